package org.medicenter.emergency;

/** Something that is wrong with a number. @param sentence says what, and what to do */
public record NumberFault(Field field, String sentence) {

    /** What it is about. */
    public enum Field {
        TIER,
        NUMBER,
        LABEL,
        SOURCE
    }
}
