package org.medicenter.access;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class PatientSignInOnPostgresTest extends PatientSignInContract {}
