package org.medicenter.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.medicenter.time.TimeRange;

/** A stretch of wall-clock time; an end at or before the beginning is on the next date. */
public record WallRange(LocalTime begins, LocalTime ends) {

    /** On this date; empty where a clock change leaves nothing of it. */
    Optional<TimeRange> on(LocalDate date, ZoneId zone) {
        return WallClock.range(date, begins, ends, zone);
    }
}
