package org.medicenter.patients;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Whoever was registered before there were keys gets theirs. */
@Component
class KeysOfEarlierPatients extends KeyMigration {

    private static final String PATIENTS =
            "select id, first_name, last_name, date_of_birth, phone, contact_phone from patient order by id";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("22.1");
    }

    @Override
    public String getDescription() {
        return "keys of earlier patients";
    }

    @Override
    public void migrate(Context context) throws SQLException {
        write(context.getConnection(), PATIENTS, _ -> true);
    }
}
