package org.medicenter.time;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time on the UTC line, from start (included) to end (excluded). Never empty, never backwards. */
public record TimeRange(Instant start, Instant end) implements Comparable<TimeRange> {

    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "A time range ends after it starts, but this one runs from " + start + " to " + end);
        }
    }

    public static TimeRange of(Instant start, Duration length) {
        return new TimeRange(start, start.plus(length));
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** Ranges that only touch do not overlap: one's end is the other's start. */
    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** The end is not contained. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Whether the other lies wholly inside this one; both may share their edges. */
    public boolean encloses(TimeRange other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** The same range with more time before and after it. */
    public TimeRange widen(Duration before, Duration after) {
        return new TimeRange(start.minus(before), end.plus(after));
    }

    /** By start, then by end. */
    @Override
    public int compareTo(TimeRange other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }
}
