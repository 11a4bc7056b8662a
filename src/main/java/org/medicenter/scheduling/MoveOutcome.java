package org.medicenter.scheduling;

/** What came of the wish to move an appointment. Whatever is not {@code Moved} keeps the old time. */
public sealed interface MoveOutcome {

    /** The old link is dead, the new one is this. */
    record Moved(BookedAppointment appointment, ManageToken token) implements MoveOutcome {}

    /** The cut-off has passed: the clinic's phone is the way. */
    record TooLateToMove(String phone) implements MoveOutcome {}

    /** Cancelled already, or under way, or over. */
    record NotMovable(AppointmentStatus status) implements MoveOutcome {}

    record UnknownLink() implements MoveOutcome {}

    record NotMoved(Refusal refusal) implements MoveOutcome {}
}
