package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.StepOutcome.NotUndoable.Why;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Takes visits through the day: only legal steps, at their time ({@link StepTimes}), each with who took it and when. Reception and administration take
 * those of their locations, a specialist their own; where nobody is signed in, it is the application's own work.
 */
@Service
public class VisitFlow {

    /** So long a step may be taken back. */
    public static final Duration UNDO = Duration.ofMinutes(5);

    /** Characters. */
    public static final int LONGEST_MESSAGE = 500;

    private final Appointments appointments;
    private final VisitSteps steps;
    private final Claims claims;
    private final Allocations allocations;
    private final StepTimes times;
    private final Reinstating reinstating;
    private final Attempts attempts;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final AppointmentDeeds deeds;
    private final Clock clock;

    VisitFlow(
            Appointments appointments,
            VisitSteps steps,
            Claims claims,
            Allocations allocations,
            StepTimes times,
            Reinstating reinstating,
            Attempts attempts,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            AppointmentDeeds deeds,
            Clock clock) {
        this.appointments = appointments;
        this.steps = steps;
        this.claims = claims;
        this.allocations = allocations;
        this.times = times;
        this.reinstating = reinstating;
        this.attempts = attempts;
        this.currentActor = currentActor;
        this.events = events;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** @throws AccessDeniedException for whoever does not reach this appointment */
    public StepOutcome step(AppointmentId id, AppointmentStatus to) {
        return answer(attempts.once(() -> reached(id)
                .map(appointment -> whyNotNow(appointment, to).orElseGet(() -> take(appointment, to, name(), null)))
                .orElseGet(StepOutcome.UnknownAppointment::new)));
    }

    /** Enters a step that was taken at its time and is written down later: for the application's own work. */
    public StepOutcome enterWhatWas(AppointmentId id, AppointmentStatus to) {
        return answer(attempts.once(() -> reached(id)
                .map(appointment -> take(appointment, to, name(), null))
                .orElseGet(StepOutcome.UnknownAppointment::new)));
    }

    private Optional<StepOutcome> whyNotNow(Appointment appointment, AppointmentStatus to) {
        return appointment.status().mayBecome(to) ? times.whyNot(appointment, to, clock.instant()) : Optional.empty();
    }

    /**
     * Takes the last deed back that was not taken back yet and is not older than {@link #UNDO}: a step, a cancellation if
     * its time is still free, a booking of the desk, of which nobody is told then. A move is taken back by
     * {@link DeskMoves}, since its old place may be gone.
     *
     * @param revision what who takes it back has seen
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public StepOutcome undo(AppointmentId id, int revision) {
        var cancelled = new AtomicReference<Appointment>();
        StepOutcome outcome = answer(attempts.once(() -> reached(id)
                .map(appointment -> takeBack(appointment, revision, cancelled))
                .orElseGet(StepOutcome.UnknownAppointment::new)));
        Appointment again = cancelled.get();
        return again == null ? outcome : reinstate(again);
    }

    private StepOutcome reinstate(Appointment cancelled) {
        return switch (reinstating.reinstate(
                cancelled, saved -> record(saved, AppointmentStatus.CANCELLED, name(), clock.instant()))) {
            case Reinstating.Outcome.Done _ -> new StepOutcome.Taken(AppointmentStatus.BOOKED);
            case Reinstating.Outcome.TimeIsGone _ -> new StepOutcome.NotUndoable(cancelled.status(), Why.TIME_IS_GONE);
            case Reinstating.Outcome.Changed _ -> new StepOutcome.NotUndoable(cancelled.status(), Why.CHANGED);
            case Reinstating.Outcome.Busy _ -> throw Attempts.noAnswer();
        };
    }

    /**
     * Gives the time to others, and tells the patient.
     *
     * @param revision what who cancels has seen; a change since then is an illegal step
     * @param message goes to the patient, in the mail; may be empty
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public StepOutcome cancel(AppointmentId id, int revision, String message) {
        String words = message.strip();
        if (words.length() > LONGEST_MESSAGE) {
            return new StepOutcome.MessageTooLong(LONGEST_MESSAGE);
        }
        return answer(attempts.once(() -> reached(id)
                .map(seen -> seen.revision() == revision
                        ? take(seen, AppointmentStatus.CANCELLED, name(), words.isEmpty() ? null : words)
                        : new StepOutcome.Illegal(seen.status(), AppointmentStatus.CANCELLED))
                .orElseGet(StepOutcome.UnknownAppointment::new)));
    }

    private Optional<Appointment> reached(AppointmentId id) {
        Optional<Appointment> found = appointments.findById(id.value());
        found.ifPresent(appointment -> currentActor.find().ifPresent(actor -> StaffAccess.require(actor, appointment)));
        return found;
    }

    private @Nullable String name() {
        return currentActor.find().map(Actor::name).orElse(null);
    }

    private static StepOutcome answer(Attempt<StepOutcome> attempt) {
        if (attempt instanceof Attempt.Done<StepOutcome> done) {
            return done.result();
        }
        throw Attempts.noAnswer();
    }

    private StepOutcome take(
            Appointment appointment, AppointmentStatus to, @Nullable String takenBy, @Nullable String message) {
        AppointmentStatus from = appointment.status();
        if (!from.mayBecome(to)) {
            return new StepOutcome.Illegal(from, to);
        }
        Instant now = clock.instant();
        if (to == AppointmentStatus.CANCELLED) {
            appointment.cancel(takenBy == null ? "" : takenBy, message, now);
        } else {
            appointment.become(to);
        }
        record(appointment, from, takenBy, now);
        if (to == AppointmentStatus.CANCELLED) {
            free(appointment);
            events.publishEvent(new AppointmentCancelled(appointment.appointmentId()));
        }
        return new StepOutcome.Taken(to);
    }

    private void free(Appointment appointment) {
        claims.release(appointment.getId(), allocations.of(appointment.getId()));
        allocations.drop(appointment.getId());
    }

    /** @param cancelled gets what is to be booked again, which takes a transaction of its own */
    private StepOutcome takeBack(
            Appointment appointment, int revision, AtomicReference<@Nullable Appointment> cancelled) {
        AppointmentStatus from = appointment.status();
        Instant now = clock.instant();
        List<VisitStep> steps = this.steps.of(appointment.getId());
        Optional<Why> whyNot = appointment.revision() == revision
                ? DeskUndoRules.whyNot(appointment, steps, now)
                : Optional.of(Why.CHANGED);
        DeskUndoable what = DeskUndoRules.undoable(appointment, steps, now).orElse(null);
        if (whyNot.isPresent() || what == null || what == DeskUndoable.MOVE) {
            return new StepOutcome.NotUndoable(from, whyNot.orElse(Why.NO_STEP));
        }
        return switch (what) {
            case STEP -> takeBack(appointment, DeskUndoRules.last(steps).orElseThrow(), now);
            case BOOKING -> giveUp(appointment, now);
            case CANCELLATION, MOVE -> {
                cancelled.set(appointment);
                yield new StepOutcome.Taken(AppointmentStatus.BOOKED);
            }
        };
    }

    private StepOutcome takeBack(Appointment appointment, VisitStep last, Instant now) {
        appointment.takeBack(last.from());
        record(appointment, last.to(), name(), now);
        return new StepOutcome.Taken(last.from());
    }

    private StepOutcome giveUp(Appointment appointment, Instant now) {
        String by = name();
        appointment.cancel(by == null ? "" : by, null, now);
        record(appointment, AppointmentStatus.BOOKED, by, now);
        free(appointment);
        events.publishEvent(new AppointmentGivenUp(appointment.appointmentId()));
        return new StepOutcome.Taken(AppointmentStatus.CANCELLED);
    }

    private void record(Appointment appointment, AppointmentStatus from, @Nullable String takenBy, Instant now) {
        appointments.saveAndFlush(appointment);
        steps.add(appointment.getId(), new VisitStep(from, appointment.status(), now, takenBy));
        deeds.stepped(appointment, from);
        events.publishEvent(new AppointmentStepped(appointment.appointmentId()));
    }
}
