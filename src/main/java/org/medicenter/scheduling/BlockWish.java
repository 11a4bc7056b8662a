package org.medicenter.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.ResourceId;
import org.medicenter.hours.WallClock;
import org.medicenter.time.TimeRange;

/**
 * What somebody wants to block: the same stretch of the wall clock for all of these, on one date or on that
 * {@link DayOfWeek} of each week.
 *
 * @param resources specialists' and things'
 * @param to after {@code from}, on the same date
 * @param weeklyUntil the last date, included; null: once
 * @param words for the staff; may be empty
 */
public record BlockWish(
        LocationId location,
        List<ResourceId> resources,
        LocalDate date,
        LocalTime from,
        LocalTime to,
        @Nullable LocalDate weeklyUntil,
        BlockReason reason,
        String words) {

    public BlockWish {
        resources = resources.stream().distinct().toList();
        words = words.strip();
    }

    /** What a clock change leaves nothing of is left out. */
    List<TimeRange> times(ZoneId zone) {
        return dates().flatMap(it -> WallClock.range(it, from, to, zone).stream())
                .toList();
    }

    Stream<LocalDate> dates() {
        LocalDate last = weeklyUntil == null ? date : weeklyUntil;
        return Stream.iterate(date, it -> !it.isAfter(last), it -> it.plusWeeks(1));
    }
}
