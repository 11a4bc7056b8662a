package org.medicenter.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.medicenter.patients.ContactDetails;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.Booking;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.BookingRequest;
import org.medicenter.scheduling.OwnAppointments;
import org.medicenter.scheduling.Visitor;
import org.medicenter.support.HandClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the tests of the outbox share: the module on a real database with real commits, and a real mail server. */
@DataJpaTest(
        properties = {
            "medicenter.rate-limit.enabled=false",
            "medicenter.data=target/test-data/notifications",
            "medicenter.url=https://booking.clinic.example",
            "medicenter.mail.from=appointments@clinic.example",
            "spring.profiles.active=test",
            "spring.datasource.hikari.maximum-pool-size=16",
            "spring.mail.properties.mail.smtp.timeout=2500"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(NotificationsModule.class)
abstract class OutboxContract {

    static final String START = "2026-11-24T10:40:00+01:00";
    static final int PORT = freePort();
    static final PatientDetails ROSA =
            new PatientDetails("Rosa", "Álvarez", LocalDate.of(1981, 3, 14), "rosa@mail.example", null);

    @Autowired
    Booking booking;

    @Autowired
    OwnAppointments ownAppointments;

    @Autowired
    Postman postman;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcTemplate jdbc;

    GreenMail post = new GreenMail(listening());

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> PORT);
    }

    @BeforeEach
    void emptyOutbox() {
        clock.turnTo(START);
        for (String table : List.of(
                "outgoing_message",
                "claimed_time",
                "allocation",
                "hold",
                "idempotency_key",
                "appointment_step",
                "appointment",
                "patient")) {
            jdbc.update("delete from " + table);
        }
        post.start();
    }

    @AfterEach
    void closePost() {
        post.stop();
    }

    Booked booked(String localTime) {
        return booked(localTime, ROSA, null);
    }

    Booked booked(String localTime, PatientDetails patient, @Nullable ContactDetails contact) {
        BookingOutcome outcome = booking.book(request(localTime, patient, contact));
        assertThat(outcome).isInstanceOf(Booked.class);
        return (Booked) outcome;
    }

    static BookingRequest request(String localTime, PatientDetails patient, @Nullable ContactDetails contact) {
        return new BookingRequest(
                NotificationsModule.VISIT,
                NotificationsModule.SPECIALIST,
                at(localTime),
                null,
                null,
                patient,
                contact,
                null,
                false,
                null,
                new Visitor("192.0.2.1"));
    }

    /** In Vienna, such as "2026-11-26T14:40". */
    static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(NotificationsModule.ZONE).toInstant();
    }

    /** After the time in which a change can be undone. */
    void aWhileLater() {
        forward(Duration.ofMinutes(6));
    }

    void forward(Duration duration) {
        clock.turnTo(clock.instant().plus(duration).atOffset(ZoneOffset.UTC).toString());
    }

    List<ReceivedMail> received() {
        return Arrays.stream(post.getReceivedMessages()).map(ReceivedMail::new).toList();
    }

    ReceivedMail theMail() {
        assertThat(received()).hasSize(1);
        return received().getFirst();
    }

    /** Such as "CONFIRMATION SENT", in the order of writing. */
    List<String> outbox() {
        return jdbc.queryForList(
                "select kind || ' ' || state from outgoing_message order by written_at, revision", String.class);
    }

    List<String> outboxOf(UUID appointment) {
        return jdbc.queryForList(
                "select kind || ' ' || state || coalesce(' ' || trouble, '') from outgoing_message"
                        + " where appointment_id = ? order by revision",
                String.class,
                appointment);
    }

    /** Below the ports of outgoing connections: whoever calls a closed one of those may be connected with itself. */
    private static int freePort() {
        for (int port : new Random().ints(100, 10_000, 32_000).toArray()) {
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one may be free
            }
        }
        throw new IllegalStateException("No port is free");
    }

    /** Given time to start: two processes of tests may have a busy machine between them. */
    private static ServerSetup listening() {
        var setup = new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        return setup;
    }
}
