package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
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
 * lead time, horizon and cut-off, but within the hours and never two in one place. A visit stays at its location, and on its
 * day once its patient is here.
 * Reception and administration move those of their locations, a specialist their own within their own column.
 */
@Service
public class DeskMoves {

    public static final Duration SHORTEST = Duration.ofMinutes(5);
    public static final Duration LONGEST = Duration.ofHours(8);

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

    private enum Mode {
        MOVE,
        /** Where it starts, which may have passed. */
        RESIZE,
        /** To where it was, which may have passed. */
        BACK
    }

    /** A place on the board that a visit is given. */
    private record Place(UUID column, Instant start, Duration length) {

        Place lasting(Duration other) {
            return new Place(column, start, other);
        }
    }

    /**
     * It stays as long as it is.
     *
     * @param revision what who moves it has seen
     * @param column a {@link BoardColumn}'s id
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public DeskMove move(AppointmentId id, int revision, UUID column, Instant start) {
        return lifting.asSeen(
                id,
                revision,
                lifted -> lifting.whyNotFrom(lifted)
                        .<DeskMove>map(it -> it)
                        .orElseGet(() -> place(lifted, new Place(column, start, lifted.length()), Mode.MOVE)));
    }

    /**
     * Makes a visit longer or shorter, where it starts; also one whose start has passed.
     *
     * @param revision what who does it has seen
     * @param length full five minutes, from {@link #SHORTEST} to {@link #LONGEST}
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public DeskMove resize(AppointmentId id, int revision, Duration length) {
        return lifting.asSeen(
                id,
                revision,
                lifted -> lifting.whyNotLasting(lifted, length)
                        .<DeskMove>map(it -> it)
                        .orElseGet(() -> place(lifted, here(lifted).lasting(length), Mode.RESIZE)));
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
                lifted -> DeskUndoRules.left(lifted.visit(), lifted.steps(), clock.instant())
                        .<DeskMove>map(left -> place(lifted, before(lifted, left), Mode.BACK))
                        .orElseGet(DeskMove.NotUndoable::new));
    }

    private Place here(Lifted lifted) {
        Appointment visit = lifted.visit();
        return new Place(
                lifting.column(lifted, visit.specialist()), visit.time().start(), lifted.length());
    }

    private Place before(Lifted lifted, VisitPlace left) {
        Instant end = left.end();
        return new Place(
                lifting.column(lifted, left.specialist()),
                left.start(),
                end == null ? lifted.length() : Duration.between(left.start(), end));
    }

    /**
     * Whether the visit would fit there, and where it would on that day. Writes nothing, and may be a moment old.
     *
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public MovePreview preview(AppointmentId id, UUID column, Instant start) {
        Optional<Lifted> found = lifting.lifted(id);
        if (found.isEmpty()) {
            return new MovePreview(new DeskMove.UnknownAppointment(), List.of());
        }
        Lifted lifted = found.get();
        Rules rules = ruleBook.rules().of(lifted.visit());
        List<FittingStarts> fits = lifting.isBoundToAnotherDay(lifted, start)
                ? List.of()
                : lifting.goals(rules, lifted)
                        .flatMap(goal -> fitting.fits(rules, goal, start, lifted.id()).stream())
                        .toList();
        return new MovePreview(
                lifting.whyNotFrom(lifted)
                        .or(() -> lifting.whyNotTo(lifted, column, start))
                        .or(() -> fitting.whyNot(rules, lifting.goal(rules, lifted, column), start, lifted.id()))
                        .orElse(null),
                fits);
    }

    private DeskMove place(Lifted lifted, Place place, Mode mode) {
        return lifting.whyNotTo(lifted, place.column(), place.start())
                .<DeskMove>map(it -> it)
                .orElseGet(() -> ruleBook.byNewest(
                        rules -> place(rules.lasting(lifted.visit(), place.length()), lifted, place, mode),
                        DeskMove.Busy::new));
    }

    private DeskMove place(Rules rules, Lifted lifted, Place place, Mode mode) {
        if (place.equals(here(lifted))) {
            return new DeskMove.AsItWas();
        }
        Goal goal = lifting.goal(rules, lifted, place.column());
        Instant start = place.start();
        Optional<Refused> breach = mode == Mode.MOVE
                ? fitting.whyNot(rules, goal, start, lifted.id())
                : fitting.whyNotAtAnyTime(rules, goal, start, lifted.id());
        if (breach.filter(it -> !mayBeOld(it)).isPresent()) {
            return breach.get();
        }
        var attempt = moving.moveOnBoard(rules, lifted.visit(), goal.wish(), start, goal.settled(), mode == Mode.BACK);
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
        return why instanceof DeskMove.Taken || why instanceof DeskMove.Blocked || why instanceof DeskMove.LimitReached;
    }
}
