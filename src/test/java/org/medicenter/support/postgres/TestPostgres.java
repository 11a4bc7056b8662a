package org.medicenter.support.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.medicenter.support.Once;

/**
 * A PostgreSQL server for tests, one a JVM: the one that {@code MEDICENTER_TEST_POSTGRES_URL} names, or else one that is
 * started here from binaries of Maven Central. Without a server the test fails; it never falls back to H2.
 */
public final class TestPostgres {

    private static final Once<String> SERVER =
            new Once<>(() -> PostgresChoice.ofThisMachine().start(PostgresChoice.Commits.FAST));
    private static final Once<String> DURABLE =
            new Once<>(() -> PostgresChoice.ofThisMachine().start(PostgresChoice.Commits.FORCED));
    private static final Once<String> SHARED = new Once<>(TestPostgres::freshDatabase);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    /** The JDBC URL of an empty database that no other test has seen; user and password stand in it. */
    public static String freshDatabase() {
        return freshDatabase(SERVER.get());
    }

    /** The same on a server of its own whose commits are on the disk when they are confirmed: for measurements. */
    public static String freshDurableDatabase() {
        return freshDatabase(DURABLE.get());
    }

    private static String freshDatabase(String server) {
        var name = "medicenter_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        execute(server, "create database " + name);
        return new PostgresUrl(server).ofDatabase(name);
    }

    /** The JDBC URL of a database that all tests of this JVM share; user and password stand in it. */
    public static String url() {
        return SHARED.get();
    }

    private static void execute(String server, String sql) {
        try (var connection = DriverManager.getConnection(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException("The PostgreSQL server for tests refused: " + sql, refused);
        }
    }
}
