package org.medicenter.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at the desk books for who is on the telephone, or stands there.
 *
 * @param hold what was held meanwhile; null where nothing was
 * @param note for the team
 */
public record CallRequest(
        Wish wish,
        Instant start,
        @Nullable HoldId hold,
        Caller caller,
        @Nullable String note) {}
