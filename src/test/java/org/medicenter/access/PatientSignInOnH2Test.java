package org.medicenter.access;

import org.springframework.test.context.TestPropertySource;

/** In a file, with the settings of the product. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:file:./target/test-data/patient-sign-in/${random.uuid};WRITE_DELAY=0",
            "medicenter.server-key=000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
        })
class PatientSignInOnH2Test extends PatientSignInContract {}
