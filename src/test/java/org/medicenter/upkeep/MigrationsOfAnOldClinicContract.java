package org.medicenter.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Migrations meet data: each runs on a clinic that has rows in all tables, and keeps all that they hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MigrationsOfAnOldClinicContract {

    /** A migration that means to change rows of a table names it here. */
    private static final Map<String, Set<String>> MEANT = Map.of("22.1", Set.of("patient_key"));

    private final Map<String, Set<String>> changed = new TreeMap<>();
    private final Database database = emptyDatabase();
    private final OldClinic clinic = new OldClinic(database);

    abstract Database emptyDatabase();

    @BeforeAll
    void oldClinicComesToToday() throws SQLException {
        clinic.grow(this::compare);
    }

    /** By the columns that a table had before: what is added may be anything. */
    private void compare(MigrationVersion version, Map<Table, Fingerprint> before) throws SQLException {
        Map<Table, Fingerprint> after = clinic.contents(before.keySet());
        before.forEach((table, content) -> {
            if (!content.equals(after.get(table))) {
                changed.computeIfAbsent(version.toString(), it -> new TreeSet<>())
                        .add(table.name());
            }
        });
    }

    @Test
    void noMigrationLosesOrChangesARow() {
        assertThat(changed).isEqualTo(MEANT);
    }

    @Test
    void eachTableHasRows_soThatAllMigrationsMeetSome() throws SQLException {
        var empty = new TreeSet<String>();
        clinic.contents().forEach((table, content) -> {
            if (content.rows() == 0) {
                empty.add(table.name());
            }
        });
        assertThat(empty)
                .as("tables without rows: add some in src/test/resources/rows/V<version that made the table>.sql")
                .isEmpty();
    }

    @Test
    void flywayKnowsEachMigrationAgain() {
        assertThat(clinic.flyway().validateWithResult().validationSuccessful).isTrue();
        assertThat(clinic.flyway().info().pending()).isEmpty();
        assertThat(clinic.later()).hasSizeGreaterThan(10);
    }

    @Test
    void whatMigrationsWorkOut_isWhatTheyShould() throws SQLException {
        assertThat(one("select reached_at from patient where last_name = 'Álvarez'"))
                .isEqualTo("rosa@mail.example");
        assertThat(one("select reached_at from patient where first_name = '𠮷野'"))
                .isEqualTo("monica@mail.example");
        assertThat(one("select count(*) from patient_key where key_text like 'alvarez rosa 19810314%'"))
                .isEqualTo("1");
        assertThat(one("select own_password from account")).matches("(?i)t(rue)?");
        assertThat(one("select pieces from visit_type_need")).isEqualTo("1");
        assertThat(one("select takes_move_back from appointment_step")).matches("(?i)f(alse)?");
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            return row.getString(1);
        }
    }
}
