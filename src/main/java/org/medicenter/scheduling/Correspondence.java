package org.medicenter.scheduling;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What messages to patients are written from. For the application's own work: it asks nobody who they are, so whoever
 * shows any of it to a person decides first whether that person may see it.
 */
@Service
public class Correspondence {

    /**
     * @param token made again; it opens the appointment as long as that is not moved
     * @param message what the clinic wrote to the patient when it cancelled; null where it wrote nothing
     */
    public record Matter(
            BookedAppointment appointment,
            PatientId patient,
            ManageToken token,
            @Nullable String message) {}

    private static final int SHORTEST_NAME = 2;

    private final Appointments appointments;
    private final PatientRegister register;
    private final ManageLinks links;
    private final ComingVisits comingVisits;
    private final RuleBook ruleBook;
    private final Clock clock;

    Correspondence(
            Appointments appointments,
            PatientRegister register,
            ManageLinks links,
            ComingVisits comingVisits,
            RuleBook ruleBook,
            Clock clock) {
        this.appointments = appointments;
        this.comingVisits = comingVisits;
        this.ruleBook = ruleBook;
        this.register = register;
        this.links = links;
        this.clock = clock;
    }

    /** As it is now. */
    @Transactional(readOnly = true)
    public Optional<Matter> about(AppointmentId id) {
        return appointments
                .findById(id.value())
                .map(appointment ->
                        matter(appointment, register.find(appointment.patient()).orElseThrow()));
    }

    @Transactional(readOnly = true)
    public Map<AppointmentId, Matter> about(Collection<AppointmentId> ids) {
        List<Appointment> found = appointments.findAllById(
                ids.stream().map(AppointmentId::value).distinct().toList());
        Map<PatientId, PatientRecord> patients = register.findAll(
                found.stream().map(Appointment::patient).distinct().toList());
        return found.stream()
                .map(appointment -> matter(appointment, Objects.requireNonNull(patients.get(appointment.patient()))))
                .collect(Collectors.toMap(it -> it.appointment().id(), Function.identity()));
    }

    /** The booked visits of these kinds that have not begun, and where they are. */
    @Transactional(readOnly = true)
    public Map<AppointmentId, LocationId> coming(Set<VisitTypeId> kinds) {
        return comingVisits.after(clock.instant(), ruleBook.rules().catalogue().locations()).stream()
                .filter(it -> kinds.contains(it.visitType()))
                .collect(Collectors.toMap(ComingVisit::id, ComingVisit::location));
    }

    /** Those whose reference, or whose patient's name, begins so; nobody's for less than two letters. */
    @Transactional(readOnly = true)
    public List<AppointmentId> matching(String beginning, int most) {
        String wanted = beginning.strip();
        if (wanted.length() < SHORTEST_NAME) {
            return List.of();
        }
        Stream<Appointment> byReference =
                appointments.findByReferenceStartingWith(wanted.toUpperCase(Locale.ROOT), Limit.of(most)).stream();
        Stream<Appointment> byName = appointments
                .findByPatientIdIn(
                        register.named(wanted, most).stream()
                                .map(PatientId::value)
                                .toList(),
                        Limit.of(most))
                .stream();
        return Stream.concat(byReference, byName)
                .map(Appointment::appointmentId)
                .distinct()
                .limit(most)
                .toList();
    }

    private Matter matter(Appointment appointment, PatientRecord patient) {
        return new Matter(
                appointment.seenBy(patient, clock.instant()),
                appointment.patient(),
                links.link(appointment.getId(), appointment.linkRevision()).token(),
                appointment.messageOfCancellation());
    }
}
