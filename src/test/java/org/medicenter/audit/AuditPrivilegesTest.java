package org.medicenter.audit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medicenter.support.postgres.TestPostgres;

/** On PostgreSQL it is not up to the application's good will: its role may add to the log, and nothing else. */
class AuditPrivilegesTest {

    private static final String ID = "00000000-0000-7000-8000-000000000001";
    private static final String URL = TestPostgres.freshDatabase();
    /** Whoever connects says who they are. */
    private static final String SERVER = URL.replaceFirst("\\?.*", "");

    private static final String DATABASE = URL.replaceFirst("^jdbc:postgresql://[^/]+/([^?]*).*", "$1");
    private static final String OWNER = DATABASE + "_owner";
    private static final String APPLICATION = DATABASE + "_app";
    private static final String PASSWORD = "only-for-this-test";

    @BeforeAll
    static void twoRoles_asDocsSecurityTells() throws SQLException, IOException {
        try (Connection server = DriverManager.getConnection(URL);
                Statement statement = server.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION)) {
                statement.execute("create role " + role + " login password '" + PASSWORD + "'");
            }
            statement.execute("alter database " + DATABASE + " owner to " + OWNER);
            statement.execute("alter schema public owner to " + OWNER);
        }
        runScript();
        migrate();
        as(APPLICATION, entry(ID));
    }

    @AfterAll
    static void noRoleIsLeft() throws SQLException {
        try (Connection server = DriverManager.getConnection(URL);
                Statement statement = server.createStatement()) {
            for (String role : List.of(APPLICATION, OWNER)) {
                statement.execute("reassign owned by " + role + " to current_user");
                statement.execute("drop owned by " + role);
                statement.execute("drop role " + role);
            }
        }
    }

    @Test
    void theApplicationAddsToTheLogAndReadsIt() throws SQLException {
        as(APPLICATION, entry("00000000-0000-7000-8000-000000000002"));
        as(APPLICATION, "insert into audit_listed (entry_id, patient_id) values ('" + ID + "', '" + ID + "')");

        as(APPLICATION, "select * from audit_entry e left join audit_listed l on l.entry_id = e.id");
    }

    @Test
    void theApplicationAltersAndRemovesNoEntry_andKeepsNobodyFromSeeingIt() {
        for (String attack : List.of(
                "update audit_entry set subject = 'nothing'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_listed set patient_id = entry_id",
                "delete from audit_listed",
                "truncate audit_listed",
                "drop table audit_entry",
                "alter table audit_entry drop column subject",
                "create rule hush as on insert to audit_entry do instead nothing",
                "create trigger hush before insert on audit_entry for each row execute function"
                        + " suppress_redundant_updates_trigger()",
                "grant update on audit_entry to " + APPLICATION + " granted by " + OWNER,
                "insert into audit_entry select * from audit_entry on conflict (id) do update set subject = 'nothing'")) {
            assertThatExceptionOfType(SQLException.class).as(attack).isThrownBy(() -> as(APPLICATION, attack));
        }
    }

    @Test
    void theOwnerAltersNoEntryEither_untilTheyTakeThePrivilegeBackByHand() {
        for (String attack : List.of("update audit_entry set subject = 'nothing'", "delete from audit_entry")) {
            assertThatThrownBy(() -> as(OWNER, attack))
                    .as(attack)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void whatWasGrantedMeanwhile_isTakenBackWithTheNextStart() throws SQLException {
        as(OWNER, "grant update, delete on audit_entry to " + APPLICATION);

        migrate();

        assertThatThrownBy(() -> as(APPLICATION, "delete from audit_entry")).hasMessageContaining("permission denied");
    }

    @Test
    void theScriptMayBeRunAgain_afterTheTablesAreThere() throws SQLException, IOException {
        runScript();

        assertThatThrownBy(() -> as(APPLICATION, "delete from audit_entry")).hasMessageContaining("permission denied");
    }

    @Test
    void everythingElseTheApplicationMayChange() throws SQLException {
        as(APPLICATION, "update sign_in_rules set changes = changes + 1 where id = 1");
        as(APPLICATION, "delete from hold");
        as(APPLICATION, "insert into hold select * from hold");
    }

    private static void migrate() {
        Flyway.configure()
                .dataSource(SERVER, OWNER, PASSWORD)
                .locations("classpath:db/migration", "classpath:db/postgresql")
                .load()
                .migrate();
    }

    /** The shipped script, as psql would run it. */
    private static void runScript() throws IOException, SQLException {
        String script = Files.readString(Path.of("db/roles/application-role.sql"))
                .replace(":\"application\"", APPLICATION)
                .replace(":'application'", "'" + APPLICATION + "'")
                .replaceAll("(?m)^--.*$", "");
        for (String statement : script.split(";|\\\\gexec")) {
            if (statement.strip().startsWith("select")) {
                for (String made : made(statement)) {
                    as(OWNER, made);
                }
            } else if (!statement.isBlank()) {
                as(OWNER, statement);
            }
        }
    }

    private static List<String> made(String query) throws SQLException {
        var made = new ArrayList<String>();
        try (Connection connection = DriverManager.getConnection(SERVER, OWNER, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                made.add(rows.getString(1));
            }
        }
        return made;
    }

    private static String entry(String id) {
        return "insert into audit_entry values ('" + id + "', now(), 'READ', 'patient.opened', 'record', null, null,"
                + " 'SYSTEM', null, '', '', '', '', '')";
    }

    private static void as(String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(SERVER, role, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
