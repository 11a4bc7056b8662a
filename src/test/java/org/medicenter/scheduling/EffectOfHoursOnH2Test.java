package org.medicenter.scheduling;

import org.springframework.test.context.TestPropertySource;

/** In memory: many clinics. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:effects;DB_CLOSE_DELAY=-1")
class EffectOfHoursOnH2Test extends EffectOfHoursContract {

    @Override
    int clinics() {
        return 20;
    }
}
