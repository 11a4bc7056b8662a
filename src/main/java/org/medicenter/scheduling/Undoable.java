package org.medicenter.scheduling;

import java.time.Instant;

/**
 * What a patient did last and may take back, before anybody is told.
 *
 * @param until that instant excluded: then people are told
 */
public record Undoable(Kind kind, Instant until) {

    public enum Kind {
        BOOKED,
        MOVED,
        CANCELLED
    }
}
