package org.medicenter.access;

import java.time.Instant;

/** What came of a change of somebody's access. Switched over without default. */
public sealed interface AccountOutcome {

    record Saved() implements AccountOutcome {}

    /** Nothing was changed. */
    record Refused(AccountRefusal why) implements AccountOutcome {}

    /**
     * Nothing was changed: somebody else has changed the account since it was read.
     *
     * @param by their name, as colleagues read it
     */
    record ChangedMeanwhile(String by, Instant at) implements AccountOutcome {}
}
