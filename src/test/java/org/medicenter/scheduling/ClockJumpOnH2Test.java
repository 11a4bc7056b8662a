package org.medicenter.scheduling;

import org.springframework.test.context.TestPropertySource;

/** In a file, with the settings of the product. */
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:file:./target/test-data/rules/${random.uuid};WRITE_DELAY=0")
class ClockJumpOnH2Test extends ClockJumpContract {}
