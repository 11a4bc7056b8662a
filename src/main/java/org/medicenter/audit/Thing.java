package org.medicenter.audit;

import java.util.Locale;

/** What deeds can be about: the first word of their keys. */
public enum Thing {
    APPOINTMENT,
    PATIENT,
    MESSAGE,
    HOURS,
    CLINIC,
    EMERGENCY,
    ACCESS,
    AUDIT;

    /** For addresses, keys of texts, and the beginning of a deed's key. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
