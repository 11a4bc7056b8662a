package org.medicenter.patients;

import java.sql.Connection;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs the migration that gives earlier patients their keys, as Flyway does. */
final class KeysForAll {

    private KeysForAll() {}

    static void write(JdbcTemplate jdbc) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            boolean commits = connection.getAutoCommit();
            connection.setAutoCommit(false);
            new KeysOfEarlierPatients().migrate(context(connection));
            new EndsOfEarlierNumbers().migrate(context(connection));
            connection.commit();
            connection.setAutoCommit(commits);
            return true;
        });
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
