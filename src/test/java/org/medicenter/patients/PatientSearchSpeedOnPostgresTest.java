package org.medicenter.patients;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class PatientSearchSpeedOnPostgresTest extends PatientSearchSpeedContract {

    /** As the server does by itself soon after so many rows. */
    @Override
    void analyse() {
        jdbc.execute("vacuum analyze");
    }
}
