package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medicenter.support.ServerProcess;

/** A real process that is killed while eight clients book, and started again: what was confirmed is there. */
final class KilledServer {

    private static final String CLOCK = "2026-11-24T10:40:00+01:00";
    private static final int BOOKED_BEFORE_A_KILL = 40;
    private static final int CLIENTS = 8;
    private static final Pattern START = Pattern.compile("\"start\":\"([^\"]+)\"");
    private static final Pattern MANAGE_URL = Pattern.compile("\"manageUrl\":\"[^\"]*/([A-Za-z0-9_-]{22})\"");

    private final HttpClient client = HttpClient.newHttpClient();
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
                assertNothingIsHalfBooked(connection);
            }
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
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(server.uri("/api/v1/appointments"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(booking(start)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                Matcher token = MANAGE_URL.matcher(answer.body());
                if (answer.statusCode() == 201 && token.find()) {
                    confirmed.put(token.group(1), start);
                }
            } catch (IOException gone) {
                return;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static String booking(String start) {
        return """
                {"visitType":"sleep-consultation","start":"%s","patient":{"firstName":"Rosa","lastName":"Álvarez",\
                "dateOfBirth":"1981-03-14","email":"rosa@mail.example"}}""".formatted(start);
    }

    private List<String> freeStarts(ServerProcess server) throws Exception {
        var starts = new ArrayList<String>();
        for (String dates : List.of("from=2026-11-25&to=2027-01-20", "from=2027-01-21&to=2027-02-20")) {
            var answer = get(server, "/api/v1/free-times?visitType=sleep-consultation&" + dates);
            assertThat(answer.statusCode()).isEqualTo(200);
            START.matcher(answer.body()).results().map(it -> it.group(1)).forEach(starts::add);
        }
        Collections.shuffle(starts);
        return starts;
    }

    private void assertAllThere(ServerProcess server, Map<String, String> confirmed) throws Exception {
        for (Map.Entry<String, String> booking : confirmed.entrySet()) {
            var answer = get(server, "/api/v1/appointments/" + booking.getKey());
            assertThat(answer.statusCode())
                    .as("the booking of %s", booking.getValue())
                    .isEqualTo(200);
            assertThat(answer.body()).contains(booking.getValue());
        }
    }

    private HttpResponse<String> get(ServerProcess server, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(server.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
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

    private static void assertNothingIsHalfBooked(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String half : List.of(
                    "select count(*) from claimed_time c where c.expires_at is null"
                            + " and not exists (select 1 from appointment a where a.id = c.claim_id)",
                    "select count(*) from appointment a where a.status = 'BOOKED'"
                            + " and not exists (select 1 from claimed_time c where c.claim_id = a.id)",
                    "select count(*) from appointment a where a.status = 'BOOKED' and (select count(*)"
                            + " from claimed_time c where c.claim_id = a.id) <> (select sum((extract(epoch from"
                            + " l.claimed_until) - extract(epoch from l.claimed_from)) / 300) from allocation l"
                            + " where l.claim_id = a.id)")) {
                try (var result = statement.executeQuery(half)) {
                    assertThat(result.next()).isTrue();
                    assertThat(result.getInt(1)).as(half).isZero();
                }
            }
        }
    }
}
