package org.medicenter.patients;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Writes keys by which earlier patients are found: SQL does not know how names are compared. */
abstract class KeyMigration implements JavaMigration {

    private static final int AT_ONCE = 1000;
    private static final String DROP = "delete from patient_key where key_text >= ? and key_text < ?";
    private static final String KEY = "insert into patient_key (key_text, patient_id) values (?, ?)";

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /**
     * All keys that begin with a sign, since {@link KeysOfEarlierPatients} writes them too where it runs today.
     *
     * @param patients a query of whom it is about
     */
    static void writeAnew(Connection connection, String sign, String patients) throws SQLException {
        try (PreparedStatement drop = connection.prepareStatement(DROP)) {
            drop.setString(1, sign);
            drop.setString(2, sign + PatientIndex.LAST);
            drop.executeUpdate();
        }
        write(connection, patients, it -> it.startsWith(sign));
    }

    /**
     * @param patients a query of whom it is about
     * @param wanted which of their keys are written
     */
    static void write(Connection connection, String patients, Predicate<String> wanted) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(patients);
                PreparedStatement key = connection.prepareStatement(KEY)) {
            query.setFetchSize(AT_ONCE);
            int waiting = 0;
            try (ResultSet patient = query.executeQuery()) {
                while (patient.next()) {
                    waiting += add(patient, key, wanted);
                    if (waiting >= AT_ONCE) {
                        key.executeBatch();
                        waiting = 0;
                    }
                }
            }
            key.executeBatch();
        }
    }

    private static int add(ResultSet patient, PreparedStatement key, Predicate<String> wanted) throws SQLException {
        var id = patient.getObject("id", UUID.class);
        Set<String> keys = keys(patient).stream().filter(wanted).collect(Collectors.toSet());
        for (String text : keys) {
            key.setString(1, text);
            key.setObject(2, id);
            key.addBatch();
        }
        return keys.size();
    }

    private static Set<String> keys(ResultSet patient) throws SQLException {
        return PatientKeys.of(
                patient.getString("first_name"),
                patient.getString("last_name"),
                patient.getObject("date_of_birth", LocalDate.class),
                patient.getString("phone"),
                patient.getString("contact_phone"));
    }
}
