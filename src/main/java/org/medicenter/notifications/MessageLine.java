package org.medicenter.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.time.TimeRange;

/**
 * A message in the list.
 *
 * @param dueAt when it is tried, or tried next
 * @param settledAt since when nothing more happens to it; null while something will
 * @param trouble why the last try did not work; null where there was none
 * @param visit as it is now
 */
public record MessageLine(
        MessageId id,
        MessageKind kind,
        MessageState state,
        Instant writtenAt,
        Instant dueAt,
        @Nullable Instant settledAt,
        int attempts,
        @Nullable Trouble trouble,
        String reference,
        String patientName,
        TimeRange visit,
        LocationId location) {}
