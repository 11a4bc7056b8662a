package org.medicenter.patients;

import java.util.List;

/** What came of a change to what is kept of a patient. */
public sealed interface FileOutcome {

    record Saved(PatientSheet sheet) implements FileOutcome {}

    /** Nothing was changed: each mistake names where it is. */
    record Wrong(List<Mistake> mistakes) implements FileOutcome {}

    /** Nothing was changed: somebody else has done so meanwhile. @param now as it is now */
    record Overtaken(PatientSheet now) implements FileOutcome {}

    /** There is no such patient, or no such thing of theirs any more. */
    record Unknown() implements FileOutcome {}
}
