package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment in its column.
 *
 * @param before the buffer before it, zero or more
 * @param after the buffer after it, likewise
 * @param arrivedAt null: not here yet
 * @param overbooked null: it shares its time with nobody
 * @param hasLength whether visits of its kind may be longer or shorter
 * @param revision grows with each change
 */
public record BoardVisit(
        DayEntry entry,
        UUID column,
        Duration before,
        Duration after,
        @Nullable Instant arrivedAt,
        @Nullable Overbooked overbooked,
        boolean hasLength,
        int revision) {

    public AppointmentId id() {
        return entry.id();
    }

    /** Until it begins. */
    public boolean mayMove() {
        return entry.status().isToCome();
    }

    /** Until it is over. */
    public boolean mayResize() {
        return entry.status().isUnfinished() && hasLength;
    }

    /** Since when somebody waits: the clinic for who is not here, or who is here for their visit. */
    public @Nullable Instant waitingSince() {
        return switch (entry.status()) {
            case BOOKED -> entry.time().start();
            case ARRIVED, CHECKED_IN -> arrivedAt;
            case IN_VISIT, DONE, NO_SHOW, LEFT, CANCELLED -> null;
        };
    }
}
