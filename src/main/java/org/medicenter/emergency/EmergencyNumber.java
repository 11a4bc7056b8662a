package org.medicenter.emergency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number to call.
 *
 * @param number as people know it, such as "144"
 * @param tel as it is dialled, without spaces, such as "144" or "+4315550140"
 * @param source where the number was read
 * @param checkedOn the local date of that
 * @param confirmedBy who confirmed it for this clinic; null until somebody has
 */
public record EmergencyNumber(
        Tier tier,
        String label,
        String number,
        String tel,
        String source,
        LocalDate checkedOn,
        @Nullable String confirmedBy) {

    /** In the order of urgency. */
    public enum Tier {
        EMERGENCY,
        CRISIS,
        URGENT,
        ROUTINE;

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
