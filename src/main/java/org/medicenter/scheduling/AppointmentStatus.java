package org.medicenter.scheduling;

/** Where a visit stands. docs/domain/standards maps them to FHIR. */
public enum AppointmentStatus {
    BOOKED,
    ARRIVED,
    CHECKED_IN,
    IN_VISIT,
    DONE,
    NO_SHOW,
    LEFT,
    CANCELLED;

    /** As in the API: lower case, with hyphens. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
