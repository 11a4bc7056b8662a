package org.medicenter.clinic;

/**
 * One thing that a visit takes up besides the specialist: one resource of this kind, the same one throughout.
 *
 * @param openingDaysAfter 0: as long as the visit and its buffers; n: until the close of the n-th opening day after
 *     the visit's, such as a device until it is back and cleaned
 */
public record Need(String kind, int openingDaysAfter) {

    public Need {
        if (openingDaysAfter < 0) {
            throw new IllegalArgumentException("A need lasts at least as long as the visit, but this one ends "
                    + openingDaysAfter + " days after");
        }
    }
}
