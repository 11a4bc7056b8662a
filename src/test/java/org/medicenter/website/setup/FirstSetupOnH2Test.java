package org.medicenter.website.setup;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:first-setup;DB_CLOSE_DELAY=-1")
class FirstSetupOnH2Test extends FirstSetupContract {}
