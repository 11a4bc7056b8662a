package org.medicenter.hours;

import java.util.List;

/** All rules of a clinic's hours, as they were entered. */
public record HoursRules(
        List<WeeklyHours> weeklyHours,
        List<HoursException> exceptions,
        List<HolidayRule> holidays,
        List<WorkingHours> workingHours,
        List<Absence> absences,
        List<Substitution> substitutions) {

    public HoursRules {
        weeklyHours = List.copyOf(weeklyHours);
        exceptions = List.copyOf(exceptions);
        holidays = List.copyOf(holidays);
        workingHours = List.copyOf(workingHours);
        absences = List.copyOf(absences);
        substitutions = List.copyOf(substitutions);
    }

    /** Of a clinic that closes on every public holiday. */
    public HoursRules(
            List<WeeklyHours> weeklyHours,
            List<HoursException> exceptions,
            List<WorkingHours> workingHours,
            List<Absence> absences,
            List<Substitution> substitutions) {
        this(weeklyHours, exceptions, List.of(), workingHours, absences, substitutions);
    }
}
