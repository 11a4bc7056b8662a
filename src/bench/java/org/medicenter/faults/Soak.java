package org.medicenter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.medicenter.support.Folders;
import org.medicenter.support.ServerProcess;
import org.medicenter.support.postgres.TestPostgres;

/**
 * Eight people who read, book and cancel without end, on PostgreSQL: after that many minutes the server has no more memory,
 * threads or connections, and the database no more claims, than after the first one. {@code -Dsoak.minutes=10}.
 */
@Tag("bench")
class Soak {

    private static final String CLOCK = "2026-11-24T10:40:00+01:00";
    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("soak.minutes", 10));
    private static final double MOST_GROWTH = 1.2;
    private static final int MOST_THREADS_MORE = 20;

    private final LongAdder rounds = new LongAdder();
    private final HttpClient client = HttpClient.newHttpClient();

    private record Burden(double megabytes, double threads, double busyConnections, int claims) {}

    @Test
    void nothingGrows() throws Exception {
        String database = TestPostgres.freshDatabase();
        try (var server =
                ServerProcess.start(Folders.freshInTarget("soak"), CLOCK, "--spring.datasource.url=" + database)) {
            var visitor = new Visitor(server.uri(""));
            work(visitor, WARM_UP);
            Burden before = burden(server, database);
            long roundsBefore = rounds.sum();
            work(visitor, LENGTH);
            Burden after = burden(server, database);

            System.out.printf(
                    Locale.ROOT, "%d rounds; before %s, after %s%n", rounds.sum() - roundsBefore, before, after);
            assertThat(after.megabytes()).isLessThan(before.megabytes() * MOST_GROWTH);
            assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + MOST_THREADS_MORE);
            assertThat(after.busyConnections()).isZero();
            assertThat(after.claims()).isEqualTo(before.claims());
        }
    }

    private void work(Visitor visitor, Duration length) throws Exception {
        Instant end = Instant.now().plus(length);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> all = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                Callable<Void> rounds = () -> {
                    while (Instant.now().isBefore(end)) {
                        round(visitor);
                    }
                    return null;
                };
                all.add(clients.submit(rounds));
            }
            for (Future<Void> each : all) {
                each.get();
            }
        }
    }

    /** What is booked is cancelled: the calendar stays as it was, while the past grows. */
    private void round(Visitor visitor) throws IOException, InterruptedException {
        visitor.looksAround();
        var answer = visitor.ask(visitor.freeTime());
        assertThat(answer.status()).as(answer.body()).isIn(201, 409);
        var key = answer.key();
        if (key.isPresent()) {
            assertThat(visitor.cancels(key.get()).statusCode()).isEqualTo(200);
        }
        rounds.increment();
    }

    private Burden burden(ServerProcess server, String database) throws Exception {
        collectGarbage(server);
        TimeUnit.SECONDS.sleep(2);
        HttpResponse<String> figures = client.send(
                HttpRequest.newBuilder(server.managementUri("/actuator/prometheus"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Burden(
                sum(figures.body(), "jvm_memory_used_bytes\\{area=\"heap\"[^}]*}") / 1e6,
                sum(figures.body(), "jvm_threads_live_threads"),
                sum(figures.body(), "hikaricp_connections_active\\{[^}]*}"),
                claims(database));
    }

    private static void collectGarbage(ServerProcess server) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        int answer = new ProcessBuilder(jcmd, String.valueOf(server.pid()), "GC.run")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(answer).isZero();
    }

    private static double sum(String figures, String name) {
        List<Double> found = Pattern.compile("(?m)^" + name + " (\\S+)$")
                .matcher(figures)
                .results()
                .map(MatchResult::group)
                .map(it -> Double.valueOf(it.substring(it.lastIndexOf(' ') + 1)))
                .toList();
        assertThat(found).as(name).isNotEmpty();
        return found.stream().mapToDouble(it -> it).sum();
    }

    private static int claims(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from claimed_time")) {
            assertThat(result.next()).isTrue();
            return result.getInt(1);
        }
    }
}
