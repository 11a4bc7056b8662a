package org.medicenter.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.medicenter.support.Once;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;

/**
 * A clinic that was begun with version 13 and has come to today's one migration at a time, with rows in each table: those
 * of {@code rows/V13.sql}, and of the file with a later version's number after that version's migration.
 */
final class OldClinic {

    private static final MigrationVersion FIRST = MigrationVersion.fromVersion("13");
    private static final String LOCATIONS = "classpath:db/migration,classpath:db/{vendor}";

    private static final Once<Migrations> MIGRATIONS = new Once<>(OldClinic::readMigrations);

    private final Database database;

    OldClinic(Database database) {
        this.database = database;
    }

    /** Sees each migration: the tables as they were before it, and what was in them. */
    interface Witness {
        void sees(MigrationVersion version, Map<Table, Fingerprint> before) throws SQLException;
    }

    static Migrations migrations() {
        return MIGRATIONS.get();
    }

    private static Migrations readMigrations() {
        try (var context = new AnnotationConfigApplicationContext(UpkeepSettings.class)) {
            Collection<JavaMigration> inJava =
                    context.getBeansOfType(JavaMigration.class).values();
            return new Migrations(LOCATIONS, inJava);
        }
    }

    void grow() throws SQLException {
        grow((version, before) -> {});
    }

    /** No connection stays open from one version to the next, as if the clinic were stopped for each. */
    void grow(Witness witness) throws SQLException {
        migrateTo(FIRST);
        insert(FIRST);
        for (MigrationVersion version : later()) {
            Map<Table, Fingerprint> before = contents();
            migrateTo(version);
            witness.sees(version, before);
            insert(version);
        }
    }

    /** Of all tables. */
    Map<Table, Fingerprint> contents() throws SQLException {
        var contents = new LinkedHashMap<Table, Fingerprint>();
        try (Connection connection = database.open()) {
            for (Table table : new Tables(connection).inOrder()) {
                contents.put(table, Fingerprint.of(table, connection));
            }
        }
        return contents;
    }

    /** Of these tables, by these columns. */
    Map<Table, Fingerprint> contents(Collection<Table> tables) throws SQLException {
        var contents = new LinkedHashMap<Table, Fingerprint>();
        try (Connection connection = database.open()) {
            for (Table table : tables) {
                contents.put(table, Fingerprint.of(table, connection));
            }
        }
        return contents;
    }

    List<MigrationVersion> later() {
        return Stream.of(flyway().info().all())
                .map(it -> it.getVersion())
                .filter(it -> it != null && it.isNewerThan(FIRST))
                .toList();
    }

    Flyway flyway() {
        return migrations().flyway(database.source(), database.vendor());
    }

    private void migrateTo(MigrationVersion version) {
        Flyway.configure()
                .configuration(flyway().getConfiguration())
                .target(version)
                .load()
                .migrate();
    }

    private void insert(MigrationVersion version) throws SQLException {
        var file = new ClassPathResource("rows/V" + version + ".sql");
        if (file.exists()) {
            try (Connection connection = database.open();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements(file)) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static List<String> statements(ClassPathResource file) {
        try {
            return Stream.of(file.getContentAsString(StandardCharsets.UTF_8)
                            .replaceAll("(?m)^--.*$", "")
                            .split(";\\s*\n"))
                    .filter(it -> !it.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
