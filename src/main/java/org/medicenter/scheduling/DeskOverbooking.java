package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.medicenter.scheduling.Fitting.Goal;
import org.medicenter.scheduling.Lifting.Lifted;
import org.medicenter.scheduling.MoveOutcome.Moved;
import org.medicenter.scheduling.Sharing.Shared;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Puts a visit on time that somebody else has, with a reason: a specialist sees two at once then, in the room where they
 * are, by the rules of {@link Sharing}.
 */
@Service
public class DeskOverbooking {

    private final Lifting lifting;
    private final RuleBook ruleBook;
    private final Sharing sharing;
    private final Moving moving;

    DeskOverbooking(Lifting lifting, RuleBook ruleBook, Sharing sharing, Moving moving) {
        this.lifting = lifting;
        this.ruleBook = ruleBook;
        this.sharing = sharing;
        this.moving = moving;
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

    /**
     * The visit takes longer where it is, into the time of whoever comes next. Where that has become free meanwhile, it is
     * made longer like any other.
     *
     * @param revision what who does it has seen
     * @param length full five minutes, from {@link DeskMoves#SHORTEST} to {@link DeskMoves#LONGEST}
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public DeskMove overbookLonger(AppointmentId id, int revision, Duration length, OverbookingNote why) {
        return why.isComplete()
                ? lifting.asSeen(
                        id,
                        revision,
                        lifted -> lifting.whyNotLasting(lifted, length)
                                .<DeskMove>map(it -> it)
                                .orElseGet(() -> ruleBook.byNewest(
                                        rules -> longer(rules.lasting(lifted.visit(), length), lifted, length, why),
                                        DeskMove.Busy::new)))
                : new DeskMove.ReasonMissing();
    }

    private DeskMove longer(Rules rules, Lifted lifted, Duration length, OverbookingNote why) {
        if (lifted.length().equals(length)) {
            return new DeskMove.AsItWas();
        }
        Appointment visit = lifted.visit();
        Goal goal = lifting.goal(rules, lifted, lifting.column(lifted, visit.specialist()));
        Instant start = visit.time().start();
        return outcome(sharing.shareBegun(
                rules, goal, start, lifted.id(), place -> moving.overbook(rules, visit, goal.wish(), place, why)));
    }

    /** How many visits of that specialist share a time on that local date, and at that moment; empty for what is never shared. */
    public Optional<OverbookingsOfDay> ofDay(AppointmentId id, UUID column, Instant start) {
        Rules rules = ruleBook.rules();
        return lifting.lifted(id)
                .map(lifted -> lifting.goal(rules, lifted, column))
                .filter(goal -> goal.wish().specialist() != null)
                .map(goal -> sharing.ofDay(rules, goal, start, id.value()));
    }

    private DeskMove overbook(Lifted lifted, UUID column, Instant start, OverbookingNote why) {
        return lifting.whyNotFrom(lifted)
                .or(() -> lifting.whyNotTo(lifted, column, start))
                .<DeskMove>map(it -> it)
                .orElseGet(() -> ruleBook.byNewest(
                        rules -> overbook(rules.of(lifted.visit()), lifted, column, start, why), DeskMove.Busy::new));
    }

    private DeskMove overbook(Rules rules, Lifted lifted, UUID column, Instant start, OverbookingNote why) {
        if (lifting.isThere(lifted, column, start)) {
            return new DeskMove.AsItWas();
        }
        Goal goal = lifting.goal(rules, lifted, column);
        return outcome(sharing.share(
                rules,
                goal,
                start,
                lifted.id(),
                place -> moving.overbook(rules, lifted.visit(), goal.wish(), place, why)));
    }

    private static DeskMove outcome(Shared<Moved> shared) {
        return switch (shared) {
            case Shared.Done<Moved>(Moved moved) ->
                new DeskMove.Moved(
                        moved.appointment().time(), moved.appointment().specialist());
            case Shared.Not<Moved>(DeskMove.Refused not) -> not;
        };
    }
}
