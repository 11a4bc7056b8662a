package org.medicenter.patients;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever was registered before there were keys gets theirs: SQL does not know how names are compared. */
@Component
class KeysOfEarlierPatients implements JavaMigration {

    private static final int AT_ONCE = 1000;
    private static final String PATIENTS =
            "select id, first_name, last_name, date_of_birth, phone, contact_phone from patient order by id";
    static final String KEY = "insert into patient_key (key_text, patient_id) values (?, ?)";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("22.1");
    }

    @Override
    public String getDescription() {
        return "keys of earlier patients";
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
        try (PreparedStatement patients = connection.prepareStatement(PATIENTS);
                PreparedStatement key = connection.prepareStatement(KEY)) {
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

    static Set<String> keys(ResultSet patient) throws SQLException {
        return PatientKeys.of(
                patient.getString("first_name"),
                patient.getString("last_name"),
                patient.getObject("date_of_birth", LocalDate.class),
                patient.getString("phone"),
                patient.getString("contact_phone"));
    }

    private static int add(ResultSet patient, PreparedStatement key) throws SQLException {
        var id = patient.getObject("id", UUID.class);
        var keys = keys(patient);
        for (String text : keys) {
            key.setString(1, text);
            key.setObject(2, id);
            key.addBatch();
        }
        return keys.size();
    }
}
