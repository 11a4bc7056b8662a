package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.medicenter.hours.WallClock;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A day at one location: who comes to whom, when, and where each visit stands. Reception and administration see all of
 * it, a specialist their own column. What is read is told to the audit once.
 */
@Service
public class DayBoard {

    private final Appointments appointments;
    private final Allocations allocations;
    private final VisitSteps steps;
    private final Overbookings overbookings;
    private final PatientRegister register;
    private final OpeningHours hours;
    private final BlockedTimes blocked;
    private final CurrentActor currentActor;
    private final AppointmentDeeds deeds;
    private final Clock clock;

    DayBoard(
            Appointments appointments,
            Allocations allocations,
            VisitSteps steps,
            Overbookings overbookings,
            PatientRegister register,
            OpeningHours hours,
            BlockedTimes blocked,
            CurrentActor currentActor,
            AppointmentDeeds deeds,
            Clock clock) {
        this.appointments = appointments;
        this.allocations = allocations;
        this.steps = steps;
        this.overbookings = overbookings;
        this.register = register;
        this.hours = hours;
        this.blocked = blocked;
        this.currentActor = currentActor;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Where whoever asks works, in the clinic's order.
     *
     * @throws AccessDeniedException for anybody but the clinic's staff
     */
    public List<Location> locations() {
        Actor actor = currentActor.requireAny(StaffAccess.STAFF);
        return hours.timetable().catalogue().locations().stream()
                .filter(it -> actor.worksAt(it.id().value()))
                .toList();
    }

    /** @throws AccessDeniedException for anybody but the staff of the location */
    @Transactional
    public BoardDay on(LocationId location, LocalDate date) {
        return read(location, date, Set.of());
    }

    /** @param known whom the same person was shown before: they do not count as read again */
    @Transactional
    BoardDay on(LocationId location, LocalDate date, Set<AppointmentId> known) {
        return read(location, date, known);
    }

    /** The same day a moment later: only whom it did not show yet counts as read. */
    @Transactional
    public BoardDay following(BoardDay shown) {
        return read(
                shown.location(),
                shown.date(),
                shown.list().stream().map(DayEntry::id).collect(Collectors.toSet()));
    }

    /**
     * What stands about one appointment; empty where there is none.
     *
     * @throws AccessDeniedException for whoever does not reach it
     */
    @Transactional
    public Optional<VisitSheet> look(AppointmentId id) {
        Optional<Appointment> found = reached(id);
        found.ifPresent(deeds::looked);
        return found.map(this::sheet);
    }

    /** The same a moment later, for who looks at it all the time. */
    @Transactional
    public Optional<VisitSheet> following(VisitSheet shown) {
        return reached(shown.entry().id()).map(this::sheet);
    }

    private Optional<Appointment> reached(AppointmentId id) {
        Actor actor = currentActor.requireAny(StaffAccess.STAFF);
        Optional<Appointment> found = appointments.findById(id.value());
        found.ifPresent(appointment -> StaffAccess.require(actor, appointment));
        return found;
    }

    private BoardDay read(LocationId location, LocalDate date, Set<AppointmentId> known) {
        Actor actor = currentActor.requireAny(StaffAccess.STAFF);
        if (!actor.isAt(location.value(), StaffAccess.STAFF)) {
            throw new AccessDeniedException("This is for the team of the location only.");
        }
        Timetable timetable = hours.timetable();
        TimeRange day = WallClock.dates(
                date, date, timetable.catalogue().location(location).zone());
        List<Appointment> visible = appointments
                .findByLocationIdAndStartsAtGreaterThanEqualAndStartsAtLessThan(
                        location.value(), day.start(), day.end())
                .stream()
                .filter(it -> StaffAccess.reaches(actor, it))
                .sorted(Comparator.comparing(Appointment::time).thenComparing(Appointment::reference))
                .toList();
        deeds.listed(
                date,
                visible.stream()
                        .filter(it -> !known.contains(it.appointmentId()))
                        .toList());
        return drawn(actor, location, date, timetable, day.start(), visible);
    }

    private BoardDay drawn(
            Actor actor,
            LocationId location,
            LocalDate date,
            Timetable timetable,
            Instant zero,
            List<Appointment> visible) {
        List<DayEntry> list = entries(visible);
        var places = new BoardPlaces(timetable.catalogue());
        List<BoardVisit> visits = visits(timetable.catalogue(), visible, list, places);
        List<Block> blocks = blocked.at(
                location,
                WallClock.dates(
                        date, date, timetable.catalogue().location(location).zone()));
        places.add(blocks, actor.isAny(Role.RECEPTIONIST, Role.ADMIN));
        List<BoardColumn> people = people(actor, location, date, timetable, visits);
        List<TimeRange> shown = Stream.concat(
                        people.isEmpty() && visits.isEmpty()
                                ? Stream.empty()
                                : timetable.hoursOf(location, date).stream(),
                        visits.stream().map(it -> it.entry().time()))
                .toList();
        var axis = BoardAxis.around(zero, shown);
        List<BoardColumn> columns =
                Stream.concat(people.stream(), places.things().stream()).toList();
        return new BoardDay(
                location,
                date,
                axis,
                columns,
                Stream.concat(
                                blocks(columns, location, date, timetable, axis).stream(),
                                BoardBlocks.byTheDesk(blocks, columns, axis.range()))
                        .toList(),
                visits,
                list);
    }

    private List<BoardVisit> visits(
            Catalogue catalogue, List<Appointment> visible, List<DayEntry> list, BoardPlaces places) {
        List<UUID> ids = visible.stream()
                .filter(it -> it.status() != AppointmentStatus.CANCELLED)
                .map(Appointment::getId)
                .toList();
        Map<UUID, List<Allocation>> taken = allocations.ofAll(ids);
        Map<UUID, Instant> arrivals = steps.arrivals(ids);
        Map<UUID, Overbooked> overbooked = overbookings.current(ids);
        var visits = new ArrayList<BoardVisit>();
        for (int at = 0; at < visible.size(); at++) {
            Appointment appointment = visible.get(at);
            if (appointment.status() != AppointmentStatus.CANCELLED) {
                var place = places.of(appointment, taken.getOrDefault(appointment.getId(), List.of()));
                visits.add(new BoardVisit(
                        list.get(at),
                        place.column().id(),
                        place.before(),
                        place.after(),
                        arrivals.get(appointment.getId()),
                        overbooked.get(appointment.getId()),
                        Rules.hasLength(appointment, catalogue),
                        appointment.revision()));
            }
        }
        return visits;
    }

    /** Who works on that day, or has visits all the same. */
    private static List<BoardColumn> people(
            Actor actor, LocationId location, LocalDate date, Timetable timetable, List<BoardVisit> visits) {
        Catalogue catalogue = timetable.catalogue();
        boolean all = actor.isAny(Role.RECEPTIONIST, Role.ADMIN);
        var hours = timetable.hoursOf(location, date);
        Set<UUID> visited = visits.stream().map(BoardVisit::column).collect(Collectors.toSet());
        Stream<Specialist> listed = catalogue.specialists().stream()
                .filter(it -> visited.contains(it.id().value())
                        || hours.stream()
                                .anyMatch(range -> !timetable
                                        .workingTime(it.id(), location, range)
                                        .isEmpty()));
        Stream<Specialist> gone = visits.stream()
                .map(it -> it.entry().specialist())
                .filter(Objects::nonNull)
                .distinct()
                .map(catalogue::specialist)
                .filter(it -> !catalogue.specialists().contains(it));
        return Stream.concat(listed, gone)
                .filter(it -> all || it.id().value().equals(actor.specialist()))
                .map(BoardPlaces::person)
                .toList();
    }

    private static List<BoardBlock> blocks(
            List<BoardColumn> columns, LocationId location, LocalDate date, Timetable timetable, BoardAxis axis) {
        TimeRanges open = timetable.openTime(location, axis.range());
        return columns.stream()
                .flatMap(column -> Stream.concat(
                        BoardBlocks.closed(column.id(), axis.range(), open),
                        column.kind() == BoardColumn.Kind.PERSON
                                ? away(column, location, date, timetable, axis, open)
                                : Stream.empty()))
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

    private List<DayEntry> entries(List<Appointment> visible) {
        Map<PatientId, PatientRecord> patients = register.findAll(
                visible.stream().map(Appointment::patient).distinct().toList());
        return visible.stream()
                .map(it -> DayList.entry(it, Objects.requireNonNull(patients.get(it.patient()))))
                .toList();
    }

    private VisitSheet sheet(Appointment appointment) {
        PatientRecord patient = register.find(appointment.patient()).orElseThrow();
        List<VisitStep> taken = steps.of(appointment.getId());
        String note = appointment.note();
        return new VisitSheet(
                DayList.entry(appointment, patient),
                appointment.revision(),
                appointment.reference(),
                patient.name(),
                patient.dateOfBirth(),
                patient.phone(),
                patient.email(),
                appointment.concern(),
                note == null ? "" : note,
                things(appointment),
                appointment.channel(),
                appointment.bookedAt(),
                taken,
                overbookings.of(appointment.getId()),
                Arrays.stream(AppointmentStatus.values())
                        .filter(appointment.status()::mayBecome)
                        .collect(Collectors.toSet()),
                VisitFlow.undoable(taken, appointment.status(), clock.instant()).orElse(null));
    }

    private List<ResourceId> things(Appointment appointment) {
        Catalogue catalogue = hours.timetable().catalogue();
        return allocations.of(appointment.getId()).stream()
                .map(Allocation::resource)
                .filter(catalogue::knows)
                .sorted(Comparator.comparing(it -> catalogue.resource(it).name()))
                .toList();
    }
}
