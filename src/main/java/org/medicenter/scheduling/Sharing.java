package org.medicenter.scheduling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.DeskMove.Refused;
import org.medicenter.scheduling.Fitting.Goal;
import org.medicenter.scheduling.Fitting.SharedTime;
import org.springframework.stereotype.Component;

/**
 * Finds time that a visit may share with who has it: a specialist's, in the room where they are. Never a bed, a device or
 * another's room, never outside of the hours, and not more than so many a day.
 */
@Component
class Sharing {

    private static final int ATTEMPTS = 5;

    private final Fitting fitting;
    private final OverbookingLimit limit;

    Sharing(Fitting fitting, OverbookingLimit limit) {
        this.fitting = fitting;
        this.limit = limit;
    }

    /** What came of it. */
    sealed interface Shared<T> {

        record Done<T>(T result) implements Shared<T> {}

        record Not<T>(Refused why) implements Shared<T> {}
    }

    /**
     * @param own the visit's own claim, which is not in its way
     * @param write claims the place and writes what belongs to it, as one transaction
     */
    <T> Shared<T> share(Rules rules, Goal goal, Instant start, UUID own, Function<SharedTime, Attempt<T>> write) {
        Optional<Refused> breach = fitting.whyNot(rules, goal, start, own);
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
            switch (write.apply(shared.get().with(place.get()))) {
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
