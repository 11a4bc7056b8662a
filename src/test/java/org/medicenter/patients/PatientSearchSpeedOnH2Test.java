package org.medicenter.patients;

import org.medicenter.support.OnH2;

@OnH2
class PatientSearchSpeedOnH2Test extends PatientSearchSpeedContract {}
