package org.medicenter.scheduling;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.Candidates.Candidate;
import org.medicenter.scheduling.Candidates.Settled;
import org.springframework.stereotype.Component;

/**
 * Finds somebody and something for a visit, and claims them: one candidate after the other, each attempt a transaction
 * of its own, until one is won or all are gone.
 */
@Component
class Placing {

    private static final int LONGEST_QUEUE = 50;

    private final RuleBook ruleBook;
    private final Candidates candidates;
    private final Attempts attempts;

    Placing(RuleBook ruleBook, Candidates candidates, Attempts attempts) {
        this.ruleBook = ruleBook;
        this.candidates = candidates;
        this.attempts = attempts;
    }

    /**
     * @param own a claim that does not stand in the way
     * @param write claims a candidate and writes what belongs to it, within the attempt's transaction
     * @return what was written, or {@code Taken} when all candidates are gone
     */
    <T> Attempt<T> place(
            Rules rules,
            Wish wish,
            Instant start,
            @Nullable UUID own,
            Candidates.Asker asker,
            Function<Candidate, T> write) {
        return place(rules, wish, start, own, asker, Settled.NOTHING, time -> true, write);
    }

    /** The same where something is settled already. */
    <T> Attempt<T> place(
            Rules rules,
            Wish wish,
            Instant start,
            @Nullable UUID own,
            Candidates.Asker asker,
            Settled settled,
            Function<Candidate, T> write) {
        return place(rules, wish, start, own, asker, settled, time -> true, write);
    }

    /** @param allowed whether whoever asks may have a visit there and then, with this specialist */
    <T> Attempt<T> place(
            Rules rules,
            Wish wish,
            Instant start,
            @Nullable UUID own,
            Candidates.Asker asker,
            Predicate<FreeTime> allowed,
            Function<Candidate, T> write) {
        return place(rules, wish, start, own, asker, Settled.NOTHING, allowed, write);
    }

    private <T> Attempt<T> place(
            Rules rules,
            Wish wish,
            Instant start,
            @Nullable UUID own,
            Candidates.Asker asker,
            Settled settled,
            Predicate<FreeTime> allowed,
            Function<Candidate, T> write) {
        Set<List<Allocation>> lost = new HashSet<>();
        boolean looked = false;
        while (lost.size() < LONGEST_QUEUE) {
            Optional<Candidate> next = candidates.of(rules, wish, start, own, asker, settled).stream()
                    .filter(it -> allowed.test(it.time()))
                    .filter(it -> !lost.contains(it.allocations()))
                    .findFirst();
            if (next.isPresent()) {
                Attempt<T> attempt = attempt(rules, next.get(), write);
                if (!(attempt instanceof Attempt.Taken<T>)) {
                    return attempt;
                }
                lost.add(next.get().allocations());
            } else if (looked) {
                return new Attempt.Taken<>();
            }
            candidates.lookAgain(rules, wish, start);
            looked = true;
        }
        return new Attempt.Taken<>();
    }

    /** This candidate, whatever it was that proposed it. */
    <T> Attempt<T> attempt(Rules rules, Candidate candidate, Function<Candidate, T> write) {
        return attempts.once(() -> {
            ruleBook.requireCurrent(rules);
            return write.apply(candidate);
        });
    }
}
