package org.medicenter.notifications;

/** Text from people, on one line, without what cannot be seen or what turns the text around it. */
final class OneLine {

    private OneLine() {}

    /** Joiners that some scripts need (U+200C, U+200D) stay. */
    static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .replaceAll("[\\p{Cf}&&[^\\u200C\\u200D]]+", "")
                .strip();
    }
}
