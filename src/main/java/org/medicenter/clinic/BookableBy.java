package org.medicenter.clinic;

/** Who may book a visit type. */
public enum BookableBy {
    /** Everybody, online. */
    ANYONE,
    /** Everybody who says that they were here before. */
    KNOWN,
    /** Only as a whole series. */
    SERIES,
    /** The clinic's staff. */
    STAFF,
    /** The clinic's staff, with a specialist's order. */
    STAFF_WITH_ORDER;

    /** By patients themselves, one visit at a time. */
    public boolean isOnline() {
        return this == ANYONE || this == KNOWN;
    }

    /** As in the API: lower case, with hyphens. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
