package org.medicenter.bench;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class SpeedOnPostgresBench extends SpeedBench {

    SpeedOnPostgresBench() {
        super(Databases.POSTGRES);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.postgres(registry);
    }
}
