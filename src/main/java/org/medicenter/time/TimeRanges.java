package org.medicenter.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of instants, kept as half-open ranges in ascending order that neither overlap nor touch. Immutable. Union,
 * intersection and difference of two sets cost one pass over both.
 */
public final class TimeRanges implements Iterable<TimeRange> {

    private static final TimeRanges NONE = new TimeRanges(List.of());

    private final List<TimeRange> ranges;

    private TimeRanges(List<TimeRange> ranges) {
        this.ranges = ranges;
    }

    public static TimeRanges none() {
        return NONE;
    }

    public static TimeRanges of(TimeRange... ranges) {
        return of(List.of(ranges));
    }

    /** Takes ranges in any order; those that overlap or touch are joined. */
    public static TimeRanges of(Collection<TimeRange> ranges) {
        if (ranges.isEmpty()) {
            return NONE;
        }
        return new TimeRanges(joined(ranges.stream().sorted().toList()));
    }

    private static List<TimeRange> joined(List<TimeRange> sorted) {
        var result = new ArrayList<TimeRange>(sorted.size());
        TimeRange last = sorted.getFirst();
        for (TimeRange next : sorted.subList(1, sorted.size())) {
            if (next.start().isAfter(last.end())) {
                result.add(last);
                last = next;
            } else if (next.end().isAfter(last.end())) {
                last = new TimeRange(last.start(), next.end());
            }
        }
        result.add(last);
        return List.copyOf(result);
    }

    public TimeRanges union(TimeRanges other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty()
                ? this
                : of(Stream.concat(ranges.stream(), other.ranges.stream()).toList());
    }

    public TimeRanges intersect(TimeRanges other) {
        var result = new ArrayList<TimeRange>();
        int mine = 0;
        int others = 0;
        while (mine < ranges.size() && others < other.ranges.size()) {
            TimeRange a = ranges.get(mine);
            TimeRange b = other.ranges.get(others);
            Instant start = later(a.start(), b.start());
            Instant end = earlier(a.end(), b.end());
            if (start.isBefore(end)) {
                result.add(new TimeRange(start, end));
            }
            if (a.end().isBefore(b.end())) {
                mine++;
            } else {
                others++;
            }
        }
        return new TimeRanges(List.copyOf(result));
    }

    public TimeRanges intersect(TimeRange window) {
        return intersect(of(window));
    }

    /** What is in this set and not in the other. */
    public TimeRanges minus(TimeRanges other) {
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        var result = new ArrayList<TimeRange>();
        int taken = 0;
        for (TimeRange range : ranges) {
            Instant from = range.start();
            while (taken < other.ranges.size() && !other.ranges.get(taken).end().isAfter(from)) {
                taken++;
            }
            int next = taken;
            while (next < other.ranges.size() && other.ranges.get(next).start().isBefore(range.end())) {
                TimeRange hole = other.ranges.get(next++);
                if (from.isBefore(hole.start())) {
                    result.add(new TimeRange(from, hole.start()));
                }
                from = later(from, hole.end());
            }
            if (from.isBefore(range.end())) {
                result.add(new TimeRange(from, range.end()));
            }
        }
        return new TimeRanges(List.copyOf(result));
    }

    /** Whether one single range of this set encloses the given one. */
    public boolean encloses(TimeRange range) {
        int at = lastStartingAtOrBefore(range.start());
        return at >= 0 && ranges.get(at).encloses(range);
    }

    public boolean overlaps(TimeRange range) {
        int at = lastStartingAtOrBefore(range.start());
        if (at >= 0 && ranges.get(at).overlaps(range)) {
            return true;
        }
        return at + 1 < ranges.size() && ranges.get(at + 1).overlaps(range);
    }

    public boolean contains(Instant instant) {
        int at = lastStartingAtOrBefore(instant);
        return at >= 0 && ranges.get(at).contains(instant);
    }

    /** The position of the last range that starts at this instant or earlier, -1 when all start later. */
    private int lastStartingAtOrBefore(Instant instant) {
        int low = 0;
        int high = ranges.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).start().isAfter(instant)) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    public List<TimeRange> asList() {
        return ranges;
    }

    public Stream<TimeRange> stream() {
        return ranges.stream();
    }

    @Override
    public Iterator<TimeRange> iterator() {
        return ranges.iterator();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeRanges that && ranges.equals(that.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    @Override
    public String toString() {
        return ranges.toString();
    }
}
