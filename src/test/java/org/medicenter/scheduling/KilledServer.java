package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.medicenter.support.HalfBooked;
import org.medicenter.support.OutsideProgram;
import org.medicenter.support.ServerProcess;

/** A real process that is killed while eight clients book, and started again: what was confirmed is there. */
final class KilledServer {

    private static final String CLOCK = "2026-11-24T10:40:00+01:00";
    private static final int BOOKED_BEFORE_A_KILL = 40;
    private static final int CLIENTS = 8;

    private final OutsideProgram program = OutsideProgram.thatBooksAnybody("sleep-consultation");
    private final Map<String, String> confirmed = new ConcurrentHashMap<>();
    private final Path data;
    private final String database;
    private final String[] settings;

    /** What is done with a server before it dies. */
    @FunctionalInterface
    interface Visit {
        void to(ServerProcess server) throws Exception;
    }

    /** @param database where what is stored can be read while the server is dead */
    KilledServer(Path data, String database, String... settings) {
        this.data = data;
        this.database = database;
        this.settings = settings;
    }

    /** Starts, books and dies so many times, and looks into the database after each. Answers how many were confirmed. */
    int diesTimes(int kills, Visit before) throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            try (var server = ServerProcess.start(data, CLOCK, settings)) {
                assertAllThere(server, confirmed);
                before.to(server);
                bookUntilKilled(server, confirmed, kill * BOOKED_BEFORE_A_KILL);
            }
            assertThat(confirmed).hasSizeGreaterThanOrEqualTo(kill * BOOKED_BEFORE_A_KILL);
            try (var connection = DriverManager.getConnection(database)) {
                assertAllStored(connection, confirmed);
            }
            HalfBooked.assertNothingIs(database);
        }
        return confirmed.size();
    }

    private void bookUntilKilled(ServerProcess server, Map<String, String> confirmed, int enough) throws Exception {
        var starts = new ConcurrentLinkedQueue<>(freeStarts(server));
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < CLIENTS; number++) {
                clients.submit(() -> bookOneAfterTheOther(server, starts, confirmed));
            }
            while (confirmed.size() < enough && !starts.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            server.kill();
        }
    }

    /** Until the server is gone: then the answer is missing, and nothing was promised. */
    private void bookOneAfterTheOther(
            ServerProcess server, ConcurrentLinkedQueue<String> starts, Map<String, String> confirmed) {
        for (String start = starts.poll(); start != null; start = starts.poll()) {
            try {
                var answer = program.book(server.uri(""), start);
                answer.key().ifPresent(key -> confirmed.put(key, answer.start()));
            } catch (IOException gone) {
                return;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<String> freeStarts(ServerProcess server) throws Exception {
        var starts = new ArrayList<>(program.freeStarts(server.uri(""), "2026-11-25", "2027-01-20"));
        starts.addAll(program.freeStarts(server.uri(""), "2027-01-21", "2027-02-20"));
        Collections.shuffle(starts);
        return starts;
    }

    private void assertAllThere(ServerProcess server, Map<String, String> confirmed) throws Exception {
        for (Map.Entry<String, String> booking : confirmed.entrySet()) {
            var answer = program.get(server.uri(""), "/api/v1/appointments/" + booking.getKey());
            assertThat(answer.statusCode())
                    .as("the booking of %s", booking.getValue())
                    .isEqualTo(200);
            assertThat(answer.body()).contains(booking.getValue());
        }
    }

    private static void assertAllStored(Connection connection, Map<String, String> confirmed) throws SQLException {
        String booked = "select count(*) from appointment where link_hash = ? and starts_at = ? and status = 'BOOKED'";
        try (var statement = connection.prepareStatement(booked)) {
            for (Map.Entry<String, String> booking : confirmed.entrySet()) {
                statement.setString(1, ManageLinks.hash(booking.getKey()));
                statement.setObject(2, OffsetDateTime.parse(booking.getValue()));
                try (var result = statement.executeQuery()) {
                    assertThat(result.next()).isTrue();
                    assertThat(result.getInt(1))
                            .as("the booking of %s", booking.getValue())
                            .isOne();
                }
            }
        }
    }
}
