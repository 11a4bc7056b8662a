package org.medicenter.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimeRangesTest {

    private static final int LAST_MINUTE = 300;

    @Test
    void aRangeThatEndsBeforeItStarts_isNoRange() {
        assertThatThrownBy(() -> range(5, 5)).hasMessageContaining("A time range ends after it starts");
        assertThatThrownBy(() -> range(6, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rangesThatOnlyTouch_doNotOverlap_butAreJoined() {
        assertThat(range(0, 5).overlaps(range(5, 9))).isFalse();
        assertThat(TimeRanges.of(range(5, 9), range(0, 5)).asList()).containsExactly(range(0, 9));
    }

    @Test
    void setAlgebra_isThatOfMinutes() {
        for (long seed = 1; seed <= 5_000; seed++) {
            var random = new SplittableRandom(seed);
            List<TimeRange> some = ranges(random);
            List<TimeRange> others = ranges(random);
            TimeRanges a = TimeRanges.of(some);
            TimeRanges b = TimeRanges.of(others);

            assertThat(minutes(a.union(b).asList())).as("union, seed %d", seed).isEqualTo(or(some, others));
            assertThat(minutes(a.intersect(b).asList()))
                    .as("both, seed %d", seed)
                    .isEqualTo(and(some, others));
            assertThat(minutes(a.minus(b).asList())).as("minus, seed %d", seed).isEqualTo(andNot(some, others));
            assertThat(a.minus(b).asList())
                    .as("in order and apart, seed %d", seed)
                    .isEqualTo(TimeRanges.of(a.minus(b).asList()).asList());
            TimeRange asked = ranges(random).getFirst();
            assertThat(a.encloses(asked)).as("encloses, seed %d", seed).isEqualTo(minutesMissing(some, asked) == 0);
            assertThat(a.overlaps(asked))
                    .as("overlaps, seed %d", seed)
                    .isEqualTo(minutesMissing(some, asked) < asked.length().toMinutes());
            assertThat(a.contains(asked.start())).isEqualTo(minutes(some).get(minute(asked.start())));
        }
    }

    private static int minutesMissing(List<TimeRange> ranges, TimeRange asked) {
        BitSet missing = minutes(List.of(asked));
        missing.andNot(minutes(ranges));
        return missing.cardinality();
    }

    private static BitSet or(List<TimeRange> some, List<TimeRange> others) {
        BitSet minutes = minutes(some);
        minutes.or(minutes(others));
        return minutes;
    }

    private static BitSet and(List<TimeRange> some, List<TimeRange> others) {
        BitSet minutes = minutes(some);
        minutes.and(minutes(others));
        return minutes;
    }

    private static BitSet andNot(List<TimeRange> some, List<TimeRange> others) {
        BitSet minutes = minutes(some);
        minutes.andNot(minutes(others));
        return minutes;
    }

    private static BitSet minutes(List<TimeRange> ranges) {
        var minutes = new BitSet();
        ranges.forEach(it -> minutes.set(minute(it.start()), minute(it.end())));
        return minutes;
    }

    private static List<TimeRange> ranges(SplittableRandom random) {
        var ranges = new ArrayList<TimeRange>();
        for (int count = 1 + random.nextInt(8); count > 0; count--) {
            int start = random.nextInt(LAST_MINUTE);
            ranges.add(range(start, start + 1 + random.nextInt(60)));
        }
        return ranges;
    }

    private static TimeRange range(int from, int until) {
        return new TimeRange(Instant.EPOCH.plusSeconds(from * 60L), Instant.EPOCH.plusSeconds(until * 60L));
    }

    private static int minute(Instant instant) {
        return (int) (instant.getEpochSecond() / 60);
    }
}
