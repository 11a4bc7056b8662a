package org.medicenter.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.medicenter.support.Balancer;
import org.medicenter.support.Folders;
import org.medicenter.support.HalfBooked;
import org.medicenter.support.Nightly;
import org.medicenter.support.OutsideProgram;
import org.medicenter.support.OutsideProgram.Answer;
import org.medicenter.support.ServerProcess;
import org.medicenter.support.Wire;
import org.medicenter.support.browser.OpenPages;
import org.medicenter.support.browser.Settled;
import org.medicenter.support.browser.Viewport;
import org.medicenter.support.postgres.TestPostgres;

/**
 * Two real nodes on one PostgreSQL, behind a balancer with sticky sessions. One of them is killed; then the database goes from
 * the other, and comes back.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final String CLOCK = "2026-11-24T10:40:00+01:00";
    private static final String KEY_OF_BOTH = "0123456789abcdef".repeat(4);
    private static final int ROUNDS = 10;
    private static final int CLIENTS = 8;
    private static final int BOOKED_BEFORE_THE_KILL = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PATIENTS_TIME =
            "?concern=snoring&visitType=ent-consultation&specialist=leyla-demir&start=2027-01-13T08:00:00%2B01:00";

    private static final OutsideProgram PROGRAM =
            OutsideProgram.thatBooks("restless-legs-consultation", "amara-okafor");
    private static String database;
    private static final List<ServerProcess> nodes = new ArrayList<>();
    private static Wire wire;
    private static Balancer balancer;

    @RegisterExtension
    final OpenPages pages = new OpenPages(() -> balancer.address());

    @BeforeAll
    static void start() throws Exception {
        database = TestPostgres.freshDatabase();
        URI server = URI.create(database.substring("jdbc:".length()));
        wire = new Wire(server.getHost(), server.getPort());
        nodes.add(node("one"));
        nodes.add(node("other"));
        balancer = new Balancer(nodes.stream().map(ServerProcess::port).toList());
    }

    private static ServerProcess node(String name) throws Exception {
        Path folder = Folders.freshInTarget("two-nodes-" + name);
        return ServerProcess.start(
                folder, CLOCK, "--spring.datasource.url=" + throughTheWire(), "--medicenter.server-key=" + KEY_OF_BOTH);
    }

    private static String throughTheWire() {
        return database.replaceFirst("//[^/]*/", "//localhost:" + wire.port() + "/");
    }

    @AfterAll
    static void stop() throws Exception {
        for (ServerProcess node : nodes) {
            node.close();
        }
        nodes.clear();
        if (balancer != null) {
            balancer.close();
        }
        wire.close();
    }

    @Test
    @Order(1)
    void whoeverBooksOneTimeOnBothNodesAtOnce_oneGetsIt() throws Exception {
        for (String start : apart(freeStarts(nodes.getFirst().uri("")))) {
            var together = new CyclicBarrier(CLIENTS);
            List<Integer> answers = atOnce(number -> {
                together.await(30, TimeUnit.SECONDS);
                return PROGRAM.book(nodes.get(number % 2).uri(""), start).status();
            });
            assertThat(answers).as(start).containsOnlyOnce(201).containsOnly(201, 409);
        }
        HalfBooked.assertNothingIs(database);
    }

    @Test
    @Order(2)
    void whatOneNodeBooksAndFrees_theOtherOneShows_andItsOpenPagesHear() throws Exception {
        URI here = nodes.getFirst().uri("");
        URI there = nodes.getLast().uri("");
        String start = freeStarts(there).getLast();
        var heard = new ConcurrentLinkedQueue<String>();
        try (var listening = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(there.resolve("/changes")).build(), HttpResponse.BodyHandlers.ofLines())
                .body()) {
            Thread.ofVirtual()
                    .start(() -> listening.filter(it -> it.startsWith("data:")).forEach(heard::add));
            until("the line is open", () -> !heard.isEmpty());
            Answer booked = PROGRAM.book(here, start);
            assertThat(booked.status()).isEqualTo(201);
            until("the other node shows it as taken", () -> !freeStarts(there).contains(start));
            until("open pages of the other node are told", () -> heard.size() > 1);

            int told = heard.size();
            var cancelled = PROGRAM.cancel(here, booked.key().orElseThrow());
            assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
            until("the other node shows it as free", () -> freeStarts(there).contains(start));
            until("open pages of the other node are told again", () -> heard.size() > told);
        }
    }

    @Test
    @Order(3)
    void whenANodeDies_nothingConfirmedIsLost_retriesSettleTheRest_andAPatientGoesOnWithWhatTheyTyped()
            throws Exception {
        var patient = new BookingPage(pages.open(Viewport.PHONE));
        pages.mayComplain();
        patient.openForm(PATIENTS_TIME).fillInFor("Rosa", "Stays");
        Settled.waitFor(patient.page());
        int dying = nodeOf(patient);
        patient.page().evaluate("window.isOfTheDead = true");

        Map<String, Answer> answers = bookWhileOneIsKilled(nodes.get(dying));

        assertThat(answers.values()).extracting(Answer::status).contains(201).containsOnly(201, 409);
        URI left = nodes.get(1 - dying).uri("");
        for (Map.Entry<String, Answer> each : answers.entrySet()) {
            if (each.getValue().status() == 201) {
                assertThat(PROGRAM.get(
                                        left,
                                        "/api/v1/appointments/"
                                                + each.getValue().key().orElseThrow())
                                .statusCode())
                        .isEqualTo(200);
                assertThat(count("select count(*) from appointment where status = 'BOOKED' and starts_at = '"
                                + each.getValue().start() + "' and specialist_id ="
                                + " (select id from specialist where slug = 'amara-okafor')"))
                        .isOne();
            }
        }
        HalfBooked.assertNothingIs(database);

        patient.page().waitForFunction("() => !window.isOfTheDead");
        assertThat(patient.field("First name")).hasValue("Rosa");
        assertThat(patient.field("Last name")).hasValue("Stays");
        assertThat(nodeOf(patient)).isEqualTo(1 - dying);
        patient.agree();
        patient.book().isBooked();
    }

    @Test
    @Order(4)
    void whenTheDatabaseStops_theNoticeIsServed_bookingsAreToldAtOnce_andItWorksAgainByItself() throws Exception {
        List<String> starts = freeStarts(URI.create(balancer.address()));
        wire.cut();
        assertOnlyBookingFails(starts.getFirst());
        wire.mend();
        until("bookings work again", () -> bookAnywhere(starts.getFirst()).status() == 201);
    }

    @Nightly
    @Test
    @Order(5)
    void whenTheDatabaseHangs_theSame() throws Exception {
        List<String> starts = freeStarts(URI.create(balancer.address()));
        wire.swallow();
        assertOnlyBookingFails(starts.getFirst());
        wire.mend();
        until("bookings work again", () -> bookAnywhere(starts.getFirst()).status() == 201);
    }

    private static void assertOnlyBookingFails(String start) throws Exception {
        URI clinic = URI.create(balancer.address());
        Answer refused = bookAnywhere(start);
        assertThat(refused.status()).as(refused.body()).isEqualTo(503);
        assertThat(refused.body()).contains("/problems/busy", "144");
        for (String page : List.of("/emergency", "/", "/guides/restless-legs")) {
            assertThat(PROGRAM.get(clinic, page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(PROGRAM.get(clinic, "/emergency").body()).contains("144");
    }

    private static Answer bookAnywhere(String start) throws Exception {
        return PROGRAM.book(URI.create(balancer.address()), start);
    }

    /** A visit takes two of the starts. */
    private static List<String> apart(List<String> starts) {
        return IntStream.range(0, ROUNDS).mapToObj(it -> starts.get(3 * it)).toList();
    }

    private int nodeOf(BookingPage patient) {
        return patient.page().context().cookies().stream()
                .filter(it -> it.name.equals("node"))
                .mapToInt(it -> Integer.parseInt(it.value))
                .findFirst()
                .orElseThrow();
    }

    /** Each client has a key for each booking, and asks again with it where no answer came. */
    private Map<String, Answer> bookWhileOneIsKilled(ServerProcess dying) throws Exception {
        var starts = new ConcurrentLinkedQueue<>(freeStarts(URI.create(balancer.address())));
        Map<String, Answer> answers = new ConcurrentHashMap<>();
        var asked = new ConcurrentLinkedQueue<String>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < CLIENTS; number++) {
                clients.submit(() -> {
                    while (answers.size() < 2 * BOOKED_BEFORE_THE_KILL && !starts.isEmpty()) {
                        String key = UUID.randomUUID().toString();
                        asked.add(key);
                        answers.put(key, persistently(starts.remove(), key));
                    }
                    return null;
                });
            }
            until("enough is booked", () -> answers.size() >= BOOKED_BEFORE_THE_KILL);
            dying.kill();
        }
        assertThat(answers.keySet()).containsExactlyInAnyOrderElementsOf(asked);
        return answers;
    }

    private Answer persistently(String start, String key) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return PROGRAM.book(URI.create(balancer.address()), start, key);
            } catch (IOException noAnswer) {
                assertThat(System.nanoTime()).as("no answer for a minute").isLessThan(deadline);
            }
        }
    }

    private interface Client {
        int ask(int number) throws Exception;
    }

    private static List<Integer> atOnce(Client client) throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Integer>>();
            for (int number = 0; number < CLIENTS; number++) {
                int own = number;
                asked.add(clients.submit(() -> client.ask(own)));
            }
            var answers = new ArrayList<Integer>();
            for (Future<Integer> each : asked) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    /** The last first. */
    private static List<String> freeStarts(URI node) throws Exception {
        return PROGRAM.freeStarts(node, "2026-11-30", "2027-01-10").reversed();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(String what, Condition condition) throws Exception {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(what).isLessThan(PATIENCE);
            TimeUnit.MILLISECONDS.sleep(10);
        }
        System.out.printf("%s after %d ms%n", what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private static int count(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getInt(1);
        }
    }
}
