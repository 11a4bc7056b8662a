package org.medicenter.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * Somebody outside of the clinic tried to hold or to book a time.
 *
 * @param refusal why they did not get it; null where they did
 */
public record OnlineTry(Step step, @Nullable Refusal refusal) {

    public enum Step {
        HOLD,
        BOOKING
    }
}
