package org.medicenter.clinic;

/**
 * What a visit takes up besides the specialist: resources of this kind, the same ones throughout.
 *
 * @param pieces how many of them, one at least
 * @param openingDaysAfter 0: as long as the visit and its buffers; n: until the close of the n-th opening day after
 *     the visit's, such as a device until it is back and cleaned
 */
public record Need(String kind, int pieces, int openingDaysAfter) {

    public Need {
        if (pieces < 1) {
            throw new IllegalArgumentException("A need is one thing at least, but this one is " + pieces);
        }
        if (openingDaysAfter < 0) {
            throw new IllegalArgumentException("A need lasts at least as long as the visit, but this one ends "
                    + openingDaysAfter + " days after");
        }
    }

    /** One thing. */
    public Need(String kind, int openingDaysAfter) {
        this(kind, 1, openingDaysAfter);
    }
}
