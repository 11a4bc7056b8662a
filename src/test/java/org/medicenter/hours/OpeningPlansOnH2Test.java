package org.medicenter.hours;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:opening-plans;DB_CLOSE_DELAY=-1")
class OpeningPlansOnH2Test extends OpeningPlansContract {}
