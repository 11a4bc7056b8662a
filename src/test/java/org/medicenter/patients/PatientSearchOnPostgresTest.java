package org.medicenter.patients;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class PatientSearchOnPostgresTest extends PatientSearchContract {}
