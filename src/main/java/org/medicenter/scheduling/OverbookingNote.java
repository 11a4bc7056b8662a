package org.medicenter.scheduling;

/**
 * What a desk says for putting two visits on one time.
 *
 * @param words in the desk's own words, trimmed; may be empty
 */
public record OverbookingNote(OverbookingReason reason, String words) {

    public static final int LONGEST = 200;

    public OverbookingNote {
        words = words.strip();
    }

    /** Another reason than those listed is told in words, and they have an end. */
    public boolean isComplete() {
        return words.length() <= LONGEST && (reason != OverbookingReason.OTHER || !words.isEmpty());
    }
}
