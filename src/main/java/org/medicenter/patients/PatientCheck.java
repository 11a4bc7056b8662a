package org.medicenter.patients;

import java.util.List;

/** What came of reading a form: a patient who may be registered, or everything that is wrong with it. */
public sealed interface PatientCheck {

    record Complete(CheckedPatient patient) implements PatientCheck {}

    record Incomplete(List<Mistake> mistakes) implements PatientCheck {}
}
