package org.medicenter.patients;

import java.util.Optional;

/** Knows whose appointment has a reference: who books visits tells it. */
public interface ReferredPatients {

    /** @param reference as it is written down, such as "MC-K7M2QX" */
    Optional<PatientId> referredTo(String reference);
}
