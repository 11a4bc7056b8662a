package org.medicenter.support.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** Starts the embedded server; it ends with the JVM. */
final class EmbeddedStart {

    private EmbeddedStart() {}

    static String url(PostgresChoice.Commits commits) {
        try {
            var server = EmbeddedPostgres.builder().setServerConfig("max_connections", "400");
            commits.settings().forEach(server::setServerConfig);
            return server.start().getJdbcUrl("postgres", "postgres");
        } catch (IOException failed) {
            throw new IllegalStateException(
                    "No PostgreSQL could be started for the tests. Set MEDICENTER_TEST_POSTGRES_URL to a server that runs,"
                            + " such as jdbc:postgresql://localhost:5432/postgres?user=postgres",
                    failed);
        }
    }
}
