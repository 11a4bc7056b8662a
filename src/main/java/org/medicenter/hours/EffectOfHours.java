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

    /** So many are told by name; the others are counted. */
    int NAMED = 50;

    /**
     * @param proposed all rules of the hours as they would be; those in force are left as they are
     * @throws org.springframework.security.access.AccessDeniedException for anybody but administrators
     */
    Effect of(HoursRules proposed);

    /**
     * @param outside coming appointments that would lie outside of the new hours, by start, those that lie outside
     *     already left aside
     * @param timesGained free times in the next 30 days that are there only with the new hours: each start of a
     *     specialist counts once, whatever it may be booked for
     * @param timesLost free times in the next 30 days that are there only with the hours in force
     * @param byVisitType the same for each kind of visit that patients book, where anything changes: a start counts for
     *     each of them
     * @param bySpecialist the same for each specialist, where anything changes; the sums are the figures above
     */
    record Effect(
            List<Outside> outside,
            int timesGained,
            int timesLost,
            List<Figure> byVisitType,
            List<Figure> bySpecialist) {

        public Effect {
            outside = List.copyOf(outside);
            byVisitType = List.copyOf(byVisitType);
            bySpecialist = List.copyOf(bySpecialist);
        }
    }

    /** @param name of the visit type or specialist */
    record Figure(String name, int gained, int lost) {}

    /**
     * An appointment that the new hours leave outside.
     *
     * @param patient the name; null where who asks may not see it, and beyond the first {@value #NAMED}
     * @param specialist the name; null where the visit takes things only
     */
    record Outside(
            UUID appointment,
            TimeRange time,
            LocationId location,
            String visitType,
            @Nullable String specialist,
            @Nullable String patient,
            WhyOutside why) {}
}
