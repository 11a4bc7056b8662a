package org.medicenter.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import org.medicenter.patients.ContactDetails;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.CancelOutcome;
import org.medicenter.scheduling.MoveOutcome;
import org.medicenter.scheduling.Visitor;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What patients read, as it comes out of the post. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:letters;DB_CLOSE_DELAY=-1")
class LettersTest extends OutboxContract {

    private static final String LINK = "https://booking.clinic.example/appointments/";

    @Test
    void aConfirmation_saysWhenWhereAndWithWhom_asTextAndAsHtml() {
        Booked booked = told("2026-11-26T14:40");

        ReceivedMail mail = theMail();
        assertThat(mail.subject()).isEqualTo("Your appointment on Thu 26 Nov, 14:40");
        assertThat(mail.header("From")).isEqualTo("Sleep Clinic <appointments@clinic.example>");
        assertThat(mail.header("To")).isEqualTo("rosa@mail.example");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        for (String way : new String[] {mail.text(), mail.html()}) {
            assertThat(way)
                    .contains(
                            "Thursday, 26 November 2026",
                            "14:40–15:00 (Vienna time)",
                            "Dr Amara Okafor",
                            "Beispielgasse 12",
                            "step-free",
                            "Rosa Álvarez",
                            booked.appointment().reference(),
                            LINK + booked.token().value(),
                            "Wednesday 25 November, 12:00",
                            "Bring a list of your medicines.",
                            "144",
                            "+43 1 5550 140");
        }
    }

    @Test
    void theInvitationStandsInTheCalendar_andIsAFileBesides() {
        Booked booked = told("2026-11-26T14:40");

        ReceivedMail mail = theMail();
        assertThat(mail.piece("text/calendar").type()).contains("method=REQUEST");
        assertThat(mail.calendar().split("\r\n"))
                .contains(
                        "METHOD:REQUEST",
                        "UID:" + booked.appointment().id() + "@medicenter",
                        "SEQUENCE:0",
                        "DTSTAMP:20261124T094600Z",
                        "DTSTART:20261126T134000Z",
                        "DTEND:20261126T140000Z",
                        "CLASS:PRIVATE",
                        "STATUS:CONFIRMED",
                        "SUMMARY:Appointment at Medicenter",
                        "ORGANIZER;CN=Sleep Clinic:mailto:appointments@clinic.example")
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(mail.calendarValue(Property.ATTENDEE)).isEqualTo("mailto:rosa@mail.example");
        assertThat(mail.piece("application/ics"))
                .satisfies(file -> assertThat(file.fileName()).isEqualTo("appointment.ics"))
                .satisfies(file -> assertThat(file.text()).isEqualTo(mail.calendar()));
    }

    @Test
    void nothingTellsWhatTheVisitIsAbout() {
        told("2026-11-26T14:40");

        ReceivedMail mail = theMail();
        assertThat(mail.subject() + mail.calendar() + mail.text() + mail.html() + mail.pieces())
                .doesNotContainIgnoringCase("insomnia")
                .doesNotContainIgnoringCase("neurologist");
        assertThat(mail.subject()).doesNotContain("Rosa", "Sleep");
    }

    @Test
    void theHtmlNeedsNothingFromElsewhere_andKnowsTheDark() {
        told("2026-11-26T14:40");

        String html = theMail().html();
        assertThat(html)
                .contains("prefers-color-scheme: dark", "<meta name=\"color-scheme\" content=\"light dark\">")
                .doesNotContain("<img", "<link", "<script", "url(", "var(--", "dark(--", " th:", "??");
    }

    @Test
    void aMove_tellsTheNewTime_withANewLink_andChangesTheCalendarsEntry() {
        Booked booked = told("2026-11-26T14:40");
        MoveOutcome.Moved moved = moved(booked, "2026-11-27T09:20");
        aWhileLater();
        postman.deliverDue();

        assertThat(received()).hasSize(2);
        ReceivedMail mail = received().getLast();
        assertThat(mail.subject()).isEqualTo("Your appointment has changed: Fri 27 Nov, 09:20");
        assertThat(mail.text())
                .contains(LINK + moved.token().value())
                .doesNotContain(booked.token().value());
        assertThat(mail.calendarValue(Property.UID))
                .isEqualTo(received().getFirst().calendarValue(Property.UID));
        assertThat(mail.calendarValue(Property.SEQUENCE)).isEqualTo("1");
        assertThat(mail.calendarValue(Property.DTSTART)).isEqualTo("20261127T082000Z");
        assertThat(outbox()).containsExactly("CONFIRMATION SENT", "CHANGE SENT");
    }

    @Test
    void aCancellation_takesTheEntryOutOfTheCalendar() {
        Booked booked = told("2026-11-26T14:40");
        assertThat(ownAppointments.cancel(booked.token(), null)).isInstanceOf(CancelOutcome.Cancelled.class);
        aWhileLater();
        postman.deliverDue();

        ReceivedMail mail = received().getLast();
        assertThat(mail.subject()).isEqualTo("Your appointment on Thu 26 Nov, 14:40 is cancelled");
        assertThat(mail.piece("text/calendar").type()).contains("method=CANCEL");
        assertThat(mail.calendar().split("\r\n")).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(mail.text())
                .contains("https://booking.clinic.example/book")
                .doesNotContain(booked.token().value(), "Bring a list");
    }

    @Test
    void whatIsMovedBeforeAnybodyWasTold_isToldOnce_asAConfirmationOfTheNewTime() {
        Booked booked = booked("2026-11-26T14:40");
        MoveOutcome.Moved moved = moved(booked, "2026-11-27T09:20");
        aWhileLater();
        postman.deliverDue();

        assertThat(theMail().subject()).isEqualTo("Your appointment on Fri 27 Nov, 09:20");
        assertThat(theMail().text()).contains(LINK + moved.token().value());
        assertThat(outbox()).containsExactly("CONFIRMATION REPLACED", "CHANGE SENT");
    }

    @Test
    void whoBooksForAChild_getsTheMail() {
        booked(
                "2026-11-26T14:40",
                new PatientDetails("Ben", "Álvarez", LocalDate.of(2019, 2, 1), null, null),
                new ContactDetails("Rosa Álvarez", "mother", "rosa@mail.example", null));
        aWhileLater();
        postman.deliverDue();

        assertThat(theMail().header("To")).isEqualTo("rosa@mail.example");
        assertThat(theMail().text()).contains("For: Ben Álvarez");
    }

    @Test
    void whoGaveOnlyAPhoneNumber_getsNoMail_andReceptionSeesIt() {
        booked(
                "2026-11-26T14:40",
                new PatientDetails("Rosa", "Álvarez", LocalDate.of(1981, 3, 14), null, "+43 660 1234567"),
                null);
        aWhileLater();
        postman.deliverDue();

        assertThat(received()).isEmpty();
        assertThat(outbox()).containsExactly("CONFIRMATION NO_ADDRESS");
    }

    /** The form lets none of it in; an import, or a hole, might. */
    @Test
    void aNameFullOfTraps_staysAName() {
        booked("2026-11-26T14:40");
        jdbc.update(
                "update patient set first_name = ?, last_name = ?",
                "Eve\r\nBcc: all@mail.example\r\n\r\n<script>alert(1)</script>",
                "\u202Eevil\u2066\u200B BEGIN:VALARM var(--mc-night-900)");
        aWhileLater();
        postman.deliverDue();

        ReceivedMail mail = theMail();
        assertThat(mail.header("Bcc")).isNull();
        assertThat(mail.html()).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(mail.text()).contains("For: Eve Bcc: all@mail.example <script>alert(1)</script> evil BEGIN:VALARM");
        assertThat(mail.text() + mail.html()).doesNotContain("\u202E", "\u2066", "\u200B");
        assertThat(mail.calendar().split("\r\n")).noneMatch(line -> line.startsWith("BEGIN:VALARM"));
    }

    @Test
    void anAddressThatIsNone_isToldToReception_andNobodyElseGetsTheMail() {
        Booked booked = booked("2026-11-26T14:40");
        jdbc.update("update patient set email = ?", "rosa@mail.example\r\nBcc: all@mail.example");
        aWhileLater();
        postman.deliverDue();

        assertThat(received()).isEmpty();
        assertThat(outboxOf(booked.appointment().id().value()))
                .containsExactly("CONFIRMATION FAILED ADDRESS_UNREADABLE");
    }

    @Test
    void aForgedHost_leadsNobodyAstray() {
        var forged = new MockHttpServletRequest("POST", "/book");
        forged.setServerName("evil.example");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(forged));
        try {
            told("2026-11-26T14:40");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }

        assertThat(theMail().text()).contains(LINK);
        assertThat(theMail().text() + theMail().html()).doesNotContain("evil.example");
    }

    private Booked told(String localTime) {
        Booked booked = booked(localTime);
        aWhileLater();
        postman.deliverDue();
        return booked;
    }

    private MoveOutcome.Moved moved(Booked booked, String localTime) {
        MoveOutcome outcome = ownAppointments.move(booked.token(), at(localTime), null, new Visitor("192.0.2.1"));
        assertThat(outcome).isInstanceOf(MoveOutcome.Moved.class);
        return (MoveOutcome.Moved) outcome;
    }
}
