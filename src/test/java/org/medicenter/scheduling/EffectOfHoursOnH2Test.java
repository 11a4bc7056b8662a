package org.medicenter.scheduling;

import org.medicenter.support.OnH2;

@OnH2
class EffectOfHoursOnH2Test extends EffectOfHoursContract {

    @Override
    int clinics() {
        return 20;
    }
}
