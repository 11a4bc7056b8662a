package org.medicenter.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Folders;
import org.medicenter.support.postgres.TestPostgres;

class MoveTest {

    private static final int MANY = 2_500;

    private final Database source = EmbeddedDatabases.oldClinic(Folders.freshInTarget("upkeep"));
    private final Database target = new Database(TestPostgres.freshDatabase(), null, null);

    @Test
    void eachRowOfEachTableIsThere_asItWas() throws SQLException {
        execute(
                source,
                "insert into claimed_time select '20000000-0000-4000-8000-000000000001', x, random_uuid(), null from"
                        + " system_range(1, " + MANY + ")");

        Map<String, Long> moved = move(source, target);

        assertThat(moved).hasSizeGreaterThan(50).containsEntry("claimed_time", MANY + 2L);
        assertThat(new OldClinic(target).contents())
                .containsExactlyInAnyOrderEntriesOf(new OldClinic(source).contents());
        OldClinic.migrations().demandAllOf(target);
    }

    @Test
    void theAuditLogIsMoved_andStillNobodyAltersIt() throws SQLException {
        String owner = target.url().replaceFirst("^jdbc:postgresql://[^/]+/([^?]*).*", "$1") + "_owner";
        execute(target, "create role " + owner + " login password 'only-for-this-test'");
        execute(target, "alter schema public owner to " + owner);
        var owners = new Database(target.url().replaceFirst("\\?.*", ""), owner, "only-for-this-test");

        move(source, owners);

        assertThatThrownBy(() -> execute(owners, "delete from audit_entry")).hasMessageContaining("permission denied");
        execute(target, "drop owned by " + owner);
        execute(target, "drop role " + owner);
    }

    @Test
    void aDatabaseThatIsNotEmpty_isLeftAlone() throws SQLException {
        execute(target, "create table somebody_elses (id integer)");

        assertThatExceptionOfType(UpkeepRefusedException.class)
                .isThrownBy(() -> move(source, target))
                .withMessageContaining("is not empty: it has somebody_elses.");
        assertThat(tables(target)).isOne();
    }

    @Test
    void aClinicThatRuns_isNotMoved() throws Exception {
        try (var server = FileChannel.open(source.file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            server.lock();

            assertThatExceptionOfType(UpkeepRefusedException.class)
                    .isThrownBy(() -> move(source, target))
                    .withMessageContaining("The clinic is running")
                    .withMessageContaining("Stop the server first.");
        }
        assertThat(tables(target)).isZero();
    }

    @Test
    void aClinicOfAnOlderVersion_isNotMoved() throws SQLException {
        execute(source, "delete from \"flyway_schema_history\" where \"version\" = '26'");

        assertThatExceptionOfType(UpkeepRefusedException.class)
                .isThrownBy(() -> move(source, target))
                .withMessageContaining("is of an older version. Start the clinic once with this version");
        assertThat(tables(target)).isZero();
    }

    @Test
    void whereThereIsNoClinic_noneIsMade() {
        Database nowhere = EmbeddedDatabases.named(Folders.freshInTarget("upkeep"));

        assertThatExceptionOfType(UpkeepRefusedException.class)
                .isThrownBy(() -> move(nowhere, target))
                .withMessageContaining("There is no clinic in");
        assertThat(nowhere.file()).doesNotExist();
    }

    @Test
    void aRowThatPostgresRefuses_leavesNothingThere() throws SQLException {
        execute(source, "update overbooking set words = 'a' || char(0) || 'b'");

        assertThatExceptionOfType(UpkeepRefusedException.class)
                .isThrownBy(() -> move(source, target))
                .withMessageContaining("nothing is in jdbc:postgresql://");
        assertThat(tables(target)).isZero();
    }

    @Test
    void aRowThatIsNotTheSameThere_isNoticed_andLeavesNothingThere() throws SQLException {
        execute(source, "alter table overbooking alter column overbooked_at set data type timestamp(9) with time zone");
        execute(
                source,
                "update overbooking set overbooked_at = timestamp with time zone '2026-11-24 11:00:00.123456789+01'");

        assertThatExceptionOfType(UpkeepRefusedException.class)
                .isThrownBy(() -> move(source, target))
                .withMessageContaining("The table overbooking is not the same in PostgreSQL");
        assertThat(tables(target)).isZero();
    }

    private static Map<String, Long> move(Database source, Database target) {
        return new Move(source, target, OldClinic.migrations()).run();
    }

    private static int tables(Database database) throws SQLException {
        try (Connection connection = database.open()) {
            return new Tables(connection).names().size();
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
