package org.medicenter.patients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of taking a merge back: all of it, or nothing. */
public sealed interface UndoOutcome {

    /** @param kept the record that had stayed, as it was before */
    record Undone(PatientSheet kept, PatientId other) implements UndoOutcome {}

    /** @param until excluded */
    record TooLate(Instant until) implements UndoOutcome {}

    /** What was corrected since belongs to both, or to one of them: only a person can tell. */
    record ChangedSince(@Nullable LastChange change) implements UndoOutcome {}

    /** The record that had stayed has become part of another one, which has to be taken back first. */
    record MergedSince(PatientRecord into) implements UndoOutcome {}

    /** There is no such merge any more. */
    record Unknown() implements UndoOutcome {}
}
