package org.medicenter.scheduling;

/** What came of taking something back. */
public sealed interface UndoneOutcome {

    /** @param token opens the appointment from now on */
    record Undone(Undoable.Kind kind, BookedAppointment appointment, ManageToken token) implements UndoneOutcome {}

    /** The time is over in which it could be, or something else has happened since. */
    record TooLate() implements UndoneOutcome {}

    /** Somebody else has the old time by now: everything is as it was a moment ago. */
    record TimeIsGone() implements UndoneOutcome {}

    /** The database does not answer. */
    record Busy() implements UndoneOutcome {}
}
