package org.medicenter.scheduling;

import java.util.Optional;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.ReferredPatients;
import org.springframework.stereotype.Component;

/** Whose appointment has a reference, whatever has become of it. */
@Component
class BookedReferences implements ReferredPatients {

    private final Appointments appointments;

    BookedReferences(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public Optional<PatientId> referredTo(String reference) {
        return appointments.findByReference(reference).map(Appointment::patient);
    }
}
