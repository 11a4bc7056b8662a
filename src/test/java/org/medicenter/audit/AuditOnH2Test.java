package org.medicenter.audit;

import org.springframework.test.context.TestPropertySource;

/** In a file, with the settings of the product. */
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:file:./target/test-data/audit/${random.uuid};WRITE_DELAY=0")
class AuditOnH2Test extends AuditContract {}
