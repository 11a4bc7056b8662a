package org.medicenter.patients;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Whoever was registered before numbers were found by their ends gets keys for that: all keys that begin with their sign
 * are written anew, since {@link KeysOfEarlierPatients} writes them too where it runs today.
 */
@Component
class EndsOfEarlierNumbers extends KeyMigration {

    private static final String SIGN = PatientKeys.fromTheEnd("");
    private static final String DROP = "delete from patient_key where key_text >= ? and key_text < ?";
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
        dropEnds(context.getConnection());
        write(context.getConnection(), PATIENTS, it -> it.startsWith(SIGN));
    }

    private static void dropEnds(Connection connection) throws SQLException {
        try (PreparedStatement drop = connection.prepareStatement(DROP)) {
            drop.setString(1, SIGN);
            drop.setString(2, SIGN + PatientIndex.LAST);
            drop.executeUpdate();
        }
    }
}
