package org.medicenter.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicenter.access.Actor;
import org.medicenter.access.Role;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.hours.Timetable;
import org.medicenter.hours.WallClock;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;
import org.springframework.stereotype.Component;

/** Puts appointments onto boards. Whoever asks has been let in before. */
@Component
class BoardReader {

    private final Allocations allocations;
    private final VisitSteps steps;
    private final Overbookings overbookings;
    private final PatientRegister register;
    private final BlockedTimes blocked;
    private final HeldTimes held;

    BoardReader(
            Allocations allocations,
            VisitSteps steps,
            Overbookings overbookings,
            PatientRegister register,
            BlockedTimes blocked,
            HeldTimes held) {
        this.allocations = allocations;
        this.steps = steps;
        this.overbookings = overbookings;
        this.register = register;
        this.blocked = blocked;
        this.held = held;
    }

    /** What is known of appointments besides themselves, read at once for all of them. */
    private record Around(
            Map<PatientId, PatientRecord> patients,
            Map<UUID, List<Allocation>> taken,
            Map<UUID, Instant> arrivals,
            Map<UUID, Overbooked> overbooked) {}

    /** @param appointments those of the date that the actor may see, by start */
    BoardDay day(
            Actor actor, LocationId location, LocalDate date, Timetable timetable, List<Appointment> appointments) {
        Catalogue catalogue = timetable.catalogue();
        TimeRange whole =
                WallClock.dates(date, date, catalogue.location(location).zone());
        Around around = around(appointments);
        List<DayEntry> list = entries(appointments, around);
        var places = new BoardPlaces(catalogue);
        List<BoardVisit> visits = visits(catalogue, appointments, list, around, places);
        List<Block> blocks = blocked.at(location, whole);
        places.add(blocks, actor.isAny(Role.RECEPTIONIST, Role.ADMIN));
        List<BoardColumn> people = people(actor, location, date, timetable, visits);
        boolean isOpen = !timetable.hoursOf(location, date).isEmpty();
        if (people.isEmpty() && isOpen && actor.isAny(Role.RECEPTIONIST, Role.ADMIN)) {
            places.addThoseOffered(location);
        }
        List<TimeRange> shown = Stream.concat(
                        people.isEmpty() && places.things().isEmpty()
                                ? Stream.empty()
                                : timetable.hoursOf(location, date).stream(),
                        visits.stream().map(it -> it.entry().time()))
                .toList();
        var axis = BoardAxis.around(whole.start(), shown);
        List<BoardColumn> columns =
                Stream.concat(people.stream(), places.things().stream()).toList();
        return new BoardDay(
                location,
                date,
                axis,
                columns,
                blocks(columns, location, date, timetable, axis, blocks),
                held.at(location, axis.range(), columns),
                visits,
                list);
    }

    /**
     * Days of one specialist, each a board of one column, all on axes of the same times.
     *
     * @param appointments of each date, at least one, those with this specialist that the actor may see, by start
     */
    List<BoardDay> days(
            LocationId location,
            SpecialistId specialist,
            Timetable timetable,
            Map<LocalDate, List<Appointment>> appointments) {
        Catalogue catalogue = timetable.catalogue();
        var zone = catalogue.location(location).zone();
        Around around =
                around(appointments.values().stream().flatMap(List::stream).toList());
        Map<LocalDate, BoardAxis> axes = BoardAxis.alike(
                appointments.keySet().stream()
                        .collect(Collectors.toMap(
                                it -> it, it -> times(it, location, specialist, timetable, appointments))),
                zone);
        var column = BoardPlaces.person(catalogue.specialist(specialist));
        List<LocalDate> dates = appointments.keySet().stream().sorted().toList();
        TimeRange whole = WallClock.dates(dates.getFirst(), dates.getLast(), zone);
        List<Block> blocks = blocked.at(location, whole);
        List<HeldTime> heldThen = held.at(location, whole, List.of(column));
        return dates.stream()
                .map(date -> {
                    List<Appointment> its = Objects.requireNonNull(appointments.get(date));
                    BoardAxis axis = Objects.requireNonNull(axes.get(date));
                    List<DayEntry> list = entries(its, around);
                    return new BoardDay(
                            location,
                            date,
                            axis,
                            List.of(column),
                            blocks(List.of(column), location, date, timetable, axis, blocks),
                            heldThen.stream()
                                    .filter(it -> it.time().overlaps(axis.range()))
                                    .toList(),
                            visits(catalogue, its, list, around, new BoardPlaces(catalogue)),
                            list);
                })
                .toList();
    }

    private static List<TimeRange> times(
            LocalDate date,
            LocationId location,
            SpecialistId specialist,
            Timetable timetable,
            Map<LocalDate, List<Appointment>> appointments) {
        return Stream.concat(
                        timetable.workingTime(specialist, location, date).stream(),
                        Objects.requireNonNull(appointments.get(date)).stream()
                                .filter(it -> it.status() != AppointmentStatus.CANCELLED)
                                .map(Appointment::time))
                .toList();
    }

    private Around around(List<Appointment> appointments) {
        List<UUID> ids = appointments.stream()
                .filter(it -> it.status() != AppointmentStatus.CANCELLED)
                .map(Appointment::getId)
                .toList();
        return new Around(
                register.findAll(appointments.stream()
                        .map(Appointment::patient)
                        .distinct()
                        .toList()),
                allocations.ofAll(ids),
                steps.arrivals(ids),
                overbookings.current(ids));
    }

    private static List<DayEntry> entries(List<Appointment> appointments, Around around) {
        return appointments.stream()
                .map(it -> DayList.entry(
                        it, Objects.requireNonNull(around.patients().get(it.patient()))))
                .toList();
    }

    private static List<BoardVisit> visits(
            Catalogue catalogue,
            List<Appointment> appointments,
            List<DayEntry> list,
            Around around,
            BoardPlaces places) {
        var visits = new ArrayList<BoardVisit>();
        for (int at = 0; at < appointments.size(); at++) {
            Appointment appointment = appointments.get(at);
            if (appointment.status() != AppointmentStatus.CANCELLED) {
                UUID id = appointment.getId();
                var place = places.of(appointment, around.taken().getOrDefault(id, List.of()));
                visits.add(new BoardVisit(
                        list.get(at),
                        place.column().id(),
                        place.before(),
                        place.after(),
                        around.arrivals().get(id),
                        around.overbooked().get(id),
                        Rules.hasLength(appointment, catalogue),
                        appointment.revision()));
            }
        }
        return visits;
    }

    /** Who works on that day, is reported ill, or has visits all the same. */
    private static List<BoardColumn> people(
            Actor actor, LocationId location, LocalDate date, Timetable timetable, List<BoardVisit> visits) {
        Catalogue catalogue = timetable.catalogue();
        boolean all = actor.isAny(Role.RECEPTIONIST, Role.ADMIN);
        Set<UUID> visited = visits.stream().map(BoardVisit::column).collect(Collectors.toSet());
        Stream<Specialist> listed = catalogue.specialists().stream()
                .filter(it -> visited.contains(it.id().value())
                        || !timetable.workingTime(it.id(), location, date).isEmpty()
                        || timetable.illnessOn(it.id(), location, date).isPresent());
        Stream<Specialist> gone = visits.stream()
                .map(it -> it.entry().specialist())
                .filter(Objects::nonNull)
                .distinct()
                .map(catalogue::specialist)
                .filter(it -> !catalogue.specialists().contains(it));
        return Stream.concat(listed, gone)
                .filter(it -> all || it.id().value().equals(actor.specialist()))
                .map(it -> BoardPlaces.person(it).because(timetable.illnessOn(it.id(), location, date)))
                .toList();
    }

    private static List<BoardBlock> blocks(
            List<BoardColumn> columns,
            LocationId location,
            LocalDate date,
            Timetable timetable,
            BoardAxis axis,
            List<Block> byTheDesk) {
        TimeRanges open = timetable.openTime(location, axis.range());
        Stream<BoardBlock> byTheHours = columns.stream()
                .flatMap(column -> Stream.concat(
                        BoardBlocks.closed(column.id(), axis.range(), open),
                        column.kind() == BoardColumn.Kind.PERSON
                                ? away(column, location, date, timetable, axis, open)
                                : Stream.empty()));
        return Stream.concat(byTheHours, BoardBlocks.byTheDesk(byTheDesk, columns, axis.range()))
                .toList();
    }

    private static Stream<BoardBlock> away(
            BoardColumn column,
            LocationId location,
            LocalDate date,
            Timetable timetable,
            BoardAxis axis,
            TimeRanges open) {
        var specialist = new SpecialistId(column.id());
        return BoardBlocks.away(
                column.id(),
                open,
                timetable.workingTime(specialist, location, axis.range()),
                timetable.isOnLeave(specialist, date),
                timetable.blockedOn(specialist, location, date));
    }
}
