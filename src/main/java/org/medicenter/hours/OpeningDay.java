package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.medicenter.clinic.WeeklyWindow;

/**
 * The hours of a weekday as people enter them: from when to when, with breaks in between. May be wrong while somebody is
 * still typing; {@link #faults()} says what is.
 *
 * @param nextDay whether it closes on the next date: a night, or midnight itself
 * @param breaks by their beginning; before midnight, because hours belong to the date on which they begin
 */
public record OpeningDay(
        DayOfWeek weekday, LocalTime opens, LocalTime closes, boolean nextDay, List<WallRange> breaks) {

    private static final int MINUTES_OF_DAY = 24 * 60;

    public OpeningDay {
        breaks = breaks.stream()
                .sorted(Comparator.comparing(WallRange::begins).thenComparing(WallRange::ends))
                .toList();
    }

    /** Closes on the next date where it would close before it opens, or at midnight. */
    public static OpeningDay of(DayOfWeek weekday, LocalTime opens, LocalTime closes, List<WallRange> breaks) {
        return new OpeningDay(weekday, opens, closes, !closes.isAfter(opens), breaks);
    }

    /** Empty where no window begins on the weekday. Windows that touch are one. */
    static Optional<OpeningDay> of(DayOfWeek weekday, List<WeeklyWindow> windows) {
        var sorted = windows.stream()
                .filter(it -> it.weekday() == weekday)
                .sorted(Comparator.comparing(WeeklyWindow::begins))
                .toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        var breaks = new ArrayList<WallRange>();
        for (int i = 1; i < sorted.size(); i++) {
            LocalTime pauses = sorted.get(i - 1).ends();
            LocalTime goesOn = sorted.get(i).begins();
            if (!pauses.equals(goesOn)) {
                breaks.add(new WallRange(pauses, goesOn));
            }
        }
        return Optional.of(
                of(weekday, sorted.getFirst().begins(), sorted.getLast().ends(), breaks));
    }

    /** Only of a day without faults. */
    List<WeeklyWindow> windows() {
        var windows = new ArrayList<WeeklyWindow>();
        LocalTime from = opens;
        for (WallRange each : breaks) {
            windows.add(new WeeklyWindow(weekday, from, each.begins()));
            from = each.ends();
        }
        windows.add(new WeeklyWindow(weekday, from, closes));
        return windows;
    }

    /** Without its breaks; nothing sensible for a day with faults. */
    public Duration openTime() {
        int paused = breaks.stream()
                .mapToInt(it -> minute(it.ends()) - minute(it.begins()))
                .sum();
        return Duration.ofMinutes(closingMinute() - minute(opens) - paused);
    }

    /** From the opening or the end of a break to the next break or the close. Only of a day without faults. */
    public Duration longestStretch() {
        int from = minute(opens);
        int longest = 0;
        for (WallRange pause : breaks) {
            longest = Math.max(longest, minute(pause.begins()) - from);
            from = minute(pause.ends());
        }
        return Duration.ofMinutes(Math.max(longest, closingMinute() - from));
    }

    /** A sentence for each thing that is wrong. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        boolean wholeMinutes = isWhole(opens)
                && isWhole(closes)
                && breaks.stream().allMatch(it -> isWhole(it.begins()) && isWhole(it.ends()));
        if (!wholeMinutes) {
            faults.add("Hours begin and end on a full minute.");
        }
        if (!nextDay && opens.equals(closes)) {
            faults.add("It opens and closes at %s: that is no time at all.".formatted(opens));
        } else if (!nextDay && closes.isBefore(opens)) {
            faults.add("It closes at %s, before it opens at %s. Where a night is meant, let it end on the next day."
                    .formatted(closes, opens));
        } else if (nextDay && closes.isAfter(opens)) {
            faults.add("From %s to %s on the next day is more than 24 hours.".formatted(opens, closes));
        } else {
            breaks.stream().map(this::fault).flatMap(Optional::stream).forEach(faults::add);
            overlaps().ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<String> fault(WallRange pause) {
        if (!pause.begins().isBefore(pause.ends())) {
            return Optional.of(
                    "The break from %s to %s ends before it starts.".formatted(pause.begins(), pause.ends()));
        }
        boolean inside = minute(opens) < minute(pause.begins()) && minute(pause.ends()) < closingMinute();
        return inside
                ? Optional.empty()
                : Optional.of("The break from %s to %s does not lie inside of %s."
                        .formatted(pause.begins(), pause.ends(), hours()));
    }

    private Optional<String> overlaps() {
        for (int i = 1; i < breaks.size(); i++) {
            if (!breaks.get(i - 1).ends().isBefore(breaks.get(i).begins())) {
                return Optional.of("The breaks %s and %s leave no time between them."
                        .formatted(words(breaks.get(i - 1)), words(breaks.get(i))));
            }
        }
        return Optional.empty();
    }

    /** "08:00–18:00, break 12:00–12:30". */
    public String words() {
        return breaks.isEmpty()
                ? hours()
                : hours() + ", break " + breaks.stream().map(OpeningDay::words).collect(Collectors.joining(" and "));
    }

    /** "Friday". */
    String name() {
        return name(weekday);
    }

    static String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private String hours() {
        return opens + "–" + closes + (nextDay ? " on the next day" : "");
    }

    static String words(WallRange range) {
        return range.begins() + "–" + range.ends();
    }

    private int closingMinute() {
        return minute(closes) + (nextDay ? MINUTES_OF_DAY : 0);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static boolean isWhole(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0;
    }
}
