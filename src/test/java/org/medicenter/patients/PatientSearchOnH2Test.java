package org.medicenter.patients;

import org.medicenter.support.OnH2;

@OnH2
class PatientSearchOnH2Test extends PatientSearchContract {}
