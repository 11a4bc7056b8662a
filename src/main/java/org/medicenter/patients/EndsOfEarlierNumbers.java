package org.medicenter.patients;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Whoever was registered before numbers were found by their ends gets keys for that. */
@Component
class EndsOfEarlierNumbers extends KeyMigration {

    private static final String SIGN = PatientKeys.fromTheEnd("");
    private static final String PATIENTS =
            "select id, first_name, last_name, date_of_birth, phone, contact_phone from patient"
                    + " where merged_into is null and (phone is not null or contact_phone is not null) order by id";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("28.1");
    }

    @Override
    public String getDescription() {
        return "ends of earlier numbers";
    }

    @Override
    public void migrate(Context context) throws SQLException {
        writeAnew(context.getConnection(), SIGN, PATIENTS);
    }
}
