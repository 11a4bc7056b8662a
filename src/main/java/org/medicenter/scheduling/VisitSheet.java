package org.medicenter.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.ResourceId;
import org.medicenter.patients.PatientId;

/**
 * All that the staff sees of one appointment.
 *
 * @param patient whose record it is
 * @param note what the patient told when booking; may be empty
 * @param things rooms, beds and devices that it takes
 * @param steps the newest first
 * @param overbookings when it shared its time with others, the newest first
 * @param next the steps that may be taken now
 * @param undoable what is taken back next, as long as it can be
 * @param ofColleague the step that is taken back next, where a colleague of whoever looks took it; else null
 */
public record VisitSheet(
        DayEntry entry,
        int revision,
        String reference,
        PatientId patient,
        String patientName,
        LocalDate dateOfBirth,
        @Nullable String phone,
        @Nullable String email,
        @Nullable ConcernId concern,
        String note,
        List<ResourceId> things,
        Channel channel,
        Instant bookedAt,
        List<VisitStep> steps,
        List<Overbooked> overbookings,
        Set<AppointmentStatus> next,
        @Nullable DeskUndoable undoable,
        @Nullable VisitStep ofColleague) {

    public VisitSheet {
        things = List.copyOf(things);
        steps = List.copyOf(steps);
        overbookings = List.copyOf(overbookings);
        next = Set.copyOf(next);
    }
}
