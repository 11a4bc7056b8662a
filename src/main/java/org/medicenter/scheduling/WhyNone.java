package org.medicenter.scheduling;

/** Why a day has no free time, in the order in which the first that applies is told. */
public enum WhyNone {
    HOLIDAY,
    CLOSED,
    TOO_FAR_AHEAD,
    NOT_OFFERED,
    SPECIALIST_AWAY,
    FULLY_BOOKED,
    TOO_SOON;

    /** As in the API: lower case, with hyphens. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
