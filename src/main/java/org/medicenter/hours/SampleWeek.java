package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.WeeklyWindow;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/** A week without clock changes and exceptions, in which weekly hours are compared with each other. */
final class SampleWeek {

    private static final LocalDate A_MONDAY = LocalDate.of(2001, 1, 1);

    private SampleWeek() {}

    /** What the location is usually open from a date on, in any of its weeks; nothing where no hours are set. */
    static TimeRanges open(Collection<WeeklyHours> weeklyHours, LocationId location, LocalDate from) {
        List<WeeklyHours> versions = weeklyHours.stream()
                .filter(it -> it.location().equals(location))
                .sorted(Comparator.comparing(WeeklyHours::validFrom))
                .toList();
        Optional<LocalDate> current = versions.stream()
                .map(WeeklyHours::validFrom)
                .filter(it -> !it.isAfter(from))
                .reduce((_, later) -> later);
        return TimeRanges.of(versions.stream()
                .filter(it -> !it.validFrom().isBefore(current.orElse(LocalDate.MIN)))
                .flatMap(it -> it.weeks().stream())
                .flatMap(Collection::stream)
                .flatMap(it -> range(it.weekday(), it.begins(), it.ends()).stream())
                .toList());
    }

    static Optional<TimeRange> range(DayOfWeek weekday, LocalTime begins, LocalTime ends) {
        return WallClock.range(A_MONDAY.plusDays(weekday.getValue() - 1L), begins, ends, ZoneOffset.UTC);
    }

    static TimeRanges windows(Collection<WeeklyWindow> windows) {
        return TimeRanges.of(windows.stream()
                .flatMap(it -> range(it.weekday(), it.begins(), it.ends()).stream())
                .toList());
    }

    static TimeRange day(DayOfWeek weekday) {
        var date = A_MONDAY.plusDays(weekday.getValue() - 1L);
        return WallClock.dates(date, date, ZoneOffset.UTC);
    }

    static LocalTime timeOf(java.time.Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalTime();
    }
}
