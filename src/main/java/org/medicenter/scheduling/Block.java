package org.medicenter.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.ResourceId;
import org.medicenter.time.TimeRange;

/**
 * Time at which a specialist or a thing is not to be had.
 *
 * @param series what was blocked together, over several resources and weeks
 * @param words for the staff; may be empty
 * @param hasGaps whether something stood in it already when it was blocked, and stands there still
 * @param by the colleague's name; null: the application by itself
 */
public record Block(
        BlockId id,
        UUID series,
        LocationId location,
        ResourceId resource,
        TimeRange time,
        BlockReason reason,
        String words,
        boolean hasGaps,
        @Nullable String by,
        Instant at) {

    Allocation allocation() {
        return new Allocation(resource, time);
    }
}
