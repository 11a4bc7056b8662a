package org.medicenter.ui;

/** The years that the clinic's calendar shows: nobody means any other, and time is not calculated far beyond them. */
public final class Reach {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private Reach() {}

    public static boolean has(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
