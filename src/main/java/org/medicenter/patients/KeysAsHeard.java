package org.medicenter.patients;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Whoever was registered with a name of another alphabet before these were found by Latin letters gets keys for that. */
@Component
class KeysAsHeard extends KeyMigration {

    private static final String SIGN = PatientKeys.heard("");
    private static final String PATIENTS =
            "select id, first_name, last_name, date_of_birth, phone, contact_phone from patient"
                    + " where merged_into is null order by id";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("31.1");
    }

    @Override
    public String getDescription() {
        return "keys as heard";
    }

    @Override
    public void migrate(Context context) throws SQLException {
        writeAnew(context.getConnection(), SIGN, PATIENTS);
    }
}
