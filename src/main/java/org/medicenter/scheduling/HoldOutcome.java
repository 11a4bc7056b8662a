package org.medicenter.scheduling;

import java.time.Instant;

/** What came of the wish to hold a time. */
public sealed interface HoldOutcome {

    record Held(HoldId hold, FreeTime time, Instant expiresAt) implements HoldOutcome {}

    record NotHeld(Refusal refusal) implements HoldOutcome {}
}
