package org.medicenter.scheduling;

import java.time.Instant;

/** What came of the wish to keep a hold longer: it is renewed once. */
public sealed interface RenewOutcome {

    record Renewed(Instant expiresAt) implements RenewOutcome {}

    record AlreadyRenewed(Instant expiresAt) implements RenewOutcome {}

    /** It has ended, or never was. */
    record Ended() implements RenewOutcome {}
}
