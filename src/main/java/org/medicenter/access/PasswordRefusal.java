package org.medicenter.access;

import java.util.Locale;

/** Why a password is not taken. There are no rules about which kinds of signs it has. */
public enum PasswordRefusal {
    TOO_SHORT("A password has 12 characters or more."),
    TOO_LONG("A password has 200 characters or fewer."),
    COMMON("This password is among those that are tried first."),
    OWN_NAME("This password is little more than the name of a person or of the clinic.");

    private final String sentence;

    PasswordRefusal(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** How texts name it, such as "too-short". */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
