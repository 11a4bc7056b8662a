package org.medicenter.patients;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:file:./target/test-data/patient-speed/${random.uuid};WRITE_DELAY=0")
class PatientSearchSpeedOnH2Test extends PatientSearchSpeedContract {}
