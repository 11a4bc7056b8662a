package org.medicenter.scheduling;

import java.util.List;
import org.medicenter.patients.Mistake;

/** What came of booking at a time that the desk has chosen by hand. */
public sealed interface ByHandOutcome {

    record Booked(BookedAppointment appointment) implements ByHandOutcome {}

    /** Something about the caller, or the note, is missing or wrong. */
    record Incomplete(List<Mistake> mistakes) implements ByHandOutcome {}

    record Refused(DeskMove.Refused why) implements ByHandOutcome {}
}
