package org.medicenter.scheduling;

import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.time.TimeRange;

/**
 * One line of a day at the desk.
 *
 * @param patientName last name first, as in a list
 */
public record DayEntry(
        AppointmentId id,
        TimeRange time,
        LocationId location,
        @Nullable SpecialistId specialist,
        VisitTypeId visitType,
        String patientName,
        AppointmentStatus status) {}
