package org.medicenter.scheduling;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.medicenter.access.Actor;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.SeenPatients;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Whom a specialist treats: who has a visit of theirs that was not cancelled. */
@Component
class OwnPatients implements SeenPatients {

    private static final int MOST = 1000;

    private final Appointments appointments;

    OwnPatients(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public Set<PatientId> seenBy(Actor specialist, Collection<PatientId> records) {
        return appointments
                .findByPatientIdInOrderByStartsAtDesc(
                        records.stream().map(PatientId::value).toList(), Limit.of(MOST))
                .stream()
                .filter(it -> it.status() != AppointmentStatus.CANCELLED && StaffAccess.reaches(specialist, it))
                .map(Appointment::patient)
                .collect(Collectors.toSet());
    }
}
