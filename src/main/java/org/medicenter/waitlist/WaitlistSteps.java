package org.medicenter.waitlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.GivenTimes;
import org.medicenter.scheduling.HoldId;
import org.medicenter.scheduling.HoldOutcome;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the reception of a location does with those who wait there. Each method throws {@link AccessDeniedException} for
 * anybody but the location's reception and administration.
 */
@Service
public class WaitlistSteps {

    /** So long somebody who was taken off the list can be put back where they stood. */
    public static final Duration UNDO = Duration.ofMinutes(10);

    /** So long a time is kept for somebody who is asked. */
    public static final Duration KEPT = Duration.ofMinutes(15);

    private final WaitlistBook book;
    private final WaitlistReach reach;
    private final GivenTimes given;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WaitlistSteps(
            WaitlistBook book, WaitlistReach reach, GivenTimes given, TransactionTemplate transaction, Clock clock) {
        this.book = book;
        this.reach = reach;
        this.given = given;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** For who was overtaken: the colleague who took the last step there; empty where it ended by itself. */
    public Optional<String> whoWasFaster(WaitingId id) {
        return reach.whoChanged(id);
    }

    /** Takes somebody off the list. */
    public WaitlistStep leave(WaitingId id, int revision) {
        Optional<Waiting> left = within(() -> {
            Optional<Waiting> waiting =
                    reach.reached(id, revision).filter(it -> book.end(it, Ending.LEFT, clock.instant()));
            waiting.ifPresent(it -> reach.tell("left", it));
            return waiting;
        });
        return after(left);
    }

    /**
     * They were told of what has become free, and do not want it.
     *
     * @param fit the time that was spoken of
     */
    public WaitlistStep decline(WaitingId id, int revision, FreeTime fit) {
        try {
            Optional<Waiting> declined = within(() -> {
                Optional<Waiting> waiting = reach.reached(id, revision);
                waiting.ifPresent(it -> {
                    book.decline(it, fit.start());
                    book.fits(it, null);
                    reach.tell("declined", it);
                });
                return waiting;
            });
            return after(declined);
        } catch (DuplicateKeyException declinedAlready) {
            return new WaitlistStep.Done();
        }
    }

    /**
     * They want that time after all: the list speaks of it again, where it is still free.
     *
     * @param start of what they did not want
     */
    public WaitlistStep recall(WaitingId id, int revision, Instant start) {
        return within(() -> {
            Waiting waiting = reach.reached(id, revision).orElse(null);
            if (waiting == null) {
                return new WaitlistStep.Overtaken();
            }
            book.recall(waiting, start);
            reach.tell("recalled", waiting);
            return new WaitlistStep.Done();
        });
    }

    /** What was kept for them is free again. */
    private WaitlistStep after(Optional<Waiting> done) {
        done.ifPresent(this::giveBack);
        return done.isPresent() ? new WaitlistStep.Done() : new WaitlistStep.Overtaken();
    }

    /** Who was taken off a moment ago waits again, where they stood. */
    public WaitlistStep putBack(WaitingId id) {
        reach.desk();
        try {
            return within(() -> {
                Waiting waiting = book.putBack(id, clock.instant().minus(UNDO)).orElse(null);
                if (waiting == null) {
                    return new WaitlistStep.Overtaken();
                }
                reach.require(waiting.location());
                reach.tell("put-back", waiting);
                return new WaitlistStep.Done();
            });
        } catch (DuplicateKeyException waitsAnew) {
            return new WaitlistStep.Overtaken();
        }
    }

    /** What came of giving somebody the time that has become free. */
    public sealed interface GiveOutcome {

        record Given(GivenTimes.Outcome.Given what) implements GiveOutcome {}

        record Refused(GivenTimes.Outcome why) implements GiveOutcome {}

        /** A colleague was faster, or the wait has ended by itself. */
        record Overtaken() implements GiveOutcome {}
    }

    /**
     * For whoever is on the telephone, by the rules of the desk: books the time, or moves their visit there.
     *
     * @param fit the time that was spoken of
     */
    public GiveOutcome give(WaitingId id, int revision, FreeTime fit) {
        Optional<Waiting> reached = reach.reached(id, revision);
        if (reached.isEmpty()) {
            return new GiveOutcome.Overtaken();
        }
        Waiting waiting = reached.get();
        var who = new GivenTimes.Who(waiting.patient(), waiting.note());
        HoldId held = waiting.kept() == null ? null : waiting.kept().hold();
        return switch (given.give(who, waiting.wanted(), fit, held)) {
            case GivenTimes.Outcome.Given done -> {
                within(() -> {
                    book.end(waiting, Ending.BOOKED, clock.instant());
                    reach.tell("booked", waiting);
                    return done;
                });
                yield new GiveOutcome.Given(done);
            }
            case GivenTimes.Outcome other -> new GiveOutcome.Refused(other);
        };
    }

    /** What came of keeping a time for somebody. */
    public sealed interface KeepOutcome {

        record Kept(Instant until) implements KeepOutcome {}

        /** Somebody has it, or it overlaps with the visit that they have. */
        record NotKept() implements KeepOutcome {}

        /** A colleague was faster, or the wait has ended by itself. */
        record Overtaken() implements KeepOutcome {}
    }

    /**
     * Nobody else takes it for {@link #KEPT}, while they are asked.
     *
     * @param fit the time that they are asked about
     */
    public KeepOutcome keep(WaitingId id, int revision, FreeTime fit) {
        Optional<Waiting> reached = reach.reached(id, revision).filter(it -> !it.isKeptAt(clock.instant()));
        if (reached.isEmpty()) {
            return new KeepOutcome.Overtaken();
        }
        return switch (given.hold(reached.get().wanted(), fit, KEPT)) {
            case HoldOutcome.NotHeld _ -> new KeepOutcome.NotKept();
            case HoldOutcome.Held held -> kept(reached.get(), held);
        };
    }

    private KeepOutcome kept(Waiting waiting, HoldOutcome.Held held) {
        boolean written = within(() -> {
            boolean kept = book.keep(waiting, held.time(), new Waiting.Kept(held.hold(), held.expiresAt()));
            if (kept) {
                reach.tell("kept", waiting);
            }
            return kept;
        });
        if (!written) {
            given.release(held.hold());
            return new KeepOutcome.Overtaken();
        }
        return new KeepOutcome.Kept(held.expiresAt());
    }

    private void giveBack(Waiting waiting) {
        if (waiting.kept() != null) {
            given.release(waiting.kept().hold());
        }
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
