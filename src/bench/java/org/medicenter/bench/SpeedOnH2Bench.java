package org.medicenter.bench;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class SpeedOnH2Bench extends SpeedBench {

    SpeedOnH2Bench() {
        super(Databases.H2);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.embedded(registry);
    }
}
