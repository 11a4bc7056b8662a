package org.medicenter.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AsActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.patients.PatientDetails;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What the clinic's people see of the outbox, and what they may do. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:messages;DB_CLOSE_DELAY=-1")
@RecordApplicationEvents
class MessagesTest extends OutboxContract {

    @Autowired
    Messages messages;

    @Autowired
    ApplicationEvents published;

    @Test
    @AsActor(role = Role.ADMIN)
    void aMailThatWasLost_isSentOnceMore_asANewOne() {
        booked("2026-11-26T14:40");
        aWhileLater();
        postman.deliverDue();
        MessageLine line = onlyLine();
        assertThat(line.state()).isEqualTo(MessageState.SENT);

        assertThat(messages.sendAgain(line.id())).isEqualTo(new SendAgainOutcome.Waiting(true));
        postman.deliverDue();

        assertThat(received()).hasSize(2);
        assertThat(received().getLast().header("Message-ID"))
                .isNotEqualTo(received().getFirst().header("Message-ID"));
        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("message.again")))
                .hasSize(1);
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void whatIsNotTrueAnyMore_isNotSentAgain() {
        var booked = booked("2026-11-26T14:40");
        aWhileLater();
        postman.deliverDue();
        MessageLine confirmation = onlyLine();
        ownAppointments.cancel(booked.token(), null);

        assertThat(messages.sendAgain(confirmation.id())).isEqualTo(new SendAgainOutcome.Overtaken());
        assertThat(messages.open(confirmation.id()).orElseThrow().letter()).isNull();
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void afterTheVisitHasBegun_nothingIsSentAgain() {
        booked("2026-11-26T14:40");
        aWhileLater();
        postman.deliverDue();
        forward(Duration.ofDays(3));

        assertThat(messages.sendAgain(onlyLine().id())).isEqualTo(new SendAgainOutcome.TooLate());
    }

    @Test
    @AsActor(role = Role.RECEPTIONIST, locations = NotificationsModule.LOCATION_ID)
    void receptionSeesTheMessagesOfItsLocation() {
        booked("2026-11-26T14:40");

        assertThat(messages.count(MessageFilter.all())).isEqualTo(1);
        assertThat(messages.open(onlyLine().id())).isPresent();
    }

    @Test
    @AsActor(role = Role.RECEPTIONIST, locations = "00000000-0000-0000-0000-000000000001")
    void receptionOfAnotherLocationSeesNone_andOpensNone() {
        booked("2026-11-26T14:40");
        var id = new MessageId(jdbc.queryForObject("select id from outgoing_message", UUID.class));

        assertThat(messages.page(MessageFilter.all(), 0, 10)).isEmpty();
        assertThat(messages.totals()).isEmpty();
        assertThat(messages.open(id)).isEmpty();
        assertThat(messages.sendAgain(id)).isEqualTo(new SendAgainOutcome.UnknownMessage());
        assertThat(published.stream(Deed.class).filter(it -> it.what().startsWith("message.")))
                .isEmpty();
    }

    @Test
    @AsActor(role = Role.SPECIALIST)
    void nobodyElseSeesAnyOfIt() {
        assertThatThrownBy(() -> messages.page(MessageFilter.all(), 0, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> messages.open(MessageId.next())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> messages.sendAgain(MessageId.next())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @AsActor(role = Role.ADMIN)
    void searchTakesWhatIsTypedLiterally() {
        booked("2026-11-26T14:40");
        booked(
                "2026-11-26T15:00",
                new PatientDetails("Per_Cent", "O'Neil", LocalDate.of(1980, 1, 1), "p@mail.example", null),
                null);

        assertThat(found("álv")).isEqualTo(1);
        assertThat(found("Rosa Á")).isEqualTo(1);
        assertThat(found("per_")).isEqualTo(1);
        assertThat(found("O'N")).isEqualTo(1);
        assertThat(found("%%")).isZero();
        assertThat(found("__")).isZero();
        assertThat(found("x' or '1'='1")).isZero();
        assertThat(found("MC-")).isEqualTo(2);
    }

    private int found(String search) {
        return messages.count(new MessageFilter(Set.of(), search));
    }

    private MessageLine onlyLine() {
        return messages.page(MessageFilter.all(), 0, 10).getLast();
    }
}
