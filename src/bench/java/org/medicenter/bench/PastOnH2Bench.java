package org.medicenter.bench;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PastOnH2Bench extends PastBench {

    PastOnH2Bench() {
        super(Databases.H2);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        Databases.embedded(registry);
    }
}
