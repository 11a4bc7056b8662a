package org.medicenter.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cells of one resource that one claim has without a gap: from the first (included) to the last (excluded).
 *
 * @param expiresAt from then on it is free again; null: for good
 */
record TakenTime(
        long first, long afterLast, UUID claim, @Nullable Instant expiresAt) {

    boolean overlaps(TakenTime other) {
        return first < other.afterLast && other.first < afterLast;
    }

    boolean isTakenAt(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }
}
