package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of a manage link may do: see, move and cancel one appointment. */
@Service
public class OwnAppointments {

    /** After the visit the link still shows it, then it is dead. */
    private static final Duration LINK_LIVES_ON = Duration.ofDays(30);

    private final Appointments appointments;
    private final PatientRegister register;
    private final ManageLinks links;
    private final Moving moving;
    private final Claims claims;
    private final Allocations allocations;
    private final Attempts attempts;
    private final RuleBook ruleBook;
    private final ApplicationEventPublisher events;
    private final AppointmentDeeds deeds;
    private final Clock clock;

    OwnAppointments(
            Appointments appointments,
            PatientRegister register,
            ManageLinks links,
            Moving moving,
            Claims claims,
            Allocations allocations,
            Attempts attempts,
            RuleBook ruleBook,
            ApplicationEventPublisher events,
            AppointmentDeeds deeds,
            Clock clock) {
        this.appointments = appointments;
        this.register = register;
        this.links = links;
        this.moving = moving;
        this.claims = claims;
        this.allocations = allocations;
        this.attempts = attempts;
        this.ruleBook = ruleBook;
        this.events = events;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Changes nothing about the appointment; that it was opened is written down. Empty for a link that is unknown, that
     * died when the appointment was moved, or whose visit ended more than 30 days ago.
     */
    @Transactional
    public Optional<BookedAppointment> find(ManageToken token) {
        return byToken(token).map(this::opened);
    }

    /** Cancelling twice is cancelling once. */
    public CancelOutcome cancel(ManageToken token, @Nullable String reason) {
        Attempt<CancelOutcome> attempt = attempts.once(() -> cancelNow(token, reason));
        if (attempt instanceof Attempt.Done<CancelOutcome> done) {
            return done.result();
        }
        throw Attempts.noAnswer();
    }

    private CancelOutcome cancelNow(ManageToken token, @Nullable String reason) {
        Optional<Appointment> found = byToken(token);
        if (found.isEmpty()) {
            return new CancelOutcome.UnknownLink();
        }
        Appointment appointment = found.get();
        Instant now = clock.instant();
        return switch (appointment.status()) {
            case CANCELLED -> new CancelOutcome.Cancelled(opened(appointment));
            case BOOKED ->
                appointment.isChangeableAt(now)
                        ? free(appointment, reason, now)
                        : new CancelOutcome.TooLateToCancel(phoneOf(appointment));
            case ARRIVED, CHECKED_IN, IN_VISIT, DONE, NO_SHOW, LEFT ->
                new CancelOutcome.NotCancellable(appointment.status());
        };
    }

    private CancelOutcome free(Appointment appointment, @Nullable String reason, Instant now) {
        appointment.cancel(Appointment.BY_PATIENT, reason, now);
        appointments.saveAndFlush(appointment);
        claims.release(appointment.getId(), allocations.of(appointment.getId()));
        allocations.drop(appointment.getId());
        events.publishEvent(new AppointmentCancelled(appointment.appointmentId()));
        deeds.cancelledByPatient(appointment);
        return new CancelOutcome.Cancelled(seen(appointment));
    }

    /** @param specialist null: whoever has it now if they are free, else anyone who is */
    public MoveOutcome move(ManageToken token, Instant start, @Nullable SpecialistId specialist, Visitor visitor) {
        Optional<Appointment> found = byToken(token);
        if (found.isEmpty()) {
            return new MoveOutcome.UnknownLink();
        }
        Appointment appointment = found.get();
        if (appointment.status() != AppointmentStatus.BOOKED) {
            return new MoveOutcome.NotMovable(appointment.status());
        }
        if (!appointment.isChangeableAt(clock.instant())) {
            return new MoveOutcome.TooLateToMove(phoneOf(appointment));
        }
        return moving.move(appointment, start, specialist, visitor);
    }

    /** The answer to a booking, once more. */
    @Transactional
    Booked bookedAs(UUID id) {
        Appointment appointment = appointments.findById(id).orElseThrow();
        return new Booked(
                opened(appointment), links.link(id, appointment.linkRevision()).token());
    }

    private Optional<Appointment> byToken(ManageToken token) {
        return ManageLinks.isWellFormed(token)
                ? appointments
                        .findByLinkHash(ManageLinks.hash(token.value()))
                        .filter(it -> clock.instant().isBefore(it.time().end().plus(LINK_LIVES_ON)))
                : Optional.empty();
    }

    private BookedAppointment opened(Appointment appointment) {
        deeds.opened(appointment);
        return seen(appointment);
    }

    private BookedAppointment seen(Appointment appointment) {
        return appointment.seenBy(register.find(appointment.patient()).orElseThrow(), clock.instant());
    }

    private String phoneOf(Appointment appointment) {
        return ruleBook.rules().catalogue().location(appointment.location()).phone();
    }
}
