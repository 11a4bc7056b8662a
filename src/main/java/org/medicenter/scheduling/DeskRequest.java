package org.medicenter.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.ContactDetails;
import org.medicenter.patients.PatientDetails;

/** What somebody at the clinic books for a patient. */
public record DeskRequest(
        Wish wish,
        Instant start,
        PatientDetails patient,
        @Nullable ContactDetails contact,
        @Nullable String note) {}
