package org.medicenter.scheduling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.medicenter.hours.WallClock;
import org.medicenter.time.TimeRange;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The week of one specialist, day beside day. Reception and administration look at everybody's, a specialist at their own. */
@Service
public class WeekBoard {

    private final Appointments appointments;
    private final BoardReader reader;
    private final OpeningHours hours;
    private final CurrentActor currentActor;
    private final AppointmentDeeds deeds;

    WeekBoard(
            Appointments appointments,
            BoardReader reader,
            OpeningHours hours,
            CurrentActor currentActor,
            AppointmentDeeds deeds) {
        this.appointments = appointments;
        this.reader = reader;
        this.hours = hours;
        this.currentActor = currentActor;
        this.deeds = deeds;
    }

    /**
     * Whose weeks whoever asks may see, in the clinic's order.
     *
     * @throws AccessDeniedException for anybody but the staff of the location
     */
    public List<Specialist> specialists(LocationId location) {
        Actor actor = StaffAccess.at(location, currentActor);
        Timetable timetable = hours.timetable();
        return timetable.catalogue().specialists().stream()
                .filter(it -> timetable.worksAt(it.id(), location))
                .filter(it -> StaffAccess.seesCalendar(actor, location, it.id()))
                .toList();
    }

    /**
     * @param any a date of the week
     * @throws AccessDeniedException for anybody but the staff of the location, and for a specialist who asks for a colleague's
     */
    @Transactional
    public BoardWeek of(LocationId location, SpecialistId specialist, LocalDate any) {
        return read(location, specialist, any, Set.of());
    }

    /** The same week a moment later: only whom it did not show yet counts as read. */
    @Transactional
    public BoardWeek following(BoardWeek shown) {
        return read(
                shown.location(),
                shown.specialist(),
                shown.monday(),
                shown.days().stream()
                        .flatMap(it -> it.board().list().stream())
                        .map(DayEntry::id)
                        .collect(Collectors.toSet()));
    }

    private BoardWeek read(LocationId location, SpecialistId specialist, LocalDate any, Set<AppointmentId> known) {
        Actor actor = StaffAccess.at(location, currentActor);
        if (!StaffAccess.seesCalendar(actor, location, specialist)) {
            throw new AccessDeniedException("A specialist sees their own week only.");
        }
        Timetable timetable = hours.timetable();
        LocalDate monday = BoardWeek.mondayOf(any);
        ZoneId zone = timetable.catalogue().location(location).zone();
        Map<LocalDate, List<Appointment>> visible = visible(location, specialist, monday, zone);
        monday.datesUntil(monday.plusDays(DayOfWeek.values().length))
                .filter(it -> it.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                        || !timetable.workingTime(specialist, location, it).isEmpty())
                .forEach(it -> visible.putIfAbsent(it, List.of()));
        visible.forEach((date, its) -> deeds.listed(
                date,
                its.stream().filter(it -> !known.contains(it.appointmentId())).toList()));
        return new BoardWeek(
                location,
                specialist,
                monday,
                reader.days(location, specialist, timetable, visible).stream()
                        .map(it -> new BoardWeek.Day(
                                it,
                                DayLoad.of(
                                        it.date(),
                                        Objects.requireNonNull(visible.get(it.date())),
                                        timetable
                                                .workingTime(specialist, location, it.date())
                                                .asList(),
                                        !timetable.hoursOf(location, it.date()).isEmpty())))
                        .toList());
    }

    private Map<LocalDate, List<Appointment>> visible(
            LocationId location, SpecialistId specialist, LocalDate monday, ZoneId zone) {
        TimeRange week = WallClock.dates(monday, monday.plusDays(DayOfWeek.values().length - 1), zone);
        return appointments
                .findByLocationIdAndStartsAtGreaterThanEqualAndStartsAtLessThan(
                        location.value(), week.start(), week.end())
                .stream()
                .filter(it -> specialist.equals(it.specialist()))
                .sorted(Comparator.comparing(Appointment::time).thenComparing(Appointment::reference))
                .collect(Collectors.groupingBy(
                        it -> it.time().start().atZone(zone).toLocalDate(), TreeMap::new, Collectors.toList()));
    }
}
