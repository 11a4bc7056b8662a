package org.medicenter.scheduling;

import java.security.SecureRandom;

/** Makes booking references to say on the telephone: no letter or digit that sounds or looks like another. */
final class References {

    private static final String LETTERS = "23456789ACDEFGHJKLMNPQRTUVWXYZ";
    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    static String next() {
        var text = new StringBuilder("MC-");
        for (int at = 0; at < LENGTH; at++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
