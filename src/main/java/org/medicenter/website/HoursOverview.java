package org.medicenter.website;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.hours.Closure;
import org.medicenter.hours.Timetable;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Texts;

/** Describes a location's hours: this week as it really is, and what will be different soon. */
final class HoursOverview {

    private static final int WEEKS_AHEAD = 8;
    private static final double MINUTES_A_DAY = Duration.ofDays(1).toMinutes();

    private final Timetable timetable;
    private final Location location;
    private final Formats formats;
    private final Texts texts;
    private final Locale locale;
    private final Instant now;
    private final LocalDate today;

    HoursOverview(Timetable timetable, Location location, Instant now, Texts texts, Locale locale) {
        this.timetable = timetable;
        this.location = location;
        this.formats = texts.formats(location.zone(), locale);
        this.texts = texts;
        this.locale = locale;
        this.now = now;
        this.today = formats.date(now);
    }

    WeekHours week() {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<WeekHours.Day> days =
                monday.datesUntil(monday.plusWeeks(1)).map(this::day).toList();
        return new WeekHours(days, notes());
    }

    /** "Mon–Thu 19:00–07:30": the usual week in one line. */
    WeekHours.Elsewhere inOneLine() {
        Map<DayOfWeek, WallDay> usual = usualWeek();
        var parts = new ArrayList<String>();
        DayOfWeek first = DayOfWeek.MONDAY;
        while (first != null) {
            DayOfWeek last = lastWithSameHours(usual, first);
            WallDay hours = usual.getOrDefault(first, new WallDay(List.of()));
            if (!hours.closed()) {
                parts.add(days(first, last) + " " + write(hours));
            }
            first = last == DayOfWeek.SUNDAY ? null : last.plus(1);
        }
        return new WeekHours.Elsewhere(location.name(), String.join(", ", parts));
    }

    private static DayOfWeek lastWithSameHours(Map<DayOfWeek, WallDay> usual, DayOfWeek first) {
        DayOfWeek last = first;
        while (last != DayOfWeek.SUNDAY && Objects.equals(usual.get(last.plus(1)), usual.get(first))) {
            last = last.plus(1);
        }
        return last;
    }

    private String days(DayOfWeek first, DayOfWeek last) {
        String begin = formats.shortWeekday(today.with(TemporalAdjusters.nextOrSame(first)));
        String end = formats.shortWeekday(today.with(TemporalAdjusters.nextOrSame(last)));
        return first == last ? begin : begin + "–" + end;
    }

    private WeekHours.Day day(LocalDate date) {
        boolean isToday = date.equals(today);
        String weekday = formats.weekday(date);
        WallDay hours = on(date);
        return new WeekHours.Day(
                isToday ? texts.getTranslation("hours.today", locale, weekday) : weekday,
                isToday,
                hours.closed() ? closed(date) : write(hours),
                hours.stretches().stream().map(HoursOverview::bar).toList(),
                isToday ? percent(formats.wallTime(now)) : null);
    }

    private String closed(LocalDate date) {
        return timetable
                .whyClosed(location.id(), date)
                .filter(Closure.Holiday.class::isInstance)
                .map(Closure.Holiday.class::cast)
                .map(holiday -> texts.getTranslation("hours.closed.holiday", locale, holiday.name()))
                .orElseGet(() -> texts.getTranslation("hours.closed", locale));
    }

    private String write(WallDay hours) {
        return hours.stretches().stream()
                .map(stretch -> formats.time(stretch.begins()) + "–" + formats.time(stretch.ends()))
                .collect(Collectors.joining(", "));
    }

    private static WeekHours.Bar bar(WallDay.Stretch stretch) {
        double begins = minutes(stretch.begins());
        double ends = stretch.ends().isAfter(stretch.begins()) ? minutes(stretch.ends()) : MINUTES_A_DAY;
        return new WeekHours.Bar(percent(begins), percent(ends - begins));
    }

    private static double minutes(LocalTime time) {
        return time.toSecondOfDay() / 60.0;
    }

    private static String percent(LocalTime time) {
        return percent(minutes(time));
    }

    private static String percent(double minutes) {
        return String.format(Locale.ROOT, "%.2f%%", minutes / MINUTES_A_DAY * 100);
    }

    private List<String> notes() {
        Map<DayOfWeek, WallDay> usual = usualWeek();
        List<LocalDate> unusual = comingDates()
                .filter(date -> !on(date).equals(usual.get(date.getDayOfWeek())))
                .toList();
        return Stream.of(
                        note("hours.note.closed", unusual, date -> on(date).closed()),
                        note("hours.note.other", unusual, date -> !on(date).closed()))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> note(String key, List<LocalDate> dates, Predicate<LocalDate> which) {
        List<LocalDate> chosen = dates.stream().filter(which).toList();
        return chosen.isEmpty() ? List.of() : List.of(texts.getTranslation(key, locale, listed(chosen)));
    }

    /** "8 December, 24 December" with the hours in brackets, where there are any. */
    private String listed(List<LocalDate> dates) {
        return dates.stream()
                .map(date -> formats.shortDate(date) + (on(date).closed() ? "" : " (" + write(on(date)) + ")"))
                .collect(Collectors.joining(", "));
    }

    private Stream<LocalDate> comingDates() {
        return today.datesUntil(today.plusWeeks(WEEKS_AHEAD));
    }

    /** Of each weekday the hours that it has most often in the coming weeks. */
    private Map<DayOfWeek, WallDay> usualWeek() {
        Map<DayOfWeek, List<WallDay>> byWeekday = comingDates()
                .collect(Collectors.groupingBy(
                        LocalDate::getDayOfWeek,
                        () -> new EnumMap<>(DayOfWeek.class),
                        Collectors.mapping(this::on, Collectors.toList())));
        var usual = new EnumMap<DayOfWeek, WallDay>(DayOfWeek.class);
        byWeekday.forEach((weekday, days) -> usual.put(weekday, mostFrequent(days)));
        return usual;
    }

    private static WallDay mostFrequent(List<WallDay> days) {
        var counts = new HashMap<WallDay, Integer>();
        days.forEach(day -> counts.merge(day, 1, Integer::sum));
        @Nullable WallDay best = null;
        for (WallDay day : days) {
            if (best == null || counts.getOrDefault(day, 0) > counts.getOrDefault(best, 0)) {
                best = day;
            }
        }
        return best == null ? new WallDay(List.of()) : best;
    }

    private WallDay on(LocalDate date) {
        return WallDay.of(timetable.hoursOf(location.id(), date), location.zone());
    }
}
