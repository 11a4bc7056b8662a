package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.DeskMove.Refused;
import org.medicenter.scheduling.Fitting.Goal;
import org.medicenter.scheduling.Lifting.Lifted;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Gives visits another time or another specialist, as the desk carries them over its board: at any five minutes, without
 * lead time, horizon and cut-off, but within the hours and never two in one place. A visit stays at its location.
 * Reception and administration move those of their locations, a specialist their own within their own column.
 */
@Service
public class DeskMoves {

    private final Lifting lifting;
    private final RuleBook ruleBook;
    private final Fitting fitting;
    private final Moving moving;
    private final Clock clock;

    DeskMoves(Lifting lifting, RuleBook ruleBook, Fitting fitting, Moving moving, Clock clock) {
        this.lifting = lifting;
        this.ruleBook = ruleBook;
        this.fitting = fitting;
        this.moving = moving;
        this.clock = clock;
    }

    /**
     * @param revision what who moves it has seen
     * @param column a {@link BoardColumn}'s id
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public DeskMove move(AppointmentId id, int revision, UUID column, Instant start) {
        return lifting.asSeen(id, revision, lifted -> place(lifted, column, start, false));
    }

    /**
     * Takes the last move back, as long as it is the last step, not older than {@link VisitFlow#UNDO} and not the
     * patient's own.
     *
     * @param revision what who takes it back has seen
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public DeskMove takeBack(AppointmentId id, int revision) {
        return lifting.asSeen(
                id,
                revision,
                lifted -> VisitFlow.undoable(lifted.steps(), lifted.visit().status(), clock.instant())
                        .map(VisitStep::movedFrom)
                        .<DeskMove>map(
                                left -> place(lifted, lifting.column(lifted, left.specialist()), left.start(), true))
                        .orElseGet(DeskMove.NotUndoable::new));
    }

    /**
     * Whether the visit would fit there, and where it would on its day. Writes nothing, and may be a moment old.
     *
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public MovePreview preview(AppointmentId id, UUID column, Instant start) {
        Optional<Lifted> found = lifting.lifted(id);
        if (found.isEmpty()) {
            return new MovePreview(new DeskMove.UnknownAppointment(), List.of());
        }
        Lifted lifted = found.get();
        Rules rules = ruleBook.rules();
        List<FittingStarts> fits = lifting.goals(rules, lifted)
                .flatMap(goal -> fitting.fits(rules, goal, lifted.visit().time().start(), lifted.id()).stream())
                .toList();
        return new MovePreview(
                lifting.whyNotFrom(lifted)
                        .or(() -> lifting.whyNotTo(lifted, column))
                        .or(() -> fitting.whyNot(rules, lifting.goal(rules, lifted, column), start, lifted.id()))
                        .orElse(null),
                fits);
    }

    private DeskMove place(Lifted lifted, UUID column, Instant start, boolean back) {
        return lifting.whyNotTo(lifted, column)
                .<DeskMove>map(it -> it)
                .orElseGet(() -> ruleBook.byNewest(
                        rules -> place(rules, lifted, lifting.goal(rules, lifted, column), start, back),
                        DeskMove.Busy::new));
    }

    private DeskMove place(Rules rules, Lifted lifted, Goal goal, Instant start, boolean back) {
        Appointment visit = lifted.visit();
        if (lifting.isThere(lifted, goal.column(), start)) {
            return new DeskMove.AsItWas();
        }
        Optional<Refused> breach = back
                ? fitting.whyNotAtAnyTime(rules, goal, start, lifted.id())
                : fitting.whyNot(rules, goal, start, lifted.id());
        if (breach.filter(it -> !mayBeOld(it)).isPresent()) {
            return breach.get();
        }
        var attempt = moving.moveOnBoard(rules, visit, goal.wish(), start, goal.settled(), back);
        return switch (attempt) {
            case Attempt.Done<MoveOutcome.Moved>(MoveOutcome.Moved moved) ->
                new DeskMove.Moved(
                        moved.appointment().time(), moved.appointment().specialist());
            case Attempt.Taken<MoveOutcome.Moved> _ ->
                fitting.whyNotAtAnyTime(rules, goal, start, lifted.id()).orElseGet(() -> new DeskMove.Taken(List.of()));
            case Attempt.KeyUsed<MoveOutcome.Moved> _ ->
                throw new IllegalStateException("A move has no idempotency key");
            case Attempt.Unavailable<MoveOutcome.Moved> _ -> new DeskMove.Busy();
        };
    }

    /** What is taken is remembered: the claims decide. */
    private static boolean mayBeOld(Refused why) {
        return why instanceof DeskMove.Taken || why instanceof DeskMove.LimitReached;
    }
}
