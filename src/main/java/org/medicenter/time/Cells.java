package org.medicenter.time;

import java.time.Duration;
import java.time.Instant;

/** The grid on which time is claimed: five-minute cells, numbered from the epoch (UTC). */
public final class Cells {

    public static final Duration LENGTH = Duration.ofMinutes(5);

    private static final long SECONDS = LENGTH.toSeconds();

    private Cells() {}

    /** The cell that contains this instant. */
    public static long at(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS);
    }

    public static Instant startOf(long cell) {
        return Instant.ofEpochSecond(cell * SECONDS);
    }

    /** The first cell that the range touches. */
    public static long first(TimeRange range) {
        return at(range.start());
    }

    /** The first cell that the range does not touch any more: a cell touched in part counts as touched. */
    public static long afterLast(TimeRange range) {
        return at(range.end().minusNanos(1)) + 1;
    }
}
