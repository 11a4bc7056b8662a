package org.medicenter.support.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

    @Test
    void aRealPostgresAnswers() throws SQLException {
        try (var connection = DriverManager.getConnection(TestPostgres.url())) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
    }

    @Test
    void twoTestClassesDoNotSeeEachOthersTables() throws SQLException {
        try (var first = DriverManager.getConnection(TestPostgres.freshDatabase());
                var second = DriverManager.getConnection(TestPostgres.freshDatabase())) {
            first.createStatement().execute("create table visit (id bigint)");
            second.createStatement().execute("create table visit (id bigint)");
        }
    }
}
