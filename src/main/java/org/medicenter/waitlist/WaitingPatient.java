package org.medicenter.waitlist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.PatientRecord;

/**
 * Somebody who waits, and who it is.
 *
 * @param present when the visit begins that they have now; null: they have none
 */
public record WaitingPatient(
        Waiting waiting, PatientRecord patient, @Nullable Instant present) {}
