package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.CurrentActor;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What patients, or whoever books for them, may do with their appointments: see, move and cancel them. By a manage link
 * one appointment, by their account all that were booked with the address that they have proved to have.
 */
@Service
public class OwnAppointments {

    /** After the visit the link still shows it, then it is dead. */
    private static final Duration LINK_LIVES_ON = Duration.ofDays(30);

    /** Of one mailbox: a family has a few, somebody who books for a home has many. */
    private static final int MOST_PATIENTS = 200;

    private static final int MOST_APPOINTMENTS = 300;

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
    private final CurrentActor currentActor;
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
            CurrentActor currentActor,
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
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Changes nothing about the appointment; that it was opened is written down. Empty for a link that is unknown, that
     * died when the appointment was moved, or whose visit ended more than 30 days ago; and for an account's appointment
     * that is not theirs.
     */
    @Transactional
    public Optional<BookedAppointment> find(AppointmentKey key) {
        return by(key).map(this::opened);
    }

    /**
     * All that were booked with the address of whoever is signed in, for whomever; the latest first. Nothing where no
     * patient's account is signed in.
     */
    @Transactional
    public List<BookedAppointment> list() {
        Map<PatientId, PatientRecord> patients = currentActor
                .patientsAddress()
                .map(address -> register.reachedAt(address, MOST_PATIENTS))
                .orElse(Map.of());
        if (patients.isEmpty()) {
            return List.of();
        }
        var found = appointments.findByPatientIdInOrderByStartsAtDesc(
                patients.keySet().stream().map(PatientId::value).toList(), Limit.of(MOST_APPOINTMENTS));
        deeds.listedByOwner(found);
        Instant now = clock.instant();
        return found.stream()
                .map(it -> it.seenBy(Objects.requireNonNull(patients.get(it.patient())), now))
                .toList();
    }

    /** Cancelling twice is cancelling once. */
    public CancelOutcome cancel(AppointmentKey key, @Nullable String reason) {
        return cancel(key, reason, Leaving.CANCELS);
    }

    /** The same a moment after booking, whenever the visit is: of that nobody is told. */
    CancelOutcome giveUp(AppointmentKey key) {
        return cancel(key, null, Leaving.GIVES_UP);
    }

    private enum Leaving {
        CANCELS,
        GIVES_UP;

        boolean mayLeave(Appointment appointment, Instant now) {
            return this == GIVES_UP || appointment.isChangeableAt(now);
        }

        TakenTimeChanged event(AppointmentId id) {
            return this == GIVES_UP ? new AppointmentGivenUp(id) : new AppointmentCancelled(id);
        }
    }

    private CancelOutcome cancel(AppointmentKey key, @Nullable String reason, Leaving how) {
        Attempt<CancelOutcome> attempt = attempts.once(() -> cancelNow(key, reason, how));
        if (attempt instanceof Attempt.Done<CancelOutcome> done) {
            return done.result();
        }
        throw Attempts.noAnswer();
    }

    private CancelOutcome cancelNow(AppointmentKey key, @Nullable String reason, Leaving how) {
        Optional<Appointment> found = by(key);
        if (found.isEmpty()) {
            return new CancelOutcome.UnknownLink();
        }
        Appointment appointment = found.get();
        Instant now = clock.instant();
        return switch (appointment.status()) {
            case CANCELLED -> new CancelOutcome.Cancelled(opened(appointment));
            case BOOKED ->
                how.mayLeave(appointment, now)
                        ? free(appointment, reason, now, how)
                        : new CancelOutcome.TooLateToCancel(phoneOf(appointment));
            case ARRIVED, CHECKED_IN, IN_VISIT, DONE, NO_SHOW, LEFT ->
                new CancelOutcome.NotCancellable(appointment.status());
        };
    }

    private CancelOutcome free(Appointment appointment, @Nullable String reason, Instant now, Leaving how) {
        appointment.cancel(Appointment.BY_PATIENT, reason, now);
        appointments.saveAndFlush(appointment);
        claims.release(appointment.getId(), allocations.of(appointment.getId()));
        allocations.drop(appointment.getId());
        events.publishEvent(how.event(appointment.appointmentId()));
        deeds.cancelledByPatient(appointment);
        return new CancelOutcome.Cancelled(seen(appointment));
    }

    /** @param specialist null: whoever has it now if they are free, else anyone who is */
    public MoveOutcome move(AppointmentKey key, Instant start, @Nullable SpecialistId specialist, Visitor visitor) {
        Optional<Appointment> found = by(key);
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

    Optional<Appointment> by(AppointmentKey key) {
        return switch (key) {
            case ManageToken token -> byToken(token);
            case AppointmentOfAccount own -> ofAccount(own.appointment());
        };
    }

    private Optional<Appointment> ofAccount(AppointmentId id) {
        return currentActor
                .patientsAddress()
                .flatMap(address ->
                        appointments.findById(id.value()).filter(it -> register.isReachedAt(it.patient(), address)));
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
