package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.VisitHistory.EarlierVisit;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients had before: reception and administration see the visits at their locations, a specialist their own. */
@Service
public class PatientVisits {

    private static final int MOST = 400;

    private final Appointments appointments;
    private final PatientRegister register;
    private final CurrentActor currentActor;
    private final AppointmentDeeds deeds;
    private final Clock clock;

    PatientVisits(
            Appointments appointments,
            PatientRegister register,
            CurrentActor currentActor,
            AppointmentDeeds deeds,
            Clock clock) {
        this.appointments = appointments;
        this.register = register;
        this.currentActor = currentActor;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Of somebody who is looked at; that is told to the audit.
     *
     * @throws org.springframework.security.access.AccessDeniedException for anybody but the clinic's staff
     */
    @Transactional
    public VisitHistory of(PatientId patient) {
        VisitHistory history = ofAll(List.of(patient)).getOrDefault(patient, VisitHistory.NONE);
        if (!history.equals(VisitHistory.NONE)) {
            deeds.history(patient);
        }
        return history;
    }

    /**
     * Of several, on a list that the audit knows of already. Who has no visits is not in it.
     *
     * @throws org.springframework.security.access.AccessDeniedException for anybody but the clinic's staff
     */
    @Transactional(readOnly = true)
    public Map<PatientId, VisitHistory> ofAll(Collection<PatientId> patients) {
        Actor actor = currentActor.requireAny(Role.RECEPTIONIST, Role.SPECIALIST, Role.ADMIN);
        if (patients.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Map<PatientId, PatientId> records = register.recordsOf(patients);
        return appointments
                .findByPatientIdInOrderByStartsAtDesc(
                        records.keySet().stream().map(PatientId::value).toList(), Limit.of(MOST))
                .stream()
                .filter(it -> StaffAccess.reaches(actor, it))
                .collect(Collectors.groupingBy(
                        it -> Objects.requireNonNull(records.get(it.patient())),
                        Collectors.collectingAndThen(Collectors.toList(), list -> history(list, now))));
    }

    private static VisitHistory history(List<Appointment> latestFirst, Instant now) {
        Map<Boolean, List<EarlierVisit>> byCancelled = latestFirst.stream()
                .map(PatientVisits::visit)
                .collect(Collectors.partitioningBy(it -> it.status() == AppointmentStatus.CANCELLED));
        List<EarlierVisit> visits = Objects.requireNonNull(byCancelled.get(false));
        return new VisitHistory(
                visits.stream().filter(it -> !it.time().start().isAfter(now)).toList(),
                visits.stream()
                        .filter(it -> it.time().start().isAfter(now))
                        .sorted(Comparator.comparing(it -> it.time().start()))
                        .toList(),
                Objects.requireNonNull(byCancelled.get(true)));
    }

    private static EarlierVisit visit(Appointment it) {
        return new EarlierVisit(
                it.appointmentId(),
                it.time(),
                it.location(),
                it.visitType(),
                it.specialist(),
                it.concern(),
                it.status());
    }
}
