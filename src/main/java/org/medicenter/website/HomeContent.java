package org.medicenter.website;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Concern;
import org.medicenter.ui.FreeTimeWords;

/**
 * What home shows in its frame.
 *
 * @param city whose clock the times follow
 * @param soonest the earliest free time of all
 * @param people null where free times cannot be asked for: then the telephone is the way
 * @param hours null where they cannot be worked out
 */
record HomeContent(
        String city,
        List<Concern> concerns,
        @Nullable List<Person> people,
        @Nullable Soonest soonest,
        @Nullable WeekHours hours,
        List<WeekHours.Elsewhere> elsewhere) {

    record Soonest(Person person, FreeTimeWords time) {}

    /**
     * A specialist and the next free times.
     *
     * @param colour of the mark that stands for a portrait
     * @param about profession, and what they treat
     * @param visitType the slug of the visit that the times are for
     */
    record Person(
            String slug,
            String name,
            String initials,
            int colour,
            String about,
            String visitType,
            int minutes,
            List<FreeTimeWords> times) {

        public @Nullable FreeTimeWords first() {
            return times.isEmpty() ? null : times.getFirst();
        }
    }
}
