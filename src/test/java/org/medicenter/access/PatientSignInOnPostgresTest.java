package org.medicenter.access;

import org.medicenter.support.postgres.TestPostgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PatientSignInOnPostgresTest extends PatientSignInContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String url = TestPostgres.freshDatabase();
        registry.add("spring.datasource.url", () -> url);
        registry.add("medicenter.server-key", () -> "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    }
}
