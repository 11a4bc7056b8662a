package org.medicenter.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class MigrationsOfAnOldClinicOnH2Test extends MigrationsOfAnOldClinicContract {

    private static final String ID = "'10000000-0000-4000-8000-000000000001'";

    @Override
    Database emptyDatabase() {
        return EmbeddedDatabases.fresh();
    }

    /** A pool closes its connections one after the other, the one that has made the tables among them. */
    @Test
    void aNewClinicTakesHours_afterTheConnectionThatMadeItsTablesIsClosed() throws SQLException {
        Database database = EmbeddedDatabases.fresh();
        try (Connection open = database.open();
                Statement statement = open.createStatement()) {
            OldClinic.migrations().run(database);

            statement.execute(
                    "insert into location values (" + ID + ", 'a', 'A', '', '', '', 'Europe/Vienna', 1, null)");
            statement.execute(
                    "insert into specialist (id, slug, name, profession, place) values (" + ID + ", 'a', 'A', 'a', 1)");
            statement.execute("insert into weekly_hours values (" + ID + ", " + ID + ", date '2026-01-01', 2)");
            statement.execute("insert into weekly_range values (" + ID + ", 1, 1, time '08:00', time '09:00')");
            statement.execute(
                    "insert into working_hours values (" + ID + ", " + ID + ", " + ID + ", date '2026-01-01', 1)");
            int rows = statement.executeUpdate(
                    "insert into working_range values (" + ID + ", " + ID + ", 0, 1, null, null, 1)");

            assertThat(rows).isOne();
        }
    }
}
