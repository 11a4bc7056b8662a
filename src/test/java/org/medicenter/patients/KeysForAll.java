package org.medicenter.patients;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs the migration that gives earlier patients their keys, as Flyway does. */
final class KeysForAll {

    private KeysForAll() {}

    static void write(JdbcTemplate jdbc) {
        run(jdbc, List.of(new KeysOfEarlierPatients(), new EndsOfEarlierNumbers(), new KeysAsHeard()));
    }

    static void writeAsHeard(JdbcTemplate jdbc) {
        run(jdbc, List.of(new KeysAsHeard()));
    }

    private static void run(JdbcTemplate jdbc, List<KeyMigration> migrations) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            boolean commits = connection.getAutoCommit();
            connection.setAutoCommit(false);
            for (KeyMigration migration : migrations) {
                migrate(migration, connection);
            }
            connection.commit();
            connection.setAutoCommit(commits);
            return true;
        });
    }

    private static void migrate(KeyMigration migration, Connection connection) throws SQLException {
        try {
            migration.migrate(context(connection));
        } catch (SQLException failed) {
            throw failed;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static Context context(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                throw new UnsupportedOperationException("The migration asks for the connection only");
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }
}
