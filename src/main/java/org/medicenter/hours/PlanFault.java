package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Something in a plan that cannot be published, and beside which part of it the sentence belongs. */
public sealed interface PlanFault {

    String sentence();

    /** @param week 0, or 1 for week B */
    record OfDay(LocalDate validFrom, int week, DayOfWeek weekday, String sentence) implements PlanFault {}

    record OfVersion(LocalDate validFrom, String sentence) implements PlanFault {}

    record OfException(HoursException exception, String sentence) implements PlanFault {}

    record OfHoliday(String holiday, String sentence) implements PlanFault {}
}
