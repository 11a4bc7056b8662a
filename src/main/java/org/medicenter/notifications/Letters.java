package org.medicenter.notifications;

import java.time.Clock;
import java.time.Instant;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.CalendarEntry;
import org.medicenter.scheduling.Correspondence;
import org.medicenter.scheduling.Correspondence.Matter;
import org.springframework.stereotype.Component;

/** Puts a message into words, from what is true of its appointment now. */
@Component
class Letters {

    /** Whether the letter's link opens the appointment: not where somebody only looks at the letter. */
    enum Link {
        OPENS,
        HIDDEN
    }

    sealed interface Written {

        record Ready(Letter letter) implements Written {}

        record NoAddress() implements Written {}

        /** It is not true any more, or not worth telling: a newer message has the rest. */
        record Overtaken() implements Written {}

        /** The visit has begun. */
        record TooLate() implements Written {}
    }

    private static final String HIDDEN_TOKEN = "…";

    private final Correspondence correspondence;
    private final OutgoingMessages messages;
    private final LetterWriter writer;
    private final LetterTemplate template;
    private final CalendarEntry calendar;
    private final ClinicDirectory directory;
    private final MailServer server;
    private final Clock clock;

    Letters(
            Correspondence correspondence,
            OutgoingMessages messages,
            LetterWriter writer,
            LetterTemplate template,
            CalendarEntry calendar,
            ClinicDirectory directory,
            MailServer server,
            Clock clock) {
        this.correspondence = correspondence;
        this.messages = messages;
        this.writer = writer;
        this.template = template;
        this.calendar = calendar;
        this.directory = directory;
        this.server = server;
        this.clock = clock;
    }

    Written write(OutgoingMessage message, Link link) {
        return correspondence
                .about(message.appointment())
                .map(matter -> write(message, matter, link))
                .orElseGet(Written.Overtaken::new);
    }

    private Written write(OutgoingMessage message, Matter matter, Link link) {
        BookedAppointment appointment = matter.appointment();
        Instant now = clock.instant();
        if (!isTrueStill(message, appointment) || messages.hasNewer(message)) {
            return new Written.Overtaken();
        }
        if (Outbox.hasBegun(appointment, now)) {
            return new Written.TooLate();
        }
        if (appointment.email() == null) {
            return new Written.NoAddress();
        }
        String token = link == Link.OPENS ? matter.token().value() : HIDDEN_TOKEN;
        return new Written.Ready(letter(message, matter, appointment.email(), token, now));
    }

    private static boolean isTrueStill(OutgoingMessage message, BookedAppointment appointment) {
        return switch (message.kind()) {
            case CONFIRMATION, CHANGE -> appointment.status() == AppointmentStatus.BOOKED;
            case CANCELLATION -> appointment.status() == AppointmentStatus.CANCELLED;
        };
    }

    private Letter letter(OutgoingMessage message, Matter matter, String to, String token, Instant now) {
        BookedAppointment appointment = matter.appointment();
        LetterWords words = writer.words(told(message), appointment, matter.message(), token);
        String clinic = OneLine.of(directory.catalogue().clinic().name());
        return new Letter(
                message.id() + "." + message.copy(),
                to,
                clinic,
                words.subject(),
                PlainLetter.of(words),
                template.html(words),
                calendar.invitation(appointment, new CalendarEntry.Parties(clinic, server.from(), to)),
                message.kind() == MessageKind.CANCELLATION ? "CANCEL" : "REQUEST",
                now);
    }

    /** Who was never told of the first time hears of the new one as a confirmation. */
    private MessageKind told(OutgoingMessage message) {
        boolean first = message.kind() == MessageKind.CHANGE && !messages.hasTold(message.appointment());
        return first ? MessageKind.CONFIRMATION : message.kind();
    }
}
