package org.medicenter.hours;

import java.time.LocalDate;
import java.util.List;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;

/**
 * When a specialist works at a location, week by week, from a local date until the next version's. What sticks out of
 * the location's hours does not count.
 *
 * @param weeks one list where all weeks are alike; two where they alternate, the first for the week (from Monday) in
 *     which validFrom lies
 */
public record WorkingHours(
        SpecialistId specialist, LocationId location, LocalDate validFrom, List<List<WorkingDay>> weeks) {

    public WorkingHours {
        weeks = weeks.stream().map(List::copyOf).toList();
    }

    public static WorkingHours everyWeek(
            SpecialistId specialist, LocationId location, LocalDate validFrom, List<WorkingDay> week) {
        return new WorkingHours(specialist, location, validFrom, List.of(week));
    }
}
