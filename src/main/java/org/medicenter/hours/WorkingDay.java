package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one weekday on which a specialist works. An end at or before the beginning is on the next date.
 *
 * @param begins null: from the opening of the location, whenever that is on the date
 * @param ends null: to its close
 * @param breaks inside of it
 */
public record WorkingDay(
        DayOfWeek weekday,
        @Nullable LocalTime begins,
        @Nullable LocalTime ends,
        List<WallRange> breaks) {

    public WorkingDay {
        breaks = List.copyOf(breaks);
    }
}
