package org.medicenter.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.time.TimeRange;

/**
 * An appointment as its patient may see it.
 *
 * @param reference to say on the telephone, such as "MC-7K4Q2X"
 * @param time the visit, buffers aside
 * @param patientName first and last name
 * @param email where the patient or the contact is reached; null where only a phone was given
 * @param cancelUntil move and cancel are allowed before this instant
 * @param changeable whether they are allowed now
 * @param revision grows with each change; iCalendar's SEQUENCE
 */
public record BookedAppointment(
        AppointmentId id,
        String reference,
        AppointmentStatus status,
        TimeRange time,
        VisitTypeId visitType,
        @Nullable SpecialistId specialist,
        LocationId location,
        @Nullable ConcernId concern,
        String patientName,
        @Nullable String email,
        @Nullable String phone,
        Instant cancelUntil,
        boolean changeable,
        int revision) {}
