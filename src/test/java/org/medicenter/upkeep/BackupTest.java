package org.medicenter.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Folders;

class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final String KEY = "5e".repeat(32);
    private static final int WRITERS = 3;
    private static final int PAIRS_BEFORE = 200;

    private final Path data = Folders.freshInTarget("upkeep");
    private final Path backups = data.resolve("not-there-yet").resolve("backups");
    private final Path elsewhere = Folders.freshInTarget("upkeep").resolve("new");
    private final Database database = EmbeddedDatabases.oldClinic(data);
    private final Database restored = EmbeddedDatabases.named(elsewhere);

    @BeforeEach
    void theClinicHasAKey() throws IOException {
        Files.writeString(data.resolve("server.key"), KEY);
    }

    @Test
    void whatIsRestoredElsewhere_isTheClinicAsItWas() throws Exception {
        Map<Table, Fingerprint> before = new OldClinic(database).contents();

        restore(backUp());

        Map<Table, Fingerprint> after = new OldClinic(restored).contents();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet().stream()
                        .filter(it -> !it.getValue().equals(before.get(it.getKey())))
                        .map(it -> it.getKey().name()))
                .containsExactly("outgoing_message");
        assertThat(elsewhere.resolve("server.key")).hasContent(KEY);
        OldClinic.migrations().demandAllOf(restored);
    }

    @Test
    void messagesThatWaited_areHeldBack_andThoseThatWereSentStaySent() throws Exception {
        restore(backUp());

        try (Connection connection = restored.open();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select state, trouble, attempts from outgoing_message order by id")) {
            var states = new ArrayList<String>();
            while (row.next()) {
                states.add(row.getString(1) + " " + row.getString(2));
            }
            assertThat(states).containsExactly("FAILED RESTORED", "SENT null", "FAILED RESTORED");
        }
    }

    @Test
    void whileSeveralWrite_aBackupIsOfOneMoment_andNoTransactionIsInItByHalf() throws Exception {
        var stop = new AtomicBoolean();
        var underWay = new CountDownLatch(WRITERS * PAIRS_BEFORE);
        Path backup;
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.submit(() -> writePairs(number, stop, underWay));
            }
            underWay.await();
            backup = backUp();
            stop.set(true);
        }

        restore(backup);

        assertThat(count(restored, "select count(*) from claimed_time")).isGreaterThan(2 * WRITERS * PAIRS_BEFORE);
        assertThat(count(
                        restored,
                        "select count(*) from (select claim_id from claimed_time where starts_at < 5000000"
                                + " group by claim_id having count(*) <> 2)"))
                .isZero();
    }

    @Test
    void nobodyElseReadsABackup_orWhatIsRestored() throws Exception {
        restore(backUp());

        assertThat(permissions(backups)).isEqualTo("rwx------");
        assertThat(files(backups)).hasSize(1).allMatch(it -> permissions(it).equals("rw-------"));
        assertThat(permissions(elsewhere)).isEqualTo("rwx------");
        assertThat(files(elsewhere)).hasSize(2).allMatch(it -> permissions(it).equals("rw-------"));
    }

    @Test
    void whereAClinicIs_noneIsRestored() throws Exception {
        Path backup = backUp();
        restore(backup);

        refused(backup, "There is a clinic in");
    }

    @Test
    void underAnotherServerKey_noneIsRestored() throws Exception {
        Files.createDirectories(elsewhere);
        Files.writeString(elsewhere.resolve("server.key"), "00".repeat(32));

        refused(backUp(), "is another server key than in the backup");
        assertThat(files(elsewhere)).hasSize(1);
    }

    @Test
    void aClinicOfANewerVersion_isNotRestored_andNothingIsLeftOfIt() throws Exception {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into \"flyway_schema_history\" select 999, '999', 'to come', 'SQL', 'V999__to_come.sql',"
                            + " 1, \"installed_by\", \"installed_on\", 1, true from \"flyway_schema_history\" where"
                            + " \"version\" = '26'");
        }

        refused(backUp(), "is of a newer version than this one");
        assertThat(files(elsewhere)).isEmpty();
    }

    @Test
    void whatIsNoBackup_isNotRestored() throws Exception {
        Path letter = Files.writeString(data.resolve("letter.zip"), "Dear clinic");

        refused(letter, "cannot be restored");
        assertThat(files(elsewhere)).isEmpty();
    }

    private Path backUp() throws SQLException {
        try (Connection connection = database.open()) {
            return new Backup(database, data, backups).make(connection, NOW);
        }
    }

    private void restore(Path backup) {
        new Restore(restored, elsewhere, OldClinic.migrations()).from(backup, NOW);
    }

    private void refused(Path backup, String why) {
        assertThatExceptionOfType(UpkeepRefusedException.class)
                .isThrownBy(() -> restore(backup))
                .withMessageContaining(why);
    }

    private void writePairs(int writer, AtomicBoolean stop, CountDownLatch underWay) {
        try (Connection connection = database.open();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into claimed_time (resource_id, starts_at, claim_id) values (?, ?, ?)")) {
            connection.setAutoCommit(false);
            var resource = new UUID(0, writer);
            for (int cell = 0; !stop.get(); cell += 2) {
                var claim = UUID.randomUUID();
                for (int half = 0; half < 2; half++) {
                    insert.setObject(1, resource);
                    insert.setLong(2, cell + half);
                    insert.setObject(3, claim);
                    insert.executeUpdate();
                }
                connection.commit();
                underWay.countDown();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static int count(Database database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
