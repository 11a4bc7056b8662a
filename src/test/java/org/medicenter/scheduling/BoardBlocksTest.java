package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.medicenter.hours.BlockedTime;
import org.medicenter.scheduling.BoardBlock.Kind;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

class BoardBlocksTest {

    private static final UUID COLUMN = new UUID(0, 1);
    private static final TimeRanges OPEN = hours("08-18");

    @Test
    void closedIsWhatLiesOutsideOfTheHours_aPauseOfTheHouseToo() {
        assertThat(BoardBlocks.closed(COLUMN, range("07-19"), hours("08-12", "13-18")))
                .extracting(BoardBlock::kind, BoardBlock::time)
                .containsExactly(at(Kind.CLOSED, "07-08"), at(Kind.CLOSED, "12-13"), at(Kind.CLOSED, "18-19"));
    }

    @Test
    void whoComesLateGoesEarlyAndRestsInBetween_isNotYetInOnABreakAndNotInAnyMore() {
        assertThat(away(hours("10-12", "13-16"), false))
                .containsExactly(at(Kind.NOT_YET_IN, "08-10"), at(Kind.BREAK, "12-13"), at(Kind.NO_LONGER_IN, "16-18"));
    }

    @Test
    void onLeaveAllOfTheDayIsLeave_andWithoutHoursTheyAreNotIn() {
        assertThat(away(TimeRanges.none(), true)).containsExactly(at(Kind.LEAVE, "08-18"));
        assertThat(away(TimeRanges.none(), false)).containsExactly(at(Kind.NOT_IN, "08-18"));
    }

    @Test
    void aBlockedPartAtTheEdgeOfTheDayIsBlocked_andMakesNoBreakOfTheRest() {
        var blocked = new BlockedTime(range("08-09"), "Case notes");

        assertThat(BoardBlocks.away(COLUMN, OPEN, hours("09-12", "13-18"), false, List.of(blocked)))
                .extracting(BoardBlock::kind, BoardBlock::time)
                .containsExactly(at(Kind.BLOCKED, "08-09"), at(Kind.BREAK, "12-13"));
    }

    private static List<Tuple> away(TimeRanges working, boolean leave) {
        return BoardBlocks.away(COLUMN, OPEN, working, leave, List.of())
                .map(it -> tuple(it.kind(), it.time()))
                .toList();
    }

    private static Tuple at(Kind kind, String hours) {
        return tuple(kind, range(hours));
    }

    private static TimeRanges hours(String... hours) {
        return TimeRanges.of(Arrays.stream(hours).map(BoardBlocksTest::range).toList());
    }

    private static TimeRange range(String hours) {
        var ends = hours.split("-");
        return new TimeRange(
                Instant.parse("2026-11-24T" + ends[0] + ":00:00Z"), Instant.parse("2026-11-24T" + ends[1] + ":00:00Z"));
    }
}
