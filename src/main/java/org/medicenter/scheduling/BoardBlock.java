package org.medicenter.scheduling;

import java.util.UUID;
import org.medicenter.time.TimeRange;

/**
 * Time in a column at which nobody comes.
 *
 * @param note for the staff; may be empty
 */
public record BoardBlock(UUID column, Kind kind, TimeRange time, String note) {

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
