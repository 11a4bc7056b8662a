package org.medicenter.access;

import org.medicenter.support.OnH2;

@OnH2
class PatientSignInOnH2Test extends PatientSignInContract {}
