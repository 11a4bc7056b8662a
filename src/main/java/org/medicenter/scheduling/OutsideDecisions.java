package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.Attempts.Attempt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Decides about appointments outside of the hours: keep with a reason, move, or cancel with a message. Each decision is
 * one transaction; the patient hears of it by the outbox. For administrators of the appointment's location; anybody else
 * gets an {@link AccessDeniedException}.
 */
@Service
public class OutsideDecisions {

    /** Characters of a reason, or of a message to the patient. */
    public static final int LONGEST = VisitFlow.LONGEST_MESSAGE;

    /** Somebody decided that an appointment stays outside of the hours. */
    record KeptAsItIs(AppointmentId appointment) {}

    private final Appointments appointments;
    private final Availability availability;
    private final Moving moving;
    private final VisitFlow flow;
    private final KeptOutside kept;
    private final ComingVisits comingVisits;
    private final RuleBook ruleBook;
    private final Attempts attempts;
    private final PatientRegister register;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutsideDecisions(
            Appointments appointments,
            Availability availability,
            Moving moving,
            VisitFlow flow,
            KeptOutside kept,
            ComingVisits comingVisits,
            RuleBook ruleBook,
            Attempts attempts,
            PatientRegister register,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appointments = appointments;
        this.availability = availability;
        this.moving = moving;
        this.flow = flow;
        this.kept = kept;
        this.comingVisits = comingVisits;
        this.ruleBook = ruleBook;
        this.attempts = attempts;
        this.register = register;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The free times nearest to the appointment's own, by start; with the specialist it has first, then with others. */
    public List<FreeTime> nearest(OutsideAppointment outside, int limit) {
        return appointments
                .findById(outside.id().value())
                .filter(it -> isAsSeen(it, outside))
                .map(appointment -> availability
                        .toMove(appointment.seenBy(
                                register.find(required(appointment).patient()).orElseThrow(), clock.instant()))
                        .nearest(
                                new Wish(appointment.visitType(), appointment.specialist(), appointment.concern()),
                                appointment.time().start(),
                                limit))
                .orElse(List.of());
    }

    public DecisionOutcome keep(OutsideAppointment outside, String reason) {
        return decide(outside, reason, (actor, words) -> answer(attempts.once(() -> keepNow(outside, actor, words))));
    }

    private DecisionOutcome keepNow(OutsideAppointment outside, Actor actor, String reason) {
        Optional<ComingVisit> visit =
                comingVisits.find(outside.id(), clock.instant()).filter(it -> it.revision() == outside.revision());
        if (visit.isEmpty()) {
            return new DecisionOutcome.ChangedMeanwhile();
        }
        kept.keep(
                outside.id(), reason, actor.name(), clock.instant(), HoursAround.of(visit.get(), ruleBook.refreshed()));
        events.publishEvent(Deed.changed(
                        "outside.kept",
                        outside.reference(),
                        visit.get().patient().value(),
                        "",
                        "kept")
                .about(outside.id().value()));
        events.publishEvent(new KeptAsItIs(outside.id()));
        return new DecisionOutcome.Kept();
    }

    /** @param specialist null: whoever has it now if they are free, else anyone who is */
    public DecisionOutcome move(OutsideAppointment outside, Instant start, @Nullable SpecialistId specialist) {
        Optional<Appointment> found = asSeen(outside);
        if (found.isEmpty()) {
            return new DecisionOutcome.ChangedMeanwhile();
        }
        Appointment appointment = found.get();
        var outcome = moving.moveAtDesk(appointment, start, specialist);
        return switch (outcome) {
            case MoveOutcome.Moved moved ->
                new DecisionOutcome.Moved(moved.appointment().time());
            case MoveOutcome.NotMoved refused -> new DecisionOutcome.NotMoved(refused.refusal());
            case MoveOutcome.UnknownLink _, MoveOutcome.NotMovable _, MoveOutcome.TooLateToMove _ ->
                new DecisionOutcome.ChangedMeanwhile();
        };
    }

    /** @param message goes to the patient, in the cancellation mail */
    public DecisionOutcome cancel(OutsideAppointment outside, String message) {
        return decide(outside, message, (actor, words) -> {
            var step = flow.cancel(outside.id(), outside.revision(), words);
            return step instanceof StepOutcome.Taken
                    ? new DecisionOutcome.Cancelled()
                    : new DecisionOutcome.ChangedMeanwhile();
        });
    }

    private interface Decision {
        DecisionOutcome by(Actor actor, String words);
    }

    private DecisionOutcome decide(OutsideAppointment outside, String words, Decision decision) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            return new DecisionOutcome.BadWords(said.isEmpty());
        }
        return asSeen(outside).isEmpty()
                ? new DecisionOutcome.ChangedMeanwhile()
                : decision.by(currentActor.requireAny(Role.ADMIN), said);
    }

    /** Empty where it is not any more as who decides has seen it. */
    private Optional<Appointment> asSeen(OutsideAppointment outside) {
        currentActor.requireAny(Role.ADMIN);
        Optional<Appointment> found = appointments.findById(outside.id().value());
        found.ifPresent(this::required);
        return found.filter(it -> isAsSeen(it, outside))
                .filter(it -> it.time().start().isAfter(clock.instant()));
    }

    private static boolean isAsSeen(Appointment appointment, OutsideAppointment outside) {
        return appointment.status() == AppointmentStatus.BOOKED && appointment.revision() == outside.revision();
    }

    private Appointment required(Appointment appointment) {
        if (!currentActor.requireAny(Role.ADMIN).isAt(appointment.location().value(), Role.ADMIN)) {
            throw new AccessDeniedException("This is for administrators of the appointment's location only.");
        }
        return appointment;
    }

    private static DecisionOutcome answer(Attempt<DecisionOutcome> attempt) {
        if (attempt instanceof Attempt.Done<DecisionOutcome> done) {
            return done.result();
        }
        throw Attempts.noAnswer();
    }
}
