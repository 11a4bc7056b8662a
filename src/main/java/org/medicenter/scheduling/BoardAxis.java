package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import org.medicenter.hours.WallClock;
import org.medicenter.time.TimeRange;

/**
 * The time from the top of a board to its foot, in minutes that have passed since zero: a date of 23 or 25 hours needs
 * nothing special. A night runs on beyond its date.
 *
 * @param zero the first instant of the local date; on axes that stand side by side, twelve hours before its noon
 * @param from a multiple of 15
 * @param to likewise
 */
public record BoardAxis(Instant zero, int from, int to) {

    private static final int STEP = 15;
    private static final int ROOM_BELOW = 30;
    private static final int MORNING = 8 * 60;
    private static final int EVENING = 18 * 60;
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    /** Around all that there is to show, with a little room. */
    static BoardAxis around(Instant zero, Collection<TimeRange> shown) {
        int first =
                shown.stream().mapToInt(it -> minute(zero, it.start())).min().orElse(MORNING);
        int last = shown.stream().mapToInt(it -> minute(zero, it.end())).max().orElse(EVENING);
        return new BoardAxis(
                zero,
                Math.max(0, Math.floorDiv(first, STEP) * STEP - STEP),
                Math.ceilDiv(last, STEP) * STEP + ROOM_BELOW);
    }

    /**
     * Days side by side: the same wall-clock time stands at the same height, also on the date of a clock change, from its
     * noon backwards and onwards.
     */
    static Map<LocalDate, BoardAxis> alike(Map<LocalDate, ? extends Collection<TimeRange>> shown, ZoneId zone) {
        Map<LocalDate, BoardAxis> each = shown.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> around(beforeNoon(it.getKey(), zone), it.getValue())));
        int from = most(each.values().stream().map(BoardAxis::from).toList(), Math::min, MORNING - STEP);
        int to = most(each.values().stream().map(BoardAxis::to).toList(), Math::max, EVENING + ROOM_BELOW);
        return shown.keySet().stream()
                .collect(Collectors.toMap(it -> it, it -> new BoardAxis(beforeNoon(it, zone), from, to)));
    }

    private static int most(Collection<Integer> minutes, IntBinaryOperator which, int ofNone) {
        return minutes.stream().mapToInt(Integer::intValue).reduce(which).orElse(ofNone);
    }

    private static Instant beforeNoon(LocalDate date, ZoneId zone) {
        return WallClock.start(date, LocalTime.NOON, zone).minus(HALF_A_DAY);
    }

    public int minute(Instant instant) {
        return minute(zero, instant);
    }

    public Instant at(int minute) {
        return zero.plus(Duration.ofMinutes(minute));
    }

    public TimeRange range() {
        return new TimeRange(at(from), at(to));
    }

    private static int minute(Instant zero, Instant instant) {
        return (int) Duration.between(zero, instant).toMinutes();
    }
}
