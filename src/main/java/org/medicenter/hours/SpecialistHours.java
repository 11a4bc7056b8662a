package org.medicenter.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/** When one specialist works at one location. */
final class SpecialistHours {

    private static final int REMEMBERED_DAYS = 1024;

    private final LocationHours location;
    private final List<Absence> absences;
    private final Versions<WorkingDay> weekly = new Versions<>(WorkingDay::weekday);
    private final DayMemo<TimeRanges> days = new DayMemo<>(REMEMBERED_DAYS);

    /** @param absences the specialist's own */
    SpecialistHours(LocationHours location, List<WorkingHours> versions, List<Absence> absences) {
        this.location = location;
        this.absences = absences;
        versions.forEach(it -> weekly.add(it.validFrom(), it.weeks()));
    }

    TimeRanges within(TimeRange window) {
        return location.within(window, this::on);
    }

    /** What begins on the date, to its own end. */
    private TimeRanges on(LocalDate date) {
        return days.get(date, this::workOut);
    }

    /** Whether they would work there on the date, if they were not away. */
    boolean isPlanned(LocalDate date) {
        return weekly.on(date).stream().anyMatch(it -> !planned(it, date).isEmpty());
    }

    private TimeRanges workOut(LocalDate date) {
        if (absences.stream().anyMatch(it -> it.isLeaveOn(date))) {
            return TimeRanges.none();
        }
        TimeRanges planned = TimeRanges.none();
        for (WorkingDay day : weekly.on(date)) {
            planned = planned.union(planned(day, date));
        }
        return planned.isEmpty()
                ? planned
                : planned.intersect(openAround(planned)).minus(blocks(date));
    }

    private TimeRanges planned(WorkingDay day, LocalDate date) {
        return range(day, date)
                .map(range -> TimeRanges.of(range).minus(breaks(day, date)))
                .orElse(TimeRanges.none());
    }

    private Optional<TimeRange> range(WorkingDay day, LocalDate date) {
        Instant start = start(day.begins(), date);
        Instant end = start == null ? null : end(day, date, start);
        return start == null || end == null || !start.isBefore(end)
                ? Optional.empty()
                : Optional.of(new TimeRange(start, end));
    }

    private @Nullable Instant start(@Nullable LocalTime begins, LocalDate date) {
        if (begins != null) {
            return WallClock.start(date, begins, zone());
        }
        TimeRanges hours = location.on(date);
        return hours.isEmpty() ? null : hours.asList().getFirst().start();
    }

    private @Nullable Instant end(WorkingDay day, LocalDate date, Instant start) {
        LocalTime begins = day.begins();
        LocalTime ends = day.ends();
        if (ends == null) {
            return close(date);
        }
        boolean onNextDate = begins == null ? isNightBefore(ends, date, start) : !ends.isAfter(begins);
        return WallClock.end(onNextDate ? date.plusDays(1) : date, ends, zone());
    }

    /** From the opening of a night, an end that is earlier in the day than the opening is on the next date. */
    private boolean isNightBefore(LocalTime ends, LocalDate date, Instant opening) {
        Instant close = close(date);
        return close != null
                && location.dateOf(close).isAfter(date)
                && !WallClock.end(date, ends, zone()).isAfter(opening);
    }

    private @Nullable Instant close(LocalDate date) {
        TimeRanges hours = location.on(date);
        return hours.isEmpty() ? null : hours.asList().getLast().end();
    }

    /** A break after midnight of a night lies on the next date: on the wrong one of both it hits nothing. */
    private TimeRanges breaks(WorkingDay day, LocalDate date) {
        return TimeRanges.of(day.breaks().stream()
                .flatMap(it -> Stream.of(date, date.plusDays(1)).flatMap(each -> it.on(each, zone()).stream()))
                .toList());
    }

    private TimeRanges openAround(TimeRanges planned) {
        return location.openTime(new TimeRange(
                planned.asList().getFirst().start(), planned.asList().getLast().end()));
    }

    private TimeRanges blocks(LocalDate date) {
        return TimeRanges.of(absences.stream()
                .flatMap(it -> Stream.of(date.minusDays(1), date, date.plusDays(1))
                        .filter(it::isOn)
                        .flatMap(each -> part(it, each)))
                .toList());
    }

    private Stream<TimeRange> part(Absence absence, LocalDate date) {
        WallRange part = absence.part();
        return part == null ? Stream.empty() : part.on(date, zone()).stream();
    }

    private ZoneId zone() {
        return location.zone();
    }
}
