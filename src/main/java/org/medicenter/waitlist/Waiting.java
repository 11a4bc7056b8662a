package org.medicenter.waitlist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.patients.PatientId;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.HoldId;
import org.medicenter.scheduling.WaitedFor;

/**
 * Somebody who waits.
 *
 * @param location whose desk works it off
 * @param joinedBy who put them on the list
 * @param note for whoever calls them
 * @param fit the first time that has become free for them, as far as is known; null: none
 * @param kept null: it is not kept
 * @param revision grows with each change of the desk
 */
public record Waiting(
        WaitingId id,
        LocationId location,
        PatientId patient,
        WaitedFor wanted,
        Instant joinedAt,
        String joinedBy,
        @Nullable String note,
        @Nullable FreeTime fit,
        @Nullable Kept kept,
        int revision) {

    /** The fit is kept for them, and for nobody else. */
    public record Kept(HoldId hold, Instant until) {}

    /** Whether the fit is theirs now. */
    public boolean isKeptAt(Instant now) {
        return kept != null && kept.until().isAfter(now);
    }
}
