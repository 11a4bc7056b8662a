package org.medicenter.scheduling;

/** What came of a step of a visit through the day. */
public sealed interface StepOutcome {

    record Taken(AppointmentStatus now) implements StepOutcome {}

    /** Nothing leads from the one to the other: done does not become booked, cancelled not arrived. */
    record Illegal(AppointmentStatus from, AppointmentStatus to) implements StepOutcome {}

    /** The last step is too old to be taken back, or it is another one by now. */
    record NotUndoable(AppointmentStatus now) implements StepOutcome {}

    /** @param longest in characters */
    record MessageTooLong(int longest) implements StepOutcome {}

    record UnknownAppointment() implements StepOutcome {}
}
