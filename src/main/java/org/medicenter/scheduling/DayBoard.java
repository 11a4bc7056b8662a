package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.ResourceId;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.medicenter.hours.WallClock;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.medicenter.time.TimeRange;
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
    private final BoardReader reader;
    private final Allocations allocations;
    private final VisitSteps steps;
    private final Overbookings overbookings;
    private final StepTimes times;
    private final PatientRegister register;
    private final OpeningHours hours;
    private final CurrentActor currentActor;
    private final AppointmentDeeds deeds;
    private final Clock clock;

    DayBoard(
            Appointments appointments,
            BoardReader reader,
            Allocations allocations,
            VisitSteps steps,
            Overbookings overbookings,
            StepTimes times,
            PatientRegister register,
            OpeningHours hours,
            CurrentActor currentActor,
            AppointmentDeeds deeds,
            Clock clock) {
        this.appointments = appointments;
        this.reader = reader;
        this.allocations = allocations;
        this.steps = steps;
        this.overbookings = overbookings;
        this.times = times;
        this.register = register;
        this.hours = hours;
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
        Actor actor = StaffAccess.at(location, currentActor);
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
        return reader.day(actor, location, date, timetable, visible);
    }

    private VisitSheet sheet(Appointment appointment) {
        PatientRecord patient = register.find(appointment.patient()).orElseThrow();
        List<VisitStep> taken = steps.of(appointment.getId());
        String note = appointment.note();
        Instant now = clock.instant();
        return new VisitSheet(
                DayList.entry(appointment, patient),
                appointment.revision(),
                appointment.reference(),
                patient.id(),
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
                        .filter(it -> times.whyNot(appointment, it, now).isEmpty())
                        .collect(Collectors.toSet()),
                DeskUndoRules.undoable(appointment, taken, now).orElse(null),
                DeskUndoRules.last(taken).filter(this::isOfColleague).orElse(null));
    }

    private boolean isOfColleague(VisitStep step) {
        String by = step.by();
        return by != null
                && !step.isByPatient()
                && currentActor.find().filter(it -> it.name().equals(by)).isEmpty();
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
