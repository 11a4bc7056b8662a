package org.medicenter.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.medicenter.scheduling.AppointmentBooked;
import org.medicenter.scheduling.AppointmentCancelled;
import org.medicenter.scheduling.AppointmentGivenUp;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentMoveTakenBack;
import org.medicenter.scheduling.AppointmentMoved;
import org.medicenter.scheduling.AppointmentReinstated;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.Correspondence;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down that a patient is to be told, in the transaction that books, moves or cancels: both are there, or neither.
 * It costs that transaction one insert; everything else happens when the message is sent.
 */
@Component
class Outbox {

    private final Correspondence correspondence;
    private final OutgoingMessages messages;
    private final Duration undo;
    private final Clock clock;

    /** @param undo for that long after a change nobody is told, because it can still be undone */
    Outbox(
            Correspondence correspondence,
            OutgoingMessages messages,
            @Value("${medicenter.undo:5m}") Duration undo,
            Clock clock) {
        this.correspondence = correspondence;
        this.messages = messages;
        this.undo = undo;
        this.clock = clock;
    }

    @EventListener
    void on(AppointmentBooked event) {
        write(event.booked(), MessageKind.CONFIRMATION);
    }

    @EventListener
    void on(AppointmentMoved event) {
        messages.replaceWaiting(event.appointment(), clock.instant());
        write(asItIsNow(event.appointment()), MessageKind.CHANGE);
    }

    @EventListener
    void on(AppointmentCancelled event) {
        messages.replaceWaiting(event.appointment(), clock.instant());
        write(asItIsNow(event.appointment()), MessageKind.CANCELLATION);
    }

    @EventListener
    void on(AppointmentMoveTakenBack event) {
        takeBack(event.appointment());
    }

    @EventListener
    void on(AppointmentGivenUp event) {
        messages.replaceWaiting(event.appointment(), clock.instant());
        if (messages.hasTold(event.appointment())) {
            write(asItIsNow(event.appointment()), MessageKind.CANCELLATION);
        }
    }

    @EventListener
    void on(AppointmentReinstated event) {
        takeBack(event.appointment());
    }

    /**
     * Of what was taken back in time nobody hears; who has heard nothing at all yet, hears of the appointment, and who has
     * heard of the change, of the next one.
     */
    private void takeBack(AppointmentId id) {
        int untold = messages.replaceWaiting(id, clock.instant());
        if (!messages.hasTold(id)) {
            write(asItIsNow(id), MessageKind.CONFIRMATION);
        } else if (untold == 0) {
            write(asItIsNow(id), MessageKind.CHANGE);
        }
    }

    private BookedAppointment asItIsNow(AppointmentId id) {
        return correspondence.about(id).orElseThrow().appointment();
    }

    private void write(BookedAppointment appointment, MessageKind kind) {
        if (Quietly.isQuiet()) {
            return;
        }
        Instant now = clock.instant();
        if (hasBegun(appointment, now)) {
            return;
        }
        MessageState state = appointment.email() == null ? MessageState.NO_ADDRESS : MessageState.WAITING;
        messages.write(
                new OutgoingMessage(
                        MessageId.next(),
                        appointment.id(),
                        kind,
                        appointment.revision(),
                        state,
                        now,
                        now.plus(undo),
                        0,
                        0,
                        null,
                        null),
                appointment.location());
    }

    /** Who is there already, or was, need not be told when to come. */
    static boolean hasBegun(BookedAppointment appointment, Instant now) {
        return !appointment.time().start().isAfter(now);
    }
}
