package org.medicenter.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit that shares a time with another one, or did.
 *
 * @param by the colleague's name
 * @param ended when it got all of its time, or left it; null: it still shares
 */
public record Overbooked(
        OverbookingNote note,
        String by,
        Instant at,
        @Nullable Instant ended) {

    public boolean isCurrent() {
        return ended == null;
    }
}
