package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.HoldOutcome.Held;
import org.medicenter.scheduling.HoldOutcome.NotHeld;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps times for people who fill in the form: claims the same cells as an appointment, with an end. */
@Component
class Holding {

    /** The hold had ended, and somebody took what it held, or it was used already. */
    static final class HoldLost extends RuntimeException {

        private static final long serialVersionUID = 1;

        HoldLost() {
            super("What was held is gone", null, false, false);
        }
    }

    private final Holds holds;
    private final RuleBook ruleBook;
    private final Placing placing;
    private final Claims claims;
    private final Allocations allocations;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final Refusals refusals;
    private final FloodLimits limits;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration length;

    Holding(
            Holds holds,
            RuleBook ruleBook,
            Placing placing,
            Claims claims,
            Allocations allocations,
            Attempts attempts,
            TransactionTemplate transaction,
            Refusals refusals,
            FloodLimits limits,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${medicenter.hold.length:10m}") Duration length) {
        this.holds = holds;
        this.ruleBook = ruleBook;
        this.placing = placing;
        this.claims = claims;
        this.allocations = allocations;
        this.attempts = attempts;
        this.transaction = transaction;
        this.refusals = refusals;
        this.limits = limits;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.length = length;
    }

    Duration length() {
        return length;
    }

    HoldOutcome hold(HoldRequest request) {
        try {
            return ruleBook.byNewest(rules -> hold(request, rules), () -> new NotHeld(refusals.busy()));
        } catch (DataAccessException | TransactionException broken) {
            if (Attempts.isUnreachable(broken)) {
                return new NotHeld(refusals.busy());
            }
            throw broken;
        }
    }

    private HoldOutcome hold(HoldRequest request, Rules rules) {
        Instant now = clock.instant();
        Wish wish = request.wish();
        var breach = rules.firstBreachOnline(wish, request.start(), now, now);
        if (breach.isPresent()) {
            return new NotHeld(refusals.of(breach.get(), rules, wish, request.start()));
        }
        UUID id = UUID.randomUUID();
        var flood = limits.onHold(request.visitor(), id, now, now.plus(length));
        if (flood.isPresent()) {
            return new NotHeld(refusals.tooMany(flood.get()));
        }
        Attempt<Held> attempt = new Attempt.Unavailable<>();
        try {
            attempt = placing.place(
                    rules,
                    wish,
                    request.start(),
                    null,
                    Candidates.Asker.PATIENT,
                    candidate -> save(id, wish, candidate, clock.instant(), length));
        } finally {
            if (!(attempt instanceof Attempt.Done<Held>)) {
                limits.onHoldEnded(id);
            }
        }
        return answer(attempt, rules, wish, request.start());
    }

    /**
     * For somebody at the desk: by the desk's rules, and without the limits against floods.
     *
     * @param allowed whether they may book there and then, with this specialist
     */
    HoldOutcome holdAtDesk(Wish wish, Instant start, Duration kept, Predicate<FreeTime> allowed) {
        return holdAtDesk(wish, start, kept, allowed, UnaryOperator.identity());
    }

    /** @param whose makes the rules those of a visit that has a length of its own */
    HoldOutcome holdAtDesk(
            Wish wish, Instant start, Duration kept, Predicate<FreeTime> allowed, UnaryOperator<Rules> whose) {
        return ruleBook.byNewest(
                rules -> holdAtDesk(wish, start, kept, allowed, whose.apply(rules)),
                () -> new NotHeld(refusals.busy()));
    }

    private HoldOutcome holdAtDesk(Wish wish, Instant start, Duration kept, Predicate<FreeTime> allowed, Rules rules) {
        var breach = rules.firstBreachAtDesk(wish, start);
        if (breach.isPresent()) {
            return new NotHeld(refusals.of(breach.get(), rules, wish, start));
        }
        UUID id = UUID.randomUUID();
        return answer(
                placing.place(
                        rules,
                        wish,
                        start,
                        null,
                        Candidates.Asker.DESK,
                        allowed,
                        candidate -> save(id, wish, candidate, clock.instant(), kept)),
                rules,
                wish,
                start);
    }

    private HoldOutcome answer(Attempt<Held> attempt, Rules rules, Wish wish, Instant start) {
        return switch (attempt) {
            case Attempt.Done<Held> done -> done.result();
            case Attempt.Taken<Held> taken -> new NotHeld(refusals.slotTaken(rules, wish, start));
            case Attempt.KeyUsed<Held> used -> throw new IllegalStateException("A hold has no idempotency key");
            case Attempt.Unavailable<Held> unavailable -> new NotHeld(refusals.busy());
        };
    }

    private Held save(UUID id, Wish wish, Candidates.Candidate candidate, Instant now, Duration kept) {
        Instant expiresAt = now.plus(kept);
        claims.claim(id, candidate.allocations(), expiresAt, now);
        allocations.save(id, candidate.allocations());
        holds.saveAndFlush(new Hold(id, wish, candidate.time(), now, expiresAt));
        events.publishEvent(new TimeHeld(new HoldId(id)));
        return new Held(new HoldId(id), candidate.time(), expiresAt);
    }

    Optional<LiveHold> held(HoldId id) {
        return holds.findById(id.value())
                .filter(it -> it.isLiveAt(clock.instant()))
                .map(it -> new LiveHold(it.wish(), it.time(), it.expiresAt(), it.isRenewed()));
    }

    RenewOutcome renew(HoldId id) {
        try {
            return renewOnce(id, clock.instant());
        } catch (HoldLost lost) {
            return new RenewOutcome.Ended();
        }
    }

    private RenewOutcome renewOnce(HoldId id, Instant now) {
        Attempt<RenewOutcome> attempt = attempts.once(() -> renew(id, now));
        return switch (attempt) {
            case Attempt.Done<RenewOutcome> done -> {
                if (done.result() instanceof RenewOutcome.Renewed(Instant until)) {
                    limits.onRenewal(id, until);
                }
                yield done.result();
            }
            case Attempt.Taken<RenewOutcome> taken -> new RenewOutcome.Ended();
            case Attempt.KeyUsed<RenewOutcome> used -> throw new IllegalStateException("A hold has no idempotency key");
            case Attempt.Unavailable<RenewOutcome> unavailable -> throw Attempts.noAnswer();
        };
    }

    private RenewOutcome renew(HoldId id, Instant now) {
        Optional<Hold> found = holds.findAndLock(id.value());
        if (found.isEmpty() || !found.get().isLiveAt(now)) {
            return new RenewOutcome.Ended();
        }
        Hold hold = found.get();
        if (hold.isRenewed()) {
            return new RenewOutcome.AlreadyRenewed(hold.expiresAt());
        }
        hold.renew(now, length);
        if (!claims.renew(id.value(), allocations.of(id.value()), hold.expiresAt())) {
            throw new HoldLost();
        }
        events.publishEvent(new TimeHeld(id));
        return new RenewOutcome.Renewed(hold.expiresAt());
    }

    void release(HoldId id) {
        Attempt<Boolean> attempt = attempts.once(() -> {
            Optional<Hold> found = holds.findById(id.value());
            if (found.isEmpty() || jdbc.update("delete from hold where id = ?", id.value()) == 0) {
                return false;
            }
            events.publishEvent(found.get().ended(clock.instant(), false));
            claims.release(id.value(), allocations.of(id.value()));
            allocations.drop(id.value());
            return true;
        });
        if (attempt instanceof Attempt.Done<Boolean>) {
            limits.onHoldEnded(id.value());
        } else {
            throw Attempts.noAnswer();
        }
    }

    Optional<Hold> find(@Nullable HoldId id) {
        return id == null ? Optional.empty() : holds.findById(id.value());
    }

    List<Allocation> allocationsOf(Hold hold) {
        return Objects.requireNonNull(transaction.execute(status -> allocations.of(hold.getId())));
    }

    /** Within the booking's transaction: a hold is used once. */
    void use(Hold hold) {
        if (jdbc.update("delete from hold where id = ?", hold.getId()) == 0) {
            throw new HoldLost();
        }
        events.publishEvent(hold.ended(clock.instant(), true));
    }
}
