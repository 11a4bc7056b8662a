package org.medicenter.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.hours.HoursSetup;
import org.medicenter.support.Folders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Speed as ratios within one run, at eight clients, over real HTTP and the durable embedded database: what the machine
 * does besides hits both sides. Client and server share the machine's processors.
 */
@Tag("bench")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("bench")
class SpeedBench {

    private static final Path DATA = Folders.freshInTarget("bench-data");
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final int ROUNDS = 7;
    /** On two processors the compiler needs so long for what a request runs through; until then all become faster. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private static final int BOOKINGS_TO_WARM_UP = 30_000;
    private static final int INSERTS_TO_WARM_UP = 30_000;

    private static final int BOOKINGS_A_ROUND = 1_500;
    private static final int INSERTS_A_ROUND = 6_000;
    private static final double FLOOR = 0.20;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    int port;

    @Autowired
    ClinicSetup clinicSetup;

    @Autowired
    HoursSetup hoursSetup;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) {
        registry.add("medicenter.data", DATA::toString);
        registry.add("medicenter.clock.start", () -> "2027-01-06T10:40:00+01:00");
    }

    @BeforeEach
    void openTheClinic() {
        BenchClinic.open(clinicSetup, hoursSetup);
        jdbc.execute("create table bare_claim (resource_id uuid not null, starts_at bigint not null,"
                + " claim_id uuid not null, expires_at timestamp, primary key (resource_id, starts_at))");
    }

    @Test
    void ratios() throws Exception {
        var hello = new ArrayList<Double>();
        var freeTimes = new ArrayList<Double>();
        var inserts = new ArrayList<Double>();
        var bookings = new ArrayList<Double>();
        warmUp();
        for (int round = 0; round < ROUNDS; round++) {
            hello.add(Load.during(ROUND, it -> get("/api/v1/hello")));
            freeTimes.add(Load.during(ROUND, this::freeTimesOfOneDay));
            int insertsBefore = INSERTS_TO_WARM_UP + round * INSERTS_A_ROUND;
            int bookingsBefore = BOOKINGS_TO_WARM_UP + round * BOOKINGS_A_ROUND;
            inserts.add(Load.of(INSERTS_A_ROUND, it -> insertBare(insertsBefore + it)));
            bookings.add(Load.of(BOOKINGS_A_ROUND, it -> book(bookingsBefore + it)));
        }
        report(median(freeTimes), median(hello), median(bookings), median(inserts));
    }

    private void warmUp() throws InterruptedException {
        Load.during(WARM_UP, it -> get("/api/v1/hello"));
        Load.during(WARM_UP, this::freeTimesOfOneDay);
        Load.of(INSERTS_TO_WARM_UP, this::insertBare);
        Load.of(BOOKINGS_TO_WARM_UP, this::book);
    }

    private static void report(double freeTimes, double hello, double bookings, double inserts) throws IOException {
        double freeTimesToHello = freeTimes / hello;
        double bookingsToInserts = bookings / inserts;
        System.out.printf(
                Locale.ROOT,
                "hello %.0f/s, free times of a day %.0f/s: %.2f%nbare inserts %.0f/s, bookings %.0f/s: %.2f%n",
                hello,
                freeTimes,
                freeTimesToHello,
                inserts,
                bookings,
                bookingsToInserts);
        Files.writeString(
                Folders.target().resolve("bench.json"),
                String.format(
                        Locale.ROOT,
                        "{\"freeTimesToHello\":%.3f, \"bookingsToInserts\":%.3f}%n",
                        freeTimesToHello,
                        bookingsToInserts));
        assertThat(freeTimesToHello).isGreaterThanOrEqualTo(FLOOR);
        assertThat(bookingsToInserts).isGreaterThanOrEqualTo(FLOOR);
    }

    private void freeTimesOfOneDay(int number) throws IOException, InterruptedException {
        LocalDate day = BenchClinic.FIRST_DAY.plusDays(number % BenchClinic.DAYS);
        get("/api/v1/free-times?visitType=" + BenchClinic.VISIT_TYPE + "&specialist="
                + BenchClinic.slug(number % BenchClinic.SPECIALISTS) + "&from=" + day + "&to=" + day);
    }

    private void get(String path) throws IOException, InterruptedException {
        expect(200, HttpRequest.newBuilder(uri(path)).build());
    }

    private void book(int number) throws IOException, InterruptedException {
        Slot slot = Slot.of(number);
        String body = "{\"visitType\":\"" + BenchClinic.VISIT_TYPE + "\",\"specialist\":\""
                + BenchClinic.slug(slot.specialist()) + "\",\"start\":\"" + slot.start()
                + "\",\"patient\":{\"firstName\":\"Rosa\",\"lastName\":\"Álvarez\",\"dateOfBirth\":\"1981-03-14\","
                + "\"email\":\"rosa" + number + "@mail.example\"}}";
        expect(
                201,
                HttpRequest.newBuilder(uri("/api/v1/appointments"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /** The same cells as a booking: six of a specialist and six of a room, in one transaction. */
    private void insertBare(int number) {
        UUID claim = UUID.randomUUID();
        var rows = new ArrayList<Object[]>();
        for (int resource = 0; resource < 2; resource++) {
            UUID id = new UUID(resource, number / 500);
            for (int cell = 0; cell < 6; cell++) {
                rows.add(new Object[] {id, number % 500 * 6L + cell, claim, null});
            }
        }
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                "insert into bare_claim (resource_id, starts_at, claim_id, expires_at) values (?, ?, ?, ?)", rows));
    }

    private void expect(int status, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(it -> it).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }

    /** A slot of its own for each booking: specialists first, then half hours, then days. */
    private record Slot(int specialist, String start) {

        static Slot of(int number) {
            int specialist = number % BenchClinic.SPECIALISTS;
            int slot = number / BenchClinic.SPECIALISTS;
            LocalDate day = BenchClinic.openDay(slot / BenchClinic.SLOTS_A_DAY);
            LocalTime time = LocalTime.of(9, 0).plusMinutes(30L * (slot % BenchClinic.SLOTS_A_DAY));
            return new Slot(
                    specialist,
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(time).atZone(BenchClinic.ZONE)));
        }
    }
}
