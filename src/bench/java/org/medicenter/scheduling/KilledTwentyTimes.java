package org.medicenter.scheduling;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Folders;
import org.medicenter.support.postgres.TestPostgres;

/** What {@code ./mvnw verify} does once or twice, twenty times on each database: minutes. */
@Tag("bench")
class KilledTwentyTimes {

    private static final int KILLS = Integer.getInteger("kills", 20);

    @Test
    void onTheEmbeddedDatabase_nothingConfirmedIsLost_andNothingIsHalfBooked() throws Exception {
        Path data = Folders.freshInTarget("killed-twenty-times");

        tell("H2", new KilledServer(data, "jdbc:h2:file:" + data.toAbsolutePath().resolve("medicenter")));
    }

    @Test
    void onPostgres_nothingConfirmedIsLost_andNothingIsHalfBooked() throws Exception {
        String database = TestPostgres.freshDatabase();

        tell(
                "PostgreSQL",
                new KilledServer(
                        Folders.freshInTarget("killed-twenty-times-pg"),
                        database,
                        "--spring.datasource.url=" + database));
    }

    private static void tell(String name, KilledServer server) throws Exception {
        int confirmed = server.diesTimes(KILLS, nobody -> {});
        System.out.printf("%s: killed %d times, %d bookings confirmed, all there, none half%n", name, KILLS, confirmed);
    }
}
