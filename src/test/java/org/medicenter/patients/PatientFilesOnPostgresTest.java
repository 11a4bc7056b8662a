package org.medicenter.patients;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class PatientFilesOnPostgresTest extends PatientFilesContract {}
