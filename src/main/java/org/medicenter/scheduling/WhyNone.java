package org.medicenter.scheduling;

/** Why a day has no free time, in the order in which the first that applies is told. */
public enum WhyNone {
    HOLIDAY,
    CLOSED,
    TOO_FAR_AHEAD,
    NOT_OFFERED,
    SPECIALIST_AWAY,
    /** Free are only times that the desk keeps for urgent visits. */
    KEPT_FOR_URGENT,
    /** Something is free, but no more such visits are taken on that day or in that week. */
    LIMIT_REACHED,
    FULLY_BOOKED,
    TOO_SOON;

    /** As in the API: lower case, with hyphens. It knows one word for all that is not to be had any more. */
    public String slug() {
        if (this == KEPT_FOR_URGENT || this == LIMIT_REACHED) {
            return FULLY_BOOKED.slug();
        }
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
