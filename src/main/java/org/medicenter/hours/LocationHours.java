package org.medicenter.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.WeeklyWindow;
import org.medicenter.hours.HoursException.Kind;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/** When one location is open. */
final class LocationHours {

    private static final int REMEMBERED_DAYS = 4096;
    /** A range of 24 hours whose end a clock change moves past midnight still counts two dates later. */
    private static final int DAYS_THAT_RUN_ON = 2;
    /** Where the clock goes back over midnight, the next date's hours may begin before the date does. */
    private static final int DAYS_THAT_BEGIN_EARLY = 1;

    private record Day(TimeRanges hours, @Nullable Closure closure) {}

    private final ZoneId zone;
    private final Versions<WeeklyWindow> weekly = new Versions<>(WeeklyWindow::weekday);
    private final List<HoursException> exceptions;
    private final Holidays holidays;
    private final Map<String, HolidayRule> holidayRules = new HashMap<>();
    private final DayMemo<Day> days = new DayMemo<>(REMEMBERED_DAYS);

    LocationHours(Location location, HoursRules rules, Holidays holidays) {
        this.zone = location.zone();
        this.holidays = holidays;
        this.exceptions = rules.exceptions().stream()
                .filter(it -> it.location().equals(location.id()))
                .toList();
        rules.weeklyHours().stream()
                .filter(it -> it.location().equals(location.id()))
                .forEach(it -> weekly.add(it.validFrom(), it.weeks()));
        rules.holidays().stream()
                .filter(it -> it.location().equals(location.id()))
                .forEach(it -> holidayRules.put(it.holiday(), it));
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    TimeRanges on(LocalDate date) {
        return day(date).hours();
    }

    Optional<Closure> whyClosed(LocalDate date) {
        return Optional.ofNullable(day(date).closure());
    }

    TimeRanges openTime(TimeRange window) {
        return within(window, this::on);
    }

    /** What belongs to the dates around the window, cut at its edges. */
    TimeRanges within(TimeRange window, Function<LocalDate, TimeRanges> ofDate) {
        var ranges = new ArrayList<TimeRange>();
        LocalDate last = dateOf(window.end()).plusDays(DAYS_THAT_BEGIN_EARLY);
        for (var date = dateOf(window.start()).minusDays(DAYS_THAT_RUN_ON);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            for (TimeRange range : ofDate.apply(date)) {
                if (range.overlaps(window)) {
                    ranges.add(cut(range, window));
                }
            }
        }
        return TimeRanges.of(ranges);
    }

    private static TimeRange cut(TimeRange range, TimeRange window) {
        if (window.encloses(range)) {
            return range;
        }
        return new TimeRange(
                range.start().isBefore(window.start()) ? window.start() : range.start(),
                range.end().isAfter(window.end()) ? window.end() : range.end());
    }

    private Day day(LocalDate date) {
        return days.get(date, this::workOut);
    }

    private Day workOut(LocalDate date) {
        var today = exceptions.stream().filter(it -> it.isOn(date)).toList();
        TimeRanges hours = has(today, Kind.CLOSED)
                ? TimeRanges.none()
                : base(date, today)
                        .union(ranges(date, today, Kind.PARTLY_OPEN))
                        .minus(ranges(date, today, Kind.PARTLY_CLOSED));
        return new Day(hours, hours.isEmpty() ? closure(date, today) : null);
    }

    private TimeRanges base(LocalDate date, List<HoursException> today) {
        if (has(today, Kind.OTHER_HOURS)) {
            return ranges(date, today, Kind.OTHER_HOURS);
        }
        return holidays.on(date).map(holiday -> onHoliday(holiday, date)).orElseGet(() -> usual(date));
    }

    /** Shortened hours are a part of the usual ones: where it would be closed anyway, it stays closed. */
    private TimeRanges onHoliday(String holiday, LocalDate date) {
        var rule = holidayRules.get(holiday);
        if (rule == null) {
            return TimeRanges.none();
        }
        WallRange only = rule.only();
        return only == null
                ? usual(date)
                : only.on(date, zone)
                        .map(range -> usual(date).intersect(TimeRanges.of(range)))
                        .orElse(TimeRanges.none());
    }

    private TimeRanges usual(LocalDate date) {
        return TimeRanges.of(weekly.on(date).stream()
                .flatMap(it -> WallClock.range(date, it.begins(), it.ends(), zone).stream())
                .toList());
    }

    private TimeRanges ranges(LocalDate date, List<HoursException> today, Kind kind) {
        return TimeRanges.of(today.stream()
                .filter(it -> it.kind() == kind)
                .flatMap(it -> it.ranges().stream())
                .flatMap(it -> it.on(date, zone).stream())
                .toList());
    }

    private Closure closure(LocalDate date, List<HoursException> today) {
        return holidays.on(date)
                .filter(this::takesHours)
                .<Closure>map(Closure.Holiday::new)
                .orElseGet(() -> new Closure.Closed(noteOf(today)));
    }

    private boolean takesHours(String holiday) {
        var rule = holidayRules.get(holiday);
        return rule == null || rule.only() != null;
    }

    private static String noteOf(List<HoursException> today) {
        return today.stream()
                .filter(it -> it.kind() != Kind.PARTLY_OPEN)
                .map(HoursException::note)
                .filter(note -> !note.isBlank())
                .findFirst()
                .orElse("");
    }

    private static boolean has(List<HoursException> exceptions, Kind kind) {
        return exceptions.stream().anyMatch(it -> it.kind() == kind);
    }
}
