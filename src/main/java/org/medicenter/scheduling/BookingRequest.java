package org.medicenter.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.patients.ContactDetails;
import org.medicenter.patients.PatientDetails;

/**
 * What a patient sends. With a hold, what it covers (visit type, specialist, start) may be left out.
 *
 * @param contact who books for the patient, if somebody does
 * @param knownPatient the patient says that they were here before
 * @param key a repeated request with the same key books nothing more
 */
public record BookingRequest(
        @Nullable VisitTypeId visitType,
        @Nullable SpecialistId specialist,
        @Nullable Instant start,
        @Nullable HoldId hold,
        @Nullable ConcernId concern,
        PatientDetails patient,
        @Nullable ContactDetails contact,
        @Nullable String note,
        boolean knownPatient,
        @Nullable IdempotencyKey key,
        Visitor visitor) {}
