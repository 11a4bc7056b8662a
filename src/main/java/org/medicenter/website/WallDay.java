package org.medicenter.website;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/** The hours that begin on one date, as the clock on the wall shows them, so that days can be compared. */
record WallDay(List<Stretch> stretches) {

    /** @param ends at or before the beginning: on the next date */
    record Stretch(LocalTime begins, LocalTime ends) {}

    static WallDay of(TimeRanges ranges, ZoneId zone) {
        return new WallDay(StreamSupport.stream(ranges.spliterator(), false)
                .map(range -> stretch(range, zone))
                .toList());
    }

    private static Stretch stretch(TimeRange range, ZoneId zone) {
        return new Stretch(
                range.start().atZone(zone).toLocalTime(),
                range.end().atZone(zone).toLocalTime());
    }

    boolean closed() {
        return stretches.isEmpty();
    }
}
