package org.medicenter.scheduling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.DeskMove.Refused;
import org.medicenter.scheduling.Fitting.Goal;
import org.medicenter.scheduling.Fitting.SharedTime;
import org.springframework.stereotype.Component;

/**
 * Finds time that a visit may share with who has it: a specialist's, in the room where they are. Never a bed, a device or
 * another's room, never outside of the hours, not more than two at one moment, and not more than so many a day.
 */
@Component
class Sharing {

    private static final int ATTEMPTS = 5;

    private final Fitting fitting;
    private final OverbookingLimit limit;
    private final SharedMoments moments;

    Sharing(Fitting fitting, OverbookingLimit limit, SharedMoments moments) {
        this.fitting = fitting;
        this.limit = limit;
        this.moments = moments;
    }

    /** What came of it. */
    sealed interface Shared<T> {

        record Done<T>(T result) implements Shared<T> {}

        record Not<T>(Refused why) implements Shared<T> {}
    }

    /**
     * How much more the day and the moment bear. Writes nothing, and may be a moment old.
     *
     * @param own the visit's own claim, which does not count
     */
    OverbookingsOfDay ofDay(Rules rules, Goal goal, Instant start, UUID own) {
        OverbookingsOfDay ofDay = limit.ofDay(rules, goal, start);
        boolean isFull = fitting.share(rules, goal, start, own).stream()
                .flatMap(place ->
                        place.allocations().stream().filter(it -> place.shared().contains(it.resource())))
                .anyMatch(it -> moments.isFull(it, own));
        return isFull ? ofDay.atFullMoment() : ofDay;
    }

    /** Null where two share that moment already. */
    private static <T> @Nullable Attempt<T> attempt(Function<SharedTime, Attempt<T>> write, SharedTime place) {
        try {
            return write.apply(place);
        } catch (SharedMoments.Full full) {
            return null;
        }
    }

    /** A place that may have begun; see below. */
    <T> Shared<T> shareBegun(Rules rules, Goal goal, Instant start, UUID own, Function<SharedTime, Attempt<T>> write) {
        return share(rules, goal, start, own, write, fitting.whyNotAtAnyTime(rules, goal, start, own));
    }

    /**
     * @param own the visit's own claim, which is not in its way
     * @param write claims the place and writes what belongs to it, as one transaction
     */
    <T> Shared<T> share(Rules rules, Goal goal, Instant start, UUID own, Function<SharedTime, Attempt<T>> write) {
        return share(rules, goal, start, own, write, fitting.whyNot(rules, goal, start, own));
    }

    private <T> Shared<T> share(
            Rules rules,
            Goal goal,
            Instant start,
            UUID own,
            Function<SharedTime, Attempt<T>> write,
            Optional<Refused> breach) {
        if (breach.isPresent() && !(breach.get() instanceof DeskMove.Taken)) {
            return new Shared.Not<>(breach.get());
        }
        if (goal.wish().specialist() == null) {
            return new Shared.Not<>(new DeskMove.NotShared());
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Allocation> place = limit.free(rules, goal, start, own);
            if (place.isEmpty()) {
                return new Shared.Not<>(new DeskMove.TooManyOverbooked(limit.most()));
            }
            Optional<SharedTime> shared = fitting.share(rules, goal, start, own);
            if (shared.isEmpty()) {
                return new Shared.Not<>(new DeskMove.NotShared());
            }
            switch (attempt(write, shared.get().with(place.get()))) {
                case null -> {
                    return new Shared.Not<>(new DeskMove.ThreeAtOnce());
                }
                case Attempt.Done<T>(T result) -> {
                    return new Shared.Done<>(result);
                }
                case Attempt.Taken<T> _ -> limit.lookAgain(rules, goal, start);
                case Attempt.KeyUsed<T> _ -> throw new IllegalStateException("The desk uses no idempotency key");
                case Attempt.Unavailable<T> _ -> {
                    return new Shared.Not<>(new DeskMove.Busy());
                }
            }
        }
        return new Shared.Not<>(new DeskMove.Busy());
    }
}
