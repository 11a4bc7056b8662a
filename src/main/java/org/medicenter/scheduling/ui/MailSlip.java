package org.medicenter.scheduling.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A slip of the finger in the domain of an email address: one letter too many, too few, wrong, or two of them swapped, in
 * one of those that most people here have. A mail there reaches nobody, or a stranger.
 */
final class MailSlip {

    private static final List<String> COMMON = List.of(
            "gmail.com",
            "googlemail.com",
            "gmx.at",
            "gmx.net",
            "gmx.de",
            "gmx.ch",
            "hotmail.com",
            "outlook.com",
            "icloud.com",
            "yahoo.com",
            "yahoo.de",
            "web.de",
            "t-online.de",
            "chello.at",
            "aon.at",
            "a1.net",
            "bluewin.ch",
            "protonmail.com",
            "proton.me",
            "gmx.com",
            "mail.com",
            "ymail.com",
            "hotmail.de",
            "hotmail.at",
            "outlook.de",
            "outlook.at",
            "yahoo.at",
            "live.com",
            "live.at");

    /** Of those that are not longer there are many that differ by a letter. */
    private static final int SHORT = 6;

    private MailSlip() {}

    /** What was probably meant; empty where nothing looks wrong. */
    static Optional<String> meant(String email) {
        int at = email.lastIndexOf('@');
        String domain = email.substring(at + 1).strip().toLowerCase(Locale.ROOT);
        if (at < 1 || COMMON.contains(domain)) {
            return Optional.empty();
        }
        return COMMON.stream()
                .filter(it -> it.length() > SHORT && isOneSlip(domain, it))
                .findFirst()
                .map(it -> email.substring(0, at + 1) + it);
    }

    private static boolean isOneSlip(String typed, String wanted) {
        int first = 0;
        int shorter = Math.min(typed.length(), wanted.length());
        while (first < shorter && typed.charAt(first) == wanted.charAt(first)) {
            first++;
        }
        String typedRest = typed.substring(first);
        String wantedRest = wanted.substring(first);
        return without(typedRest, 1).equals(wantedRest)
                || typedRest.equals(without(wantedRest, 1))
                || without(typedRest, 1).equals(without(wantedRest, 1))
                || isSwapped(typedRest, wantedRest);
    }

    private static String without(String text, int letters) {
        return text.length() < letters ? text : text.substring(letters);
    }

    private static boolean isSwapped(String typed, String wanted) {
        return typed.length() > 1
                && wanted.length() > 1
                && typed.charAt(0) == wanted.charAt(1)
                && typed.charAt(1) == wanted.charAt(0)
                && without(typed, 2).equals(without(wanted, 2));
    }
}
