package org.medicenter.scheduling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.medicenter.hours.WallClock;
import org.medicenter.time.TimeRange;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How full the days of a month are: figures only, which say nothing about anybody. A specialist has their own. */
@Service
public class MonthLoad {

    private final Appointments appointments;
    private final OpeningHours hours;
    private final CurrentActor currentActor;

    MonthLoad(Appointments appointments, OpeningHours hours, CurrentActor currentActor) {
        this.appointments = appointments;
        this.hours = hours;
        this.currentActor = currentActor;
    }

    /**
     * Of each date of the month, in order.
     *
     * @param specialist null: of all whom whoever asks may see
     * @throws AccessDeniedException for anybody but the staff of the location, and for a specialist who asks for a colleague's
     */
    @Transactional(readOnly = true)
    public List<DayLoad> of(LocationId location, @Nullable SpecialistId specialist, YearMonth month) {
        Actor actor = StaffAccess.at(location, currentActor);
        if (specialist != null && !StaffAccess.seesCalendar(actor, location, specialist)) {
            throw new AccessDeniedException("A specialist sees their own month only.");
        }
        Timetable timetable = hours.timetable();
        ZoneId zone = timetable.catalogue().location(location).zone();
        List<SpecialistId> whose = timetable.catalogue().specialists().stream()
                .map(it -> it.id())
                .filter(it ->
                        specialist == null ? StaffAccess.seesCalendar(actor, location, it) : specialist.equals(it))
                .toList();
        Map<LocalDate, List<Appointment>> visits = visits(actor, location, specialist, month, zone);
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(date -> DayLoad.of(
                        date,
                        visits.getOrDefault(date, List.of()),
                        whose.stream()
                                .flatMap(it -> timetable.workingTime(it, location, date).stream())
                                .toList(),
                        !timetable.hoursOf(location, date).isEmpty()))
                .toList();
    }

    private Map<LocalDate, List<Appointment>> visits(
            Actor actor, LocationId location, @Nullable SpecialistId specialist, YearMonth month, ZoneId zone) {
        TimeRange whole = WallClock.dates(month.atDay(1), month.atEndOfMonth(), zone);
        return appointments
                .findByLocationIdAndStartsAtGreaterThanEqualAndStartsAtLessThan(
                        location.value(), whole.start(), whole.end())
                .stream()
                .filter(it -> StaffAccess.reaches(actor, it))
                .filter(it -> specialist == null || specialist.equals(it.specialist()))
                .collect(Collectors.groupingBy(
                        it -> it.time().start().atZone(zone).toLocalDate()));
    }
}
