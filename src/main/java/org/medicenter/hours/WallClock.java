package org.medicenter.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.medicenter.time.TimeRange;

/**
 * The one place where wall-clock times become instants. A time in the spring gap moves forward by the gap; of the
 * autumn hour that comes twice, a range starts with the earlier and ends with the later one.
 */
public final class WallClock {

    private WallClock() {}

    public static Instant start(LocalDate date, LocalTime time, ZoneId zone) {
        return date.atTime(time).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    public static Instant end(LocalDate date, LocalTime time, ZoneId zone) {
        return date.atTime(time).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** An end at or before the beginning is on the next date. Empty where a clock change leaves nothing of it. */
    public static Optional<TimeRange> range(LocalDate date, LocalTime begins, LocalTime ends, ZoneId zone) {
        LocalDate endDate = ends.isAfter(begins) ? date : date.plusDays(1);
        Instant start = start(date, begins, zone);
        Instant end = end(endDate, ends, zone);
        return start.isBefore(end) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
    }

    /** From the first instant of one date to the first instant after the other (both dates included). */
    public static TimeRange dates(LocalDate from, LocalDate to, ZoneId zone) {
        return new TimeRange(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Whether this wall-clock time never happens on its date, because the clock jumps over it. */
    public static boolean isSkipped(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        return change != null && change.isGap();
    }

    public static ZoneOffset offset(Instant instant, ZoneId zone) {
        return zone.getRules().getOffset(instant);
    }
}
