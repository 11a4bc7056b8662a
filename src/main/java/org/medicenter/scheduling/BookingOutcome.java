package org.medicenter.scheduling;

/** What came of the wish to book. Switched over without default, so that each answer has its words everywhere. */
public sealed interface BookingOutcome {

    /** The token is made known here and nowhere else. */
    record Booked(BookedAppointment appointment, ManageToken token) implements BookingOutcome {}

    /** The same idempotency key came with another request before. */
    record KeyReused() implements BookingOutcome {}

    /** Refused by a rule. */
    record NotBooked(Refusal refusal) implements BookingOutcome {}
}
