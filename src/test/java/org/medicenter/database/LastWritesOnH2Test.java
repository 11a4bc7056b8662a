package org.medicenter.database;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LastWritesOnH2Test extends LastWritesContract {

    @Override
    DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Override
    boolean isEmbedded() {
        return true;
    }
}
