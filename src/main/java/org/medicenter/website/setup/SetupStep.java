package org.medicenter.website.setup;

import java.util.Locale;

/** In the order in which they are taken. */
public enum SetupStep {
    CLINIC,
    NUMBERS,
    HOURS,
    PEOPLE,
    ADMIN;

    /** How addresses name it: from 1 on. */
    public int number() {
        return ordinal() + 1;
    }

    /** How texts name it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public SetupStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    public SetupStep before() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
