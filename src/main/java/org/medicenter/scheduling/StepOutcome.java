package org.medicenter.scheduling;

import java.time.Instant;
import java.time.LocalDate;

/** What came of a step of a visit through the day. */
public sealed interface StepOutcome {

    record Taken(AppointmentStatus now) implements StepOutcome {}

    /** Nothing leads from the one to the other: done does not become booked, cancelled not arrived. */
    record Illegal(AppointmentStatus from, AppointmentStatus to) implements StepOutcome {}

    /**
     * Nobody arrives for a visit of another day.
     *
     * @param day its own, on its location's wall clock
     */
    record OtherDay(LocalDate day) implements StepOutcome {}

    /** Nobody has missed a visit that has not begun. */
    record NotBegun(Instant start) implements StepOutcome {}

    /** Nothing is taken back. */
    record NotUndoable(AppointmentStatus now, Why why) implements StepOutcome {

        /** Where several apply, the first. */
        public enum Why {
            /** Somebody else was faster. */
            CHANGED,
            /** All is taken back that was done, or nothing was done at the desk. */
            NO_STEP,
            /** Somebody else has the time of a cancelled visit by now. */
            TIME_IS_GONE,
            /** What the patient did is not for the desk to take back. */
            BY_PATIENT,
            TOO_OLD
        }
    }

    /** @param longest in characters */
    record MessageTooLong(int longest) implements StepOutcome {}

    record UnknownAppointment() implements StepOutcome {}
}
