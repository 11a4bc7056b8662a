package org.medicenter.scheduling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.DeskMove.Refused;
import org.medicenter.scheduling.Fitting.Goal;
import org.medicenter.scheduling.Fitting.SharedTime;
import org.medicenter.scheduling.Lifting.Lifted;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Puts a visit on time that somebody else has, with a reason: a specialist sees two at once then, in the room where they
 * are. Never a bed, a device or another's room, never outside of the hours, and not more than so many a day.
 */
@Service
public class DeskOverbooking {

    private static final int ATTEMPTS = 5;

    private final Lifting lifting;
    private final RuleBook ruleBook;
    private final Fitting fitting;
    private final Moving moving;
    private final OverbookingLimit limit;

    DeskOverbooking(Lifting lifting, RuleBook ruleBook, Fitting fitting, Moving moving, OverbookingLimit limit) {
        this.lifting = lifting;
        this.ruleBook = ruleBook;
        this.fitting = fitting;
        this.moving = moving;
        this.limit = limit;
    }

    /**
     * Where the time has become free meanwhile, the visit is moved there like any other.
     *
     * @param revision what who moves it has seen
     * @param column a {@link BoardColumn}'s id
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public DeskMove overbook(AppointmentId id, int revision, UUID column, Instant start, OverbookingNote why) {
        return why.isComplete()
                ? lifting.asSeen(id, revision, lifted -> overbook(lifted, column, start, why))
                : new DeskMove.ReasonMissing();
    }

    /** How many visits of that specialist share a time on that local date; empty for what is never shared. */
    public Optional<OverbookingsOfDay> ofDay(AppointmentId id, UUID column, Instant start) {
        Rules rules = ruleBook.rules();
        return lifting.lifted(id)
                .map(lifted -> lifting.goal(rules, lifted, column))
                .filter(goal -> goal.wish().specialist() != null)
                .map(goal -> limit.ofDay(rules, goal, start));
    }

    private DeskMove overbook(Lifted lifted, UUID column, Instant start, OverbookingNote why) {
        return lifting.whyNotTo(lifted, column)
                .<DeskMove>map(it -> it)
                .orElseGet(() -> ruleBook.byNewest(
                        rules -> overbook(rules.of(lifted.visit()), lifted, column, start, why), DeskMove.Busy::new));
    }

    private DeskMove overbook(Rules rules, Lifted lifted, UUID column, Instant start, OverbookingNote why) {
        if (lifting.isThere(lifted, column, start)) {
            return new DeskMove.AsItWas();
        }
        Goal goal = lifting.goal(rules, lifted, column);
        Optional<Refused> breach = fitting.whyNot(rules, goal, start, lifted.id());
        if (breach.isPresent() && !(breach.get() instanceof DeskMove.Taken)) {
            return breach.get();
        }
        if (goal.wish().specialist() == null) {
            return new DeskMove.NotShared();
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Allocation> place = limit.free(rules, goal, start, lifted.id());
            if (place.isEmpty()) {
                return new DeskMove.TooManyOverbooked(limit.most());
            }
            Optional<SharedTime> shared = fitting.share(rules, goal, start, lifted.id());
            if (shared.isEmpty()) {
                return new DeskMove.NotShared();
            }
            switch (moving.overbook(
                    rules, lifted.visit(), goal.wish(), shared.get().with(place.get()), why)) {
                case Attempt.Done<MoveOutcome.Moved>(MoveOutcome.Moved moved) -> {
                    return new DeskMove.Moved(
                            moved.appointment().time(), moved.appointment().specialist());
                }
                case Attempt.Taken<MoveOutcome.Moved> _ -> limit.lookAgain(rules, goal, start);
                case Attempt.KeyUsed<MoveOutcome.Moved> _ ->
                    throw new IllegalStateException("A move has no idempotency key");
                case Attempt.Unavailable<MoveOutcome.Moved> _ -> {
                    return new DeskMove.Busy();
                }
            }
        }
        return new DeskMove.Busy();
    }
}
