package org.medicenter.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;

/**
 * A week of one specialist at one location.
 *
 * @param monday its first date
 * @param days from Monday on; Saturday and Sunday where there is something on them. Their boards have one column each, and
 *     axes of the same times
 */
public record BoardWeek(LocationId location, SpecialistId specialist, LocalDate monday, List<Day> days) {

    /** A day of it. */
    public record Day(BoardDay board, DayLoad load) {}

    public BoardWeek {
        days = List.copyOf(days);
    }

    /** @param any a date of the week */
    public static LocalDate mondayOf(LocalDate any) {
        return any.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public boolean isOf(LocationId wantedLocation, SpecialistId wantedSpecialist, LocalDate wantedMonday) {
        return location.equals(wantedLocation) && specialist.equals(wantedSpecialist) && monday.equals(wantedMonday);
    }
}
