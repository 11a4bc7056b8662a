package org.medicenter.hours;

import java.time.LocalDate;
import java.util.List;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.WeeklyWindow;

/**
 * The hours of a location, week by week, from a local date until the next version's.
 *
 * @param validFrom the first local date
 * @param weeks one list where all weeks are alike; two where they alternate, the first for the week (from Monday) in
 *     which validFrom lies. A break is a gap between two ranges of a weekday.
 */
public record WeeklyHours(LocationId location, LocalDate validFrom, List<List<WeeklyWindow>> weeks) {

    public WeeklyHours {
        weeks = weeks.stream().map(List::copyOf).toList();
    }

    public static WeeklyHours everyWeek(LocationId location, LocalDate validFrom, List<WeeklyWindow> week) {
        return new WeeklyHours(location, validFrom, List.of(week));
    }

    public static WeeklyHours alternating(
            LocationId location, LocalDate validFrom, List<WeeklyWindow> first, List<WeeklyWindow> second) {
        return new WeeklyHours(location, validFrom, List.of(first, second));
    }
}
