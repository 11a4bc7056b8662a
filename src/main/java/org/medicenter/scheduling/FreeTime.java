package org.medicenter.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.time.TimeRange;

/**
 * A visit that could be booked: from start (included) to end (excluded), buffers aside.
 *
 * @param specialist null where the visit type takes up things only
 */
public record FreeTime(Instant start, Instant end, @Nullable SpecialistId specialist, LocationId location) {

    public TimeRange range() {
        return new TimeRange(start, end);
    }
}
