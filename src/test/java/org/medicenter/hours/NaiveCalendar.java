package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medicenter.clinic.WeeklyWindow;
import org.medicenter.hours.HoursException.Kind;

/**
 * The rules of opening and working, minute by minute: each minute around the calendar's two weeks is asked for its wall
 * clock, and each rule paints minutes. Slow, and written without the classes that it checks.
 */
final class NaiveCalendar {

    private static final int MARGIN_DAYS = 4;
    private static final int NEARBY = 3500;

    private final RandomCalendar calendar;
    private final LocalDate firstDate;
    private final int dates;
    private final long firstMinute;
    private final long[] wall;
    private final BitSet[] hours;
    private final BitSet open = new BitSet();

    NaiveCalendar(RandomCalendar calendar) {
        this.calendar = calendar;
        this.firstDate = calendar.first().minusDays(MARGIN_DAYS);
        this.dates = RandomCalendar.DAYS + 2 * MARGIN_DAYS;
        this.firstMinute = firstDate.toEpochDay() * 1440 - 1440;
        this.wall = new long[(dates + 2) * 1440];
        var rules = calendar.zone().getRules();
        for (int i = 0; i < wall.length; i++) {
            long minute = firstMinute + i;
            wall[i] =
                    minute + rules.getOffset(Instant.ofEpochSecond(minute * 60)).getTotalSeconds() / 60;
        }
        this.hours = IntStream.range(0, dates)
                .mapToObj(i -> hours(firstDate.plusDays(i)))
                .toArray(BitSet[]::new);
        for (BitSet each : hours) {
            open.or(each);
        }
    }

    BitSet open() {
        return open;
    }

    BitSet hoursOf(LocalDate date) {
        return hours[(int) (date.toEpochDay() - firstDate.toEpochDay())];
    }

    int minute(Instant instant) {
        return (int) (instant.getEpochSecond() / 60 - firstMinute);
    }

    Instant instant(int minute) {
        return Instant.ofEpochSecond((firstMinute + minute) * 60);
    }

    LocalDate dateOf(int minute) {
        return LocalDate.ofEpochDay(Math.floorDiv(wall[minute], 1440L));
    }

    BitSet working() {
        var working = new BitSet();
        for (int i = 1; i < dates - 1; i++) {
            working.or(planned(firstDate.plusDays(i)));
        }
        working.and(open);
        for (Absence absence : calendar.rules().absences()) {
            WallRange part = absence.part();
            if (part != null) {
                each(absence.first(), absence.last()).forEach(date -> working.andNot(paint(date, part)));
            }
        }
        return working;
    }

    private BitSet planned(LocalDate date) {
        var planned = new BitSet();
        boolean onLeave = calendar.rules().absences().stream()
                .anyMatch(it -> it.part() == null && isBetween(date, it.first(), it.last()));
        for (WorkingHours version : calendar.rules().workingHours()) {
            if (!onLeave && !date.isBefore(version.validFrom())) {
                version.weeks().getFirst().stream()
                        .filter(it -> it.weekday() == date.getDayOfWeek())
                        .forEach(it -> planned.or(planned(it, date)));
            }
        }
        return planned;
    }

    private BitSet planned(WorkingDay day, LocalDate date) {
        BitSet own = hoursOf(date);
        var painted = new BitSet();
        LocalTime begins = day.begins();
        LocalTime ends = day.ends();
        if ((begins == null || ends == null) && own.isEmpty()) {
            return painted;
        }
        int from = begins == null ? own.nextSetBit(0) : start(date, begins);
        int to;
        if (ends == null) {
            to = own.length();
        } else if (begins != null) {
            to = end(ends.isAfter(begins) ? date : date.plusDays(1), ends);
        } else {
            boolean tomorrow = dateOf(own.length()).isAfter(date) && end(date, ends) <= from;
            to = end(tomorrow ? date.plusDays(1) : date, ends);
        }
        if (from < to) {
            painted.set(from, to);
        }
        for (WallRange each : day.breaks()) {
            painted.andNot(paint(date, each));
            painted.andNot(paint(date.plusDays(1), each));
        }
        return painted;
    }

    private BitSet hours(LocalDate date) {
        var today = calendar.rules().exceptions().stream()
                .filter(it -> isBetween(date, it.first(), it.last()))
                .toList();
        var painted = new BitSet();
        if (today.stream().anyMatch(it -> it.kind() == Kind.CLOSED)) {
            return painted;
        }
        if (today.stream().anyMatch(it -> it.kind() == Kind.OTHER_HOURS)) {
            paint(today, Kind.OTHER_HOURS, date).forEach(painted::or);
        } else {
            usual(date).forEach(it -> painted.or(paint(date, new WallRange(it.begins(), it.ends()))));
            calendar.holiday(date).ifPresent(holiday -> painted.and(leftBy(holiday, date)));
        }
        paint(today, Kind.PARTLY_OPEN, date).forEach(painted::or);
        paint(today, Kind.PARTLY_CLOSED, date).forEach(painted::andNot);
        return painted;
    }

    /** The minutes that the holiday leaves: none, all, or those of a shortened day. */
    private BitSet leftBy(String holiday, LocalDate date) {
        var left = new BitSet();
        for (HolidayRule rule : calendar.rules().holidays()) {
            if (rule.holiday().equals(holiday)) {
                WallRange only = rule.only();
                if (only == null) {
                    left.set(0, wall.length);
                } else {
                    left.or(paint(date, only));
                }
            }
        }
        return left;
    }

    /** Whether it is the holiday that leaves nothing, or there is a holiday at all and nothing that opens it. */
    boolean isClosedByHoliday(LocalDate date) {
        return calendar.holiday(date).isPresent()
                && hoursOf(date).isEmpty()
                && leftBy(calendar.holiday(date).get(), date).cardinality() < wall.length;
    }

    private Stream<BitSet> paint(List<HoursException> today, Kind kind, LocalDate date) {
        return today.stream()
                .filter(it -> it.kind() == kind)
                .flatMap(it -> it.ranges().stream())
                .map(it -> paint(date, it));
    }

    private Stream<WeeklyWindow> usual(LocalDate date) {
        return calendar.rules().weeklyHours().stream()
                .filter(it -> !it.validFrom().isAfter(date))
                .reduce((_, later) -> later)
                .stream()
                .flatMap(it -> it
                        .weeks()
                        .get(weeksBetween(it.validFrom(), date) % it.weeks().size())
                        .stream())
                .filter(it -> it.weekday() == date.getDayOfWeek());
    }

    /** Counts the Mondays on the way. */
    private static int weeksBetween(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(it -> it.getDayOfWeek() == DayOfWeek.MONDAY)
                .count();
    }

    private BitSet paint(LocalDate date, WallRange range) {
        var painted = new BitSet();
        int from = start(date, range.begins());
        int to = end(range.ends().isAfter(range.begins()) ? date : date.plusDays(1), range.ends());
        if (from < to) {
            painted.set(from, to);
        }
        return painted;
    }

    /** Where the wall clock shows the time first; what it skips is counted on from the minute before. */
    private int start(LocalDate date, LocalTime time) {
        long wanted = wanted(date, time);
        int at = from(wanted);
        while (wall[at] < wanted) {
            at++;
        }
        return wall[at] == wanted ? at : at - 1 + (int) (wanted - wall[at - 1]);
    }

    /** Where the wall clock shows the time last; what it skips is counted on from the minute before. */
    private int end(LocalDate date, LocalTime time) {
        long wanted = wanted(date, time);
        int at = Math.min(from(wanted) + 2 * NEARBY, wall.length - 1);
        while (wall[at] > wanted) {
            at--;
        }
        return at + (int) (wanted - wall[at]);
    }

    private int from(long wanted) {
        return Math.max(1, (int) (wanted - firstMinute) - NEARBY);
    }

    private static long wanted(LocalDate date, LocalTime time) {
        return date.toEpochDay() * 1440 + time.get(ChronoField.MINUTE_OF_DAY);
    }

    private static Stream<LocalDate> each(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1));
    }

    private static boolean isBetween(LocalDate date, LocalDate first, LocalDate last) {
        return each(first, last).anyMatch(date::equals);
    }
}
