package org.medicenter.scheduling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.time.TimeRange;

/**
 * Time in a column at which nobody comes.
 *
 * @param note for the staff; may be empty
 * @param block what the desk has blocked, and may give back; null: it follows from the hours
 */
public record BoardBlock(
        UUID column,
        Kind kind,
        TimeRange time,
        String note,
        @Nullable Block block) {

    BoardBlock(UUID column, Kind kind, TimeRange time, String note) {
        this(column, kind, time, note, null);
    }

    static BoardBlock of(Block block) {
        return new BoardBlock(block.resource().value(), Kind.BLOCKED, block.time(), block.words(), block);
    }

    public enum Kind {
        CLOSED,
        BREAK,
        LEAVE,
        BLOCKED,
        NOT_YET_IN,
        NO_LONGER_IN,
        NOT_IN
    }
}
