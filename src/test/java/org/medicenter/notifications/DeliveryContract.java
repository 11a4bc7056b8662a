package org.medicenter.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.MoveOutcome;
import org.medicenter.scheduling.OwnUndo;
import org.medicenter.scheduling.Undoable;
import org.medicenter.scheduling.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Each change is told, once, whatever the mail server does. */
abstract class DeliveryContract extends OutboxContract {

    @Autowired
    OwnUndo undo;

    @Test
    void nobodyIsTold_beforeTheTimeToUndoIsOver() {
        booked("2026-11-26T14:40");

        forward(Duration.ofMinutes(4));
        postman.deliverDue();
        assertThat(received()).isEmpty();

        forward(Duration.ofMinutes(1));
        postman.deliverDue();
        assertThat(received()).hasSize(1);
        assertThat(outbox()).containsExactly("CONFIRMATION SENT");
    }

    @Test
    void whatIsTakenBackInTime_isToldToNobody_andWhoHasHeardNothingYet_hearsOfTheAppointment() {
        var kept = booked("2026-11-26T14:40");
        aWhileLater();
        postman.deliverDue();
        assertThat(outbox()).containsExactly("CONFIRMATION SENT");

        var moved = (MoveOutcome.Moved)
                ownAppointments.move(kept.token(), at("2026-11-26T15:20"), null, new Visitor("192.0.2.1"));
        undo.undo(moved.token(), Undoable.Kind.MOVED);
        ownAppointments.cancel(kept.token(), null);
        undo.undo(kept.token(), Undoable.Kind.CANCELLED);
        aWhileLater();
        postman.deliverDue();
        assertThat(received()).as("of all that came of nothing").hasSize(1);

        var givenUp = booked("2026-11-27T14:40");
        undo.undo(givenUp.token(), Undoable.Kind.BOOKED);
        aWhileLater();
        postman.deliverDue();
        assertThat(received()).hasSize(1);

        var again = booked("2026-11-27T15:20");
        ownAppointments.cancel(again.token(), null);
        undo.undo(again.token(), Undoable.Kind.CANCELLED);
        aWhileLater();
        postman.deliverDue();
        assertThat(received()).hasSize(2);
        assertThat(outboxOf(again.appointment().id().value())).last().isEqualTo("CONFIRMATION SENT");
    }

    @Test
    void aMailThatWasSent_isNotSentAgain() {
        booked("2026-11-26T14:40");
        aWhileLater();

        for (int round = 0; round < 3; round++) {
            postman.deliverDue();
            forward(Duration.ofHours(1));
        }

        assertThat(received()).hasSize(1);
    }

    @Test
    void theMailServerIsDown_theBookingCommits_andTheMailIsSentOnceWhenItComesBack() {
        post.stop();
        var booked = booked("2026-11-26T14:40");
        aWhileLater();
        postman.deliverDue();
        assertThat(outboxOf(booked.appointment().id().value())).containsExactly("CONFIRMATION WAITING UNREACHABLE");
        assertThat(ownAppointments.find(booked.token())).isPresent();

        post.start();
        postman.deliverDue();
        assertThat(received()).as("not before the pause is over").isEmpty();
        forward(Duration.ofMinutes(2));
        postman.deliverDue();
        postman.deliverDue();

        assertThat(received()).hasSize(1);
        assertThat(outbox()).containsExactly("CONFIRMATION SENT");
    }

    @Test
    void theMailServerStaysDown_itIsTriedForAboutADay_thenGivenUp() {
        post.stop();
        booked("2026-12-03T14:40");
        aWhileLater();
        var begun = clock.instant();

        for (int round = 0; round < 200 && outbox().equals(List.of("CONFIRMATION WAITING")); round++) {
            postman.deliverDue();
            forward(Duration.ofMinutes(10));
        }

        assertThat(outbox()).containsExactly("CONFIRMATION FAILED");
        assertThat(Duration.between(begun, clock.instant())).isBetween(Duration.ofHours(18), Duration.ofHours(34));
    }

    @Test
    void oneAddressIsRefused_thatMessageFailsForGood_andTheOthersGoOut() throws Exception {
        post.stop();
        var nobody = booked("2026-11-26T14:00", patient("nobody@mail.example"), null);
        var busy = booked("2026-11-26T14:20", patient("busy@mail.example"), null);
        var rosa = booked("2026-11-26T14:40");
        aWhileLater();

        try (var _ = new ScriptedSmtp(
                PORT,
                command -> command.contains("busy")
                        ? "451 later"
                        : ScriptedSmtp.refusing("nobody", "550 5.1.1 <nobody@mail.example> is unknown")
                                .apply(command))) {
            postman.deliverDue();
        }

        assertThat(outboxOf(nobody.appointment().id().value())).containsExactly("CONFIRMATION FAILED ADDRESS_REFUSED");
        assertThat(outboxOf(busy.appointment().id().value())).containsExactly("CONFIRMATION WAITING TRY_LATER");
        assertThat(outboxOf(rosa.appointment().id().value())).containsExactly("CONFIRMATION SENT");
        assertThat(jdbc.queryForList("select * from outgoing_message").toString())
                .as("the outbox keeps no address")
                .doesNotContain("@mail.example");
    }

    @Test
    void aMailServerThatDoesNotAnswer_isGivenUpAfterItsTime_andTriedLater() throws Exception {
        post.stop();
        var booked = booked("2026-11-26T14:40");
        aWhileLater();

        long before = System.nanoTime();
        try (var _ = new ScriptedSmtp(PORT, command -> "")) {
            postman.deliverDue();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        assertThat(outboxOf(booked.appointment().id().value())).containsExactly("CONFIRMATION WAITING SLOW");
    }

    @Test
    void theMailServerDoesNotLetTheClinicSend_nothingIsLost() throws Exception {
        post.stop();
        var booked = booked("2026-11-26T14:40");
        aWhileLater();

        try (var _ = new ScriptedSmtp(
                PORT, command -> command.startsWith("MAIL") ? "553 not you" : ScriptedSmtp.polite(command))) {
            postman.deliverDue();
        }

        assertThat(outboxOf(booked.appointment().id().value())).containsExactly("CONFIRMATION WAITING SENDER_REFUSED");
    }

    @Test
    void severalNodesAtOnce_sendEachMessageOnce() throws Exception {
        List<String> times = IntStream.range(0, 12)
                .mapToObj(number -> "2026-11-26T%02d:%02d".formatted(9 + number / 3, number % 3 * 20))
                .toList();
        times.forEach(this::booked);
        aWhileLater();
        var barrier = new CyclicBarrier(4);

        try (var nodes = Executors.newFixedThreadPool(4)) {
            var running = new ArrayList<Future<?>>();
            for (int node = 0; node < 4; node++) {
                running.add(nodes.submit(() -> {
                    barrier.await(10, TimeUnit.SECONDS);
                    postman.deliverDue();
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
        postman.deliverDue();

        assertThat(received()).hasSize(times.size());
        assertThat(received().stream().map(it -> it.header("Message-ID")).distinct())
                .hasSize(times.size());
    }

    @Test
    void aNodeDiesWhileItSends_anotherSendsTheMessageLater_underTheSameId() {
        var booked = booked("2026-11-26T14:40");
        aWhileLater();
        postman.deliverDue();
        String first = theMail().header("Message-ID");
        jdbc.update(
                "update outgoing_message set state = 'SENDING', taken_by = ?, settled_at = null", UUID.randomUUID());

        postman.deliverDue();
        assertThat(received()).as("somebody may still be at it").hasSize(1);
        forward(Postman.ABANDONED.plusMinutes(1));
        postman.deliverDue();

        assertThat(received()).hasSize(2);
        assertThat(received().getLast().header("Message-ID")).isEqualTo(first);
        assertThat(outboxOf(booked.appointment().id().value())).containsExactly("CONFIRMATION SENT");
    }

    @Test
    void theClockJumps_nothingIsSentTwiceAndNothingIsGivenUp() {
        booked("2026-12-10T14:40");
        forward(Duration.ofDays(3));
        postman.deliverDue();
        assertThat(received()).hasSize(1);

        forward(Duration.ofDays(-3));
        postman.deliverDue();
        forward(Duration.ofDays(5));
        postman.deliverDue();

        assertThat(received()).hasSize(1);
        assertThat(outbox()).containsExactly("CONFIRMATION SENT");
    }

    @Test
    void theVisitBeginsBeforeTheMailCanBeSent_itIsGivenUpAndSaysWhy() {
        var booked = booked("2026-11-24T13:00");
        forward(Duration.ofHours(3));

        postman.deliverDue();

        assertThat(received()).isEmpty();
        assertThat(outboxOf(booked.appointment().id().value())).containsExactly("CONFIRMATION FAILED TOO_LATE");
    }

    @Test
    void twentyWantTheLastTime_oneIsTold() throws Exception {
        var barrier = new CyclicBarrier(20);
        try (var patients = Executors.newFixedThreadPool(20)) {
            var running = IntStream.range(0, 20)
                    .mapToObj(number -> patients.submit(() -> {
                        barrier.await(10, TimeUnit.SECONDS);
                        return booking.book(request("2026-11-26T14:40", ROSA, null));
                    }))
                    .toList();
            var outcomes = new ArrayList<BookingOutcome>();
            for (Future<BookingOutcome> one : running) {
                outcomes.add(one.get(60, TimeUnit.SECONDS));
            }
            assertThat(outcomes.stream().filter(Booked.class::isInstance)).hasSize(1);
        }
        assertThat(outbox()).containsExactly("CONFIRMATION WAITING");
    }

    @Test
    void whatIsDoneQuietly_isToldToNobody() {
        Quietly.run(() -> booked("2026-11-26T14:40"));

        assertThat(outbox()).isEmpty();
    }

    private static PatientDetails patient(String email) {
        return new PatientDetails("Ada", "Berg", LocalDate.of(1990, 5, 1), email, null);
    }
}
