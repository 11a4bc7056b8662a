package org.medicenter.patients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the desk has to know of a patient. A note is never written over: what was known when stays known.
 *
 * @param by the name of a colleague
 * @param removed who has taken it back; null where it counts
 */
public record PatientNote(
        NoteId id,
        String text,
        String by,
        Instant at,
        @Nullable LastChange removed) {}
