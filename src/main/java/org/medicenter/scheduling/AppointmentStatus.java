package org.medicenter.scheduling;

/**
 * Where a visit stands. In FHIR's words: booked, arrived, checked-in (in visit too), fulfilled, noshow (left too),
 * cancelled.
 */
public enum AppointmentStatus {
    BOOKED,
    ARRIVED,
    CHECKED_IN,
    IN_VISIT,
    DONE,
    NO_SHOW,
    LEFT,
    CANCELLED;

    /** Whether this step is legal: nothing leads back, and nothing leads out of an end. */
    boolean mayBecome(AppointmentStatus next) {
        return switch (this) {
            case BOOKED -> next == ARRIVED || next == NO_SHOW || next == CANCELLED;
            case ARRIVED -> next == CHECKED_IN || next == LEFT;
            case CHECKED_IN -> next == IN_VISIT || next == LEFT;
            case IN_VISIT -> next == DONE;
            case NO_SHOW -> next == ARRIVED;
            case DONE, LEFT, CANCELLED -> false;
        };
    }

    /** Whether the visit itself has still to begin, and will as far as is known. */
    public boolean isToCome() {
        return switch (this) {
            case BOOKED, ARRIVED, CHECKED_IN -> true;
            case IN_VISIT, DONE, NO_SHOW, LEFT, CANCELLED -> false;
        };
    }

    /** Whether it may still become longer or shorter: until it is over. */
    public boolean isUnfinished() {
        return isToCome() || this == IN_VISIT;
    }

    /** As in the API: lower case, with hyphens. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
