package org.medicenter.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken, or taken back.
 *
 * @param by the colleague's name; null: the application by itself
 */
public record VisitStep(
        AppointmentStatus from,
        AppointmentStatus to,
        Instant at,
        @Nullable String by) {

    /** Nothing else leads from a later state to an earlier one. */
    public boolean isUndo() {
        return !from.mayBecome(to);
    }
}
