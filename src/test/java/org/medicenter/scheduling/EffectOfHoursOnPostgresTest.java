package org.medicenter.scheduling;

import org.medicenter.support.postgres.OnPostgres;

@OnPostgres
class EffectOfHoursOnPostgresTest extends EffectOfHoursContract {

    @Override
    int clinics() {
        return 5;
    }
}
