package org.medicenter.clinic;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is not given away of a kind of visit.
 *
 * @param caps for all specialists together
 * @param aPatient so many coming visits at most that one patient has booked online; null: as many as they like
 * @param keptForUrgent the last so many free times of a day, of each specialist, are not offered online
 * @param releasedBefore until so long before they start
 */
public record VisitLimits(Caps caps, @Nullable Integer aPatient, int keptForUrgent, Duration releasedBefore) {

    public static final VisitLimits NONE = new VisitLimits(Caps.NONE, null, 0, Duration.ZERO);

    public boolean keepsForUrgent() {
        return keptForUrgent > 0 && releasedBefore.isPositive();
    }
}
