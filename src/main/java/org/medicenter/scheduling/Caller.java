package org.medicenter.scheduling;

import org.medicenter.patients.PatientDetails;
import org.medicenter.patients.PatientId;

/** For whom somebody at the desk books. */
public sealed interface Caller {

    /** Somebody who is registered: no second record is made of them. */
    record Known(PatientId patient) implements Caller {}

    /** Somebody who is registered with this booking, and not without it. */
    record Newcomer(PatientDetails details) implements Caller {}
}
