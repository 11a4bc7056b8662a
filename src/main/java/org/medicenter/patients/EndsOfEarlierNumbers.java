package org.medicenter.patients;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whoever was registered before numbers were found by their ends gets keys for that: all keys that begin with their sign
 * are written anew, since {@link KeysOfEarlierPatients} writes them too where it runs today.
 */
@Component
class EndsOfEarlierNumbers implements JavaMigration {

    private static final int AT_ONCE = 1000;
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
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (PreparedStatement drop = connection.prepareStatement(DROP)) {
            drop.setString(1, PatientKeys.fromTheEnd(""));
            drop.setString(2, PatientKeys.fromTheEnd("") + PatientIndex.LAST);
            drop.executeUpdate();
        }
        try (PreparedStatement patients = connection.prepareStatement(PATIENTS);
                PreparedStatement key = connection.prepareStatement(KeysOfEarlierPatients.KEY)) {
            patients.setFetchSize(AT_ONCE);
            int waiting = 0;
            try (ResultSet patient = patients.executeQuery()) {
                while (patient.next()) {
                    waiting += add(patient, key);
                    if (waiting >= AT_ONCE) {
                        key.executeBatch();
                        waiting = 0;
                    }
                }
            }
            key.executeBatch();
        }
    }

    private static int add(ResultSet patient, PreparedStatement key) throws SQLException {
        var id = patient.getObject("id", UUID.class);
        Set<String> ends = new LinkedHashSet<>(KeysOfEarlierPatients.keys(patient));
        ends.removeIf(it -> !it.startsWith(PatientKeys.fromTheEnd("")));
        for (String text : ends) {
            key.setString(1, text);
            key.setObject(2, id);
            key.addBatch();
        }
        return ends.size();
    }
}
