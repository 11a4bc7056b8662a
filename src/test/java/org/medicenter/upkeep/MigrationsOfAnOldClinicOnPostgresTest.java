package org.medicenter.upkeep;

import org.medicenter.support.postgres.TestPostgres;

class MigrationsOfAnOldClinicOnPostgresTest extends MigrationsOfAnOldClinicContract {

    @Override
    Database emptyDatabase() {
        return new Database(TestPostgres.freshDatabase(), null, null);
    }
}
