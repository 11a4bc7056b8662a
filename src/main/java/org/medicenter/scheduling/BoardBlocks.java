package org.medicenter.scheduling;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.medicenter.hours.BlockedTime;
import org.medicenter.scheduling.BoardBlock.Kind;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/** Says of the time at which nobody comes why that is so. Calculates only. */
final class BoardBlocks {

    private BoardBlocks() {}

    static Stream<BoardBlock> closed(UUID column, TimeRange board, TimeRanges open) {
        return TimeRanges.of(board).minus(open).stream().map(it -> new BoardBlock(column, Kind.CLOSED, it, ""));
    }

    /** @param working inside of what is open */
    static Stream<BoardBlock> away(
            UUID column, TimeRanges open, TimeRanges working, boolean leave, List<BlockedTime> blocked) {
        TimeRanges missing = open.minus(working);
        if (leave) {
            return missing.stream().map(it -> new BoardBlock(column, Kind.LEAVE, it, ""));
        }
        TimeRanges known = TimeRanges.of(blocked.stream().map(BlockedTime::time).toList());
        return Stream.concat(
                blocked.stream()
                        .flatMap(block -> missing.intersect(block.time()).stream()
                                .map(it -> new BoardBlock(column, Kind.BLOCKED, it, block.note()))),
                missing.minus(known).stream().map(it -> new BoardBlock(column, why(it, working.union(known)), it, "")));
    }

    /** What is drawn anywhere. */
    static Stream<BoardBlock> byTheDesk(List<Block> blocks, List<BoardColumn> columns, TimeRange board) {
        return blocks.stream()
                .filter(it -> it.time().overlaps(board))
                .filter(it -> columns.stream()
                        .anyMatch(column -> column.id().equals(it.resource().value())))
                .map(BoardBlock::of);
    }

    private static Kind why(TimeRange missing, TimeRanges there) {
        boolean before = there.stream().anyMatch(it -> !it.end().isAfter(missing.start()));
        boolean after = there.stream().anyMatch(it -> !it.start().isBefore(missing.end()));
        if (before) {
            return after ? Kind.BREAK : Kind.NO_LONGER_IN;
        }
        return after ? Kind.NOT_YET_IN : Kind.NOT_IN;
    }
}
