package org.medicenter.website.setup;

import java.util.List;

/** What came of the end of the set-up. Switched over without default. */
public sealed interface FinishOutcome {

    /** The clinic is there. @param signInName of its first administrator */
    record Finished(String signInName) implements FinishOutcome {}

    /** Somebody else was faster; nothing was changed. @param by their name; empty where it is not known */
    record DoneByOthers(String by) implements FinishOutcome {}

    /** Nothing was changed. @param faults never empty */
    record Refused(List<SetupFault> faults) implements FinishOutcome {}
}
