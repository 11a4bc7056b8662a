package org.medicenter.hours;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.time.TimeRange;

/**
 * Tells what a change of the hours would do to patients, before it is saved. Appointments and free times are known by a
 * module that uses this one; that module implements it.
 */
public interface EffectOfHours {

    /**
     * @param proposed all rules of the hours as they would be; those in force are left as they are
     * @throws org.springframework.security.access.AccessDeniedException for anybody but administrators
     */
    Effect of(HoursRules proposed);

    /**
     * @param outside coming appointments that would lie outside of the new hours, by start, those that lie outside
     *     already left aside
     * @param timesGained free times in the next 30 days that are there only with the new hours
     * @param timesLost free times in the next 30 days that are there only with the hours in force
     */
    record Effect(List<Outside> outside, int timesGained, int timesLost) {

        public Effect {
            outside = List.copyOf(outside);
        }
    }

    /**
     * An appointment that the new hours leave outside.
     *
     * @param patient the name; null where who asks may not see it
     * @param specialist the name; null where the visit takes things only
     * @param why a sentence: closed then, or the specialist is not there
     */
    record Outside(
            UUID appointment,
            TimeRange time,
            LocationId location,
            String visitType,
            @Nullable String specialist,
            @Nullable String patient,
            String why) {}
}
