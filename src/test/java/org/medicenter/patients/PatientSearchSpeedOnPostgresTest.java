package org.medicenter.patients;

import org.medicenter.support.postgres.TestPostgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PatientSearchSpeedOnPostgresTest extends PatientSearchSpeedContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String url = TestPostgres.freshDatabase();
        registry.add("spring.datasource.url", () -> url);
    }

    /** As the server does by itself soon after so many rows. */
    @Override
    void analyse() {
        jdbc.execute("vacuum analyze");
    }
}
