package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.medicenter.time.TimeRange;

/**
 * The time from the top of a board to its foot, in minutes that have passed since the local date began: a date of 23 or
 * 25 hours needs nothing special. A night runs on beyond its date.
 *
 * @param zero the first instant of the local date
 * @param from a multiple of 15
 * @param to likewise
 */
public record BoardAxis(Instant zero, int from, int to) {

    private static final int STEP = 15;
    private static final int ROOM_BELOW = 30;
    private static final int MORNING = 8 * 60;
    private static final int EVENING = 18 * 60;

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
