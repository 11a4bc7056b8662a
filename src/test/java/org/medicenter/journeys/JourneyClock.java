package org.medicenter.journeys;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts hands on the clinic's clock. */
@TestConfiguration(proxyBeanMethods = false)
class JourneyClock {

    @Bean
    @Primary
    TurnableClock turnableClock(Clock clinic) {
        return new TurnableClock(clinic);
    }
}
