package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
     * Takes the last step back, as long as it is the last one and not older than {@link #UNDO}. A cancellation stays; a
     * move is taken back by {@link DeskMoves}, since its old place may be gone.
     *
     * @param revision what who takes it back has seen
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public StepOutcome undo(AppointmentId id, int revision) {
        return answer(attempts.once(() -> reached(id)
                .map(appointment -> takeBack(appointment, revision))
                .orElseGet(StepOutcome.UnknownAppointment::new)));
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

    /** The step that can be taken back now: what the patient did is not for the desk to take back. */
    static Optional<VisitStep> undoable(List<VisitStep> newestFirst, AppointmentStatus status, Instant now) {
        return newestFirst.stream()
                .findFirst()
                .filter(step -> whyNotTakenBack(step, status, now).isEmpty());
    }

    /** A move is not taken back here. */
    private static Optional<Why> whyNotUndone(List<VisitStep> newestFirst, AppointmentStatus status, Instant now) {
        if (newestFirst.isEmpty()) {
            return Optional.of(Why.NO_STEP);
        }
        VisitStep last = newestFirst.getFirst();
        return whyNotTakenBack(last, status, now).or(() -> last.isMove() ? Optional.of(Why.NO_STEP) : Optional.empty());
    }

    private static Optional<Why> whyNotTakenBack(VisitStep last, AppointmentStatus status, Instant now) {
        if (last.to() != status || status == AppointmentStatus.CANCELLED) {
            return Optional.of(Why.NO_STEP);
        }
        if (last.isUndo()) {
            return Optional.of(Why.ONE_STEP_ONLY);
        }
        if (last.isByPatient()) {
            return Optional.of(Why.BY_PATIENT);
        }
        return now.isAfter(last.at().plus(UNDO)) ? Optional.of(Why.TOO_OLD) : Optional.empty();
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
            claims.release(appointment.getId(), allocations.of(appointment.getId()));
            allocations.drop(appointment.getId());
            events.publishEvent(new AppointmentCancelled(appointment.appointmentId()));
        }
        return new StepOutcome.Taken(to);
    }

    private StepOutcome takeBack(Appointment appointment, int revision) {
        AppointmentStatus from = appointment.status();
        Instant now = clock.instant();
        List<VisitStep> taken = steps.of(appointment.getId());
        Optional<Why> whyNot =
                appointment.revision() == revision ? whyNotUndone(taken, from, now) : Optional.of(Why.CHANGED);
        if (whyNot.isPresent()) {
            return new StepOutcome.NotUndoable(from, whyNot.get());
        }
        AppointmentStatus before = taken.getFirst().from();
        appointment.takeBack(before);
        record(appointment, from, name(), now);
        return new StepOutcome.Taken(before);
    }

    private void record(Appointment appointment, AppointmentStatus from, @Nullable String takenBy, Instant now) {
        appointments.saveAndFlush(appointment);
        steps.add(appointment.getId(), new VisitStep(from, appointment.status(), now, takenBy));
        deeds.stepped(appointment, from);
        events.publishEvent(new AppointmentStepped(appointment.appointmentId()));
    }
}
