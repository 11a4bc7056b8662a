package org.medicenter.scheduling;

/** What came of the wish to cancel an appointment. */
public sealed interface CancelOutcome {

    /** Also when it had been cancelled before: cancelling twice is cancelling once. */
    record Cancelled(BookedAppointment appointment) implements CancelOutcome {}

    /** The cut-off has passed: the clinic's phone is the way. */
    record TooLateToCancel(String phone) implements CancelOutcome {}

    /** Under way, or over. */
    record NotCancellable(AppointmentStatus status) implements CancelOutcome {}

    record UnknownLink() implements CancelOutcome {}
}
