package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.UndoneOutcome.Undone;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For some minutes after booking, moving or cancelling a patient may take it back: nobody has been told of it yet. What
 * the clinic did is not theirs to take back.
 */
@Service
public class OwnUndo {

    private final OwnAppointments own;
    private final Appointments appointments;
    private final VisitSteps steps;
    private final Moving moving;
    private final Reinstating reinstating;
    private final PatientRegister register;
    private final ManageLinks links;
    private final AppointmentDeeds deeds;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration time;

    OwnUndo(
            OwnAppointments own,
            Appointments appointments,
            VisitSteps steps,
            Moving moving,
            Reinstating reinstating,
            PatientRegister register,
            ManageLinks links,
            AppointmentDeeds deeds,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${medicenter.undo:5m}") Duration time) {
        this.own = own;
        this.appointments = appointments;
        this.steps = steps;
        this.moving = moving;
        this.reinstating = reinstating;
        this.register = register;
        this.links = links;
        this.deeds = deeds;
        this.transaction = transaction;
        this.clock = clock;
        this.time = time;
    }

    private record Last(
            Appointment appointment,
            Undoable what,
            @Nullable VisitPlace left) {}

    /** What may be taken back now; empty: nothing, or the key opens nothing. */
    public Optional<Undoable> undoable(AppointmentKey key) {
        return last(key).map(Last::what);
    }

    /** Takes the last deed back, if it still is that one. */
    public UndoneOutcome undo(AppointmentKey key, Undoable.Kind wanted) {
        return last(key)
                .filter(it -> it.what().kind() == wanted)
                .map(it -> undo(key, it))
                .orElseGet(UndoneOutcome.TooLate::new);
    }

    private UndoneOutcome undo(AppointmentKey key, Last last) {
        return switch (last.what().kind()) {
            case BOOKED -> giveUp(key);
            case MOVED -> moveBack(last);
            case CANCELLED -> reinstate(last.appointment());
        };
    }

    private Optional<Last> last(AppointmentKey key) {
        Optional<Last> found = Objects.requireNonNull(transaction.execute(status ->
                own.by(key).flatMap(appointment -> last(appointment, steps.of(appointment.getId())))));
        return found.filter(it -> clock.instant().isBefore(it.what().until()))
                .filter(it -> it.appointment().time().start().isAfter(clock.instant()));
    }

    private Optional<Last> last(Appointment appointment, List<VisitStep> newestFirst) {
        Instant cancelled = appointment.cancelledByPatientAt();
        if (appointment.status() == AppointmentStatus.CANCELLED && cancelled != null) {
            return Optional.of(last(appointment, Undoable.Kind.CANCELLED, cancelled, null));
        }
        if (appointment.status() != AppointmentStatus.BOOKED) {
            return Optional.empty();
        }
        if (newestFirst.isEmpty()) {
            return appointment.channel() == Channel.ONLINE
                    ? Optional.of(last(appointment, Undoable.Kind.BOOKED, appointment.bookedAt(), null))
                    : Optional.empty();
        }
        VisitStep step = newestFirst.getFirst();
        return step.isByPatient() && step.isMove() && !step.isUndo()
                ? Optional.of(last(appointment, Undoable.Kind.MOVED, step.at(), step.movedFrom()))
                : Optional.empty();
    }

    private Last last(Appointment appointment, Undoable.Kind kind, Instant done, @Nullable VisitPlace left) {
        return new Last(appointment, new Undoable(kind, done.plus(time)), left);
    }

    private UndoneOutcome giveUp(AppointmentKey key) {
        return switch (own.giveUp(key)) {
            case CancelOutcome.Cancelled cancelled -> undone(Undoable.Kind.BOOKED, cancelled.appointment());
            case CancelOutcome.TooLateToCancel _, CancelOutcome.NotCancellable _, CancelOutcome.UnknownLink _ ->
                new UndoneOutcome.TooLate();
        };
    }

    private UndoneOutcome moveBack(Last last) {
        VisitPlace left = last.left();
        if (left == null) {
            return new UndoneOutcome.TooLate();
        }
        return switch (moving.moveBack(last.appointment(), left)) {
            case MoveOutcome.Moved moved -> new Undone(Undoable.Kind.MOVED, moved.appointment(), moved.token());
            case MoveOutcome.NotMoved not ->
                not.refusal() instanceof Refusal.Busy ? new UndoneOutcome.Busy() : new UndoneOutcome.TimeIsGone();
            case MoveOutcome.TooLateToMove _, MoveOutcome.NotMovable _, MoveOutcome.UnknownLink _ ->
                new UndoneOutcome.TooLate();
        };
    }

    private UndoneOutcome reinstate(Appointment cancelled) {
        return switch (reinstating.reinstate(cancelled, deeds::reinstatedByPatient)) {
            case Reinstating.Outcome.Done(Appointment saved) ->
                undone(
                        Undoable.Kind.CANCELLED,
                        saved.seenBy(register.find(saved.patient()).orElseThrow(), clock.instant()),
                        saved.linkRevision());
            case Reinstating.Outcome.TimeIsGone _ -> new UndoneOutcome.TimeIsGone();
            case Reinstating.Outcome.Changed _ -> new UndoneOutcome.TooLate();
            case Reinstating.Outcome.Busy _ -> new UndoneOutcome.Busy();
        };
    }

    private Undone undone(Undoable.Kind kind, BookedAppointment appointment) {
        int revision = appointments
                .findById(appointment.id().value())
                .map(Appointment::linkRevision)
                .orElseThrow();
        return undone(kind, appointment, revision);
    }

    private Undone undone(Undoable.Kind kind, BookedAppointment appointment, int linkRevision) {
        return new Undone(
                kind,
                appointment,
                links.link(appointment.id().value(), linkRevision).token());
    }
}
