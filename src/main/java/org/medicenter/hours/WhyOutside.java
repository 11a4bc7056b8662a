package org.medicenter.hours;

/** Why an appointment lies outside of the hours. The first that applies. */
public enum WhyOutside {
    CLOSED,
    /** Open, but not for this kind of visit. */
    NOT_OFFERED_THEN,
    SPECIALIST_NOT_THERE;

    /** For texts: lower case, with hyphens. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
