package org.medicenter.database;

import javax.sql.DataSource;
import org.medicenter.support.postgres.TestPostgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LastWritesOnPostgresTest extends LastWritesContract {

    @Override
    DataSource database() {
        return new DriverManagerDataSource(TestPostgres.freshDatabase());
    }

    @Override
    boolean isEmbedded() {
        return false;
    }
}
