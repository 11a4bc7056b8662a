package org.medicenter.demo;

import org.medicenter.emergency.EmergencySetup;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The emergency numbers of Austria, as confirmed by somebody of the sample clinic. */
@Component
@Profile("demo")
@Order(3)
class SampleEmergency implements SamplePart {

    private final EmergencySetup setup;

    SampleEmergency(EmergencySetup setup) {
        this.setup = setup;
    }

    @Override
    public void fill() {
        setup.confirmRegion("Miriam Gruber, practice manager").orElseThrow();
    }
}
