package org.medicenter.scheduling;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.hours.WallClock;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.medicenter.time.TimeRange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The appointments of a day, for the clinic's staff. Who may see which is decided here, not in a page. */
@Service
public class DayList {

    private final Appointments appointments;
    private final PatientRegister register;
    private final ClinicDirectory directory;
    private final CurrentActor currentActor;
    private final AppointmentDeeds deeds;

    DayList(
            Appointments appointments,
            PatientRegister register,
            ClinicDirectory directory,
            CurrentActor currentActor,
            AppointmentDeeds deeds) {
        this.appointments = appointments;
        this.register = register;
        this.directory = directory;
        this.currentActor = currentActor;
        this.deeds = deeds;
    }

    /**
     * Those that start on the local date, by start, the cancelled ones included: all locations of the actor's; a
     * specialist sees their own only.
     *
     * @throws org.springframework.security.access.AccessDeniedException for anybody but the clinic's staff
     */
    @Transactional
    public List<DayEntry> on(LocalDate date) {
        Actor actor = currentActor.requireAny(Role.RECEPTIONIST, Role.SPECIALIST, Role.ADMIN);
        List<Appointment> visible = visible(actor, date);
        deeds.listed(date, visible);
        return entries(visible);
    }

    /** The same list a moment later: only whom it did not show yet counts as read. */
    @Transactional
    public List<DayEntry> following(List<DayEntry> shown, LocalDate date) {
        Actor actor = currentActor.requireAny(Role.RECEPTIONIST, Role.SPECIALIST, Role.ADMIN);
        List<Appointment> visible = visible(actor, date);
        Set<AppointmentId> known = shown.stream().map(DayEntry::id).collect(Collectors.toSet());
        deeds.listed(
                date,
                visible.stream()
                        .filter(it -> !known.contains(it.appointmentId()))
                        .toList());
        return entries(visible);
    }

    private List<Appointment> visible(Actor actor, LocalDate date) {
        return directory.catalogue().locations().stream()
                .filter(location -> actor.worksAt(location.id().value()))
                .flatMap(location -> startingOn(date, location).stream())
                .filter(appointment -> StaffAccess.reaches(actor, appointment))
                .sorted(Comparator.comparing(Appointment::time))
                .toList();
    }

    private List<Appointment> startingOn(LocalDate date, Location location) {
        TimeRange day = WallClock.dates(date, date, location.zone());
        return appointments.findByLocationIdAndStartsAtGreaterThanEqualAndStartsAtLessThan(
                location.id().value(), day.start(), day.end());
    }

    private List<DayEntry> entries(List<Appointment> visible) {
        Map<PatientId, PatientRecord> patients = register.findAll(
                visible.stream().map(Appointment::patient).distinct().toList());
        return visible.stream()
                .map(appointment -> entry(appointment, Objects.requireNonNull(patients.get(appointment.patient()))))
                .toList();
    }

    static DayEntry entry(Appointment appointment, PatientRecord patient) {
        return new DayEntry(
                appointment.appointmentId(),
                appointment.time(),
                appointment.location(),
                appointment.specialist(),
                appointment.visitType(),
                patient.lastName() + ", " + patient.firstName(),
                appointment.status());
    }
}
