package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.medicenter.clinic.VisitType;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.Candidates.Candidate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Books again what was cancelled: the same time with the same specialist, if both are still free. */
@Component
class Reinstating {

    private final Appointments appointments;
    private final Allocations allocations;
    private final Claims claims;
    private final Placing placing;
    private final RuleBook ruleBook;
    private final PatientRegister register;
    private final PatientPlaces patientPlaces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reinstating(
            Appointments appointments,
            Allocations allocations,
            Claims claims,
            Placing placing,
            RuleBook ruleBook,
            PatientRegister register,
            PatientPlaces patientPlaces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appointments = appointments;
        this.allocations = allocations;
        this.claims = claims;
        this.placing = placing;
        this.ruleBook = ruleBook;
        this.register = register;
        this.patientPlaces = patientPlaces;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Done(Appointment appointment) implements Outcome {}

        /** Somebody else has it by now. */
        record TimeIsGone() implements Outcome {}

        /** Somebody was quicker with this appointment. */
        record Changed() implements Outcome {}

        record Busy() implements Outcome {}
    }

    /** @param told within the transaction, of what is saved */
    Outcome reinstate(Appointment cancelled, Consumer<Appointment> told) {
        var wish = new Wish(cancelled.visitType(), cancelled.specialist(), cancelled.concern());
        try {
            return ruleBook.byNewest(rules -> reinstate(rules.of(cancelled), cancelled, wish, told), Outcome.Busy::new);
        } catch (Moving.ChangedMeanwhile changed) {
            return new Outcome.Changed();
        }
    }

    private Outcome reinstate(Rules rules, Appointment cancelled, Wish wish, Consumer<Appointment> told) {
        Instant start = cancelled.time().start();
        if (rules.firstBreachAtDesk(wish, start).isPresent()) {
            return new Outcome.TimeIsGone();
        }
        Attempt<Outcome> attempt = placing.place(
                rules,
                wish,
                start,
                cancelled.getId(),
                Candidates.Asker.DESK,
                new Candidates.Settled(cancelled.location(), null, Set.of()),
                candidate -> write(cancelled, rules.type(wish), candidate, told));
        return switch (attempt) {
            case Attempt.Done<Outcome> done -> done.result();
            case Attempt.Taken<Outcome> _ -> new Outcome.TimeIsGone();
            case Attempt.KeyUsed<Outcome> _ ->
                throw new IllegalStateException("Nothing is reinstated by an idempotency key");
            case Attempt.Unavailable<Outcome> _ -> new Outcome.Busy();
        };
    }

    private Outcome write(Appointment read, VisitType type, Candidate candidate, Consumer<Appointment> told) {
        Appointment appointment = appointments
                .findById(read.getId())
                .filter(it -> it.revision() == read.revision())
                .orElseThrow(Moving.ChangedMeanwhile::new);
        appointment.reinstate();
        Appointment saved = appointments.saveAndFlush(appointment);
        claims.claim(saved.getId(), candidate.allocations(), null, clock.instant());
        allocations.save(saved.getId(), candidate.allocations());
        register.details(saved.patient())
                .ifPresent(it -> patientPlaces.takeIfAny(saved.getId(), type, it, clock.instant()));
        events.publishEvent(new AppointmentReinstated(saved.appointmentId()));
        told.accept(saved);
        return new Outcome.Done(saved);
    }
}
