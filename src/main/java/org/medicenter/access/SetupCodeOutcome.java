package org.medicenter.access;

import java.time.Duration;

/** What came of a typed code. Switched over without default. */
public sealed interface SetupCodeOutcome {

    record Accepted(SetupPass pass) implements SetupCodeOutcome {}

    record Wrong() implements SetupCodeOutcome {}

    /** The code was not looked at. @param pause until the next try, in whole seconds, at least one */
    record Paused(Duration pause) implements SetupCodeOutcome {}
}
