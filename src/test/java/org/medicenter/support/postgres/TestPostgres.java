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
            new Once<>(() -> PostgresChoice.ofThisMachine().start());
    private static final Once<String> SHARED = new Once<>(TestPostgres::freshDatabase);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    /** The JDBC URL of an empty database that no other test has seen; user and password stand in it. */
    public static String freshDatabase() {
        var name = "medicenter_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        execute("create database " + name);
        return new PostgresUrl(SERVER.get()).ofDatabase(name);
    }

    /** The JDBC URL of a database that all tests of this JVM share; user and password stand in it. */
    public static String url() {
        return SHARED.get();
    }

    private static void execute(String sql) {
        try (var connection = DriverManager.getConnection(SERVER.get());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException("The PostgreSQL server for tests refused: " + sql, refused);
        }
    }
}
