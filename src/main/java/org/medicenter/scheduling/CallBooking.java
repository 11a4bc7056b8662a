package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.patients.Mistake;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.BookingOutcome.NotBooked;
import org.medicenter.scheduling.CallEntry.Draft;
import org.medicenter.time.TimeOrderedIds;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Books for callers and for who stands at the desk, by the rules of {@link DeskBooking}. Reception and administration book at
 * their locations, a specialist for themselves.
 */
@Service
public class CallBooking {

    /** So long a time is kept while two people speak. */
    public static final Duration KEPT = Duration.ofMinutes(5);

    /** Characters. */
    public static final int LONGEST_NOTE = BookingForm.LONGEST_NOTE;

    private final RuleBook ruleBook;
    private final CallEntry entry;
    private final Holding holding;
    private final Placing placing;
    private final Claims claims;
    private final Allocations allocations;
    private final Attempts attempts;
    private final Refusals refusals;
    private final CurrentActor currentActor;
    private final Clock clock;

    CallBooking(
            RuleBook ruleBook,
            CallEntry entry,
            Holding holding,
            Placing placing,
            Claims claims,
            Allocations allocations,
            Attempts attempts,
            Refusals refusals,
            CurrentActor currentActor,
            Clock clock) {
        this.ruleBook = ruleBook;
        this.entry = entry;
        this.holding = holding;
        this.placing = placing;
        this.claims = claims;
        this.allocations = allocations;
        this.attempts = attempts;
        this.refusals = refusals;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Keeps a time for {@link #KEPT}: nobody else takes it meanwhile.
     *
     * @throws AccessDeniedException for whoever may not book this
     */
    public HoldOutcome hold(Wish wish, Instant start) {
        Actor actor = staff();
        return holding.holdAtDesk(
                StaffAccess.narrowed(actor, wish), start, KEPT, time -> StaffAccess.mayBook(actor, time));
    }

    /**
     * Gives a held time back; one that has ended already is no mistake. Whoever knows the hold may, also when their session
     * has just ended: else the time stays taken for all others.
     */
    public void release(HoldId hold) {
        holding.release(hold);
    }

    /** @throws AccessDeniedException for whoever may not book this */
    public BookingOutcome book(CallRequest request) {
        Actor actor = staff();
        return ruleBook.byNewest(rules -> book(actor, request, rules), () -> new NotBooked(refusals.busy()));
    }

    /** What is wrong with a note for the team; none: it may stay so. */
    public static List<Mistake> mistakesIn(@Nullable String note) {
        var mistakes = new ArrayList<Mistake>();
        BookingForm.checkNote(note, mistakes);
        return List.copyOf(mistakes);
    }

    private Actor staff() {
        return currentActor.requireAny(Role.RECEPTIONIST, Role.SPECIALIST, Role.ADMIN);
    }

    private BookingOutcome book(Actor actor, CallRequest request, Rules rules) {
        return switch (entry.read(actor, request, rules)) {
            case CallEntry.Incomplete(List<Mistake> mistakes) -> new NotBooked(refusals.invalid(mistakes));
            case CallEntry.Draft draft -> book(draft, request.hold(), rules);
        };
    }

    private BookingOutcome book(Draft draft, @Nullable HoldId held, Rules rules) {
        var breach = rules.firstBreachAtDesk(draft.wish(), draft.start());
        if (breach.isPresent()) {
            return new NotBooked(refusals.of(breach.get(), rules, draft.wish(), draft.start()));
        }
        Hold hold = holding.find(held).filter(it -> isOf(it, draft)).orElse(null);
        return answer(hold == null ? claimAnew(rules, draft) : confirm(rules, draft, hold), rules, draft);
    }

    /** What is held is what is booked, and whoever books may. */
    private static boolean isOf(Hold hold, Draft draft) {
        Wish held = hold.wish();
        return hold.time().start().equals(draft.start())
                && held.visitType().equals(draft.wish().visitType())
                && (draft.wish().specialist() == null
                        || Objects.equals(held.specialist(), draft.wish().specialist()))
                && StaffAccess.mayBook(draft.actor(), hold.time());
    }

    private BookingOutcome answer(Attempt<Booked> attempt, Rules rules, Draft draft) {
        return switch (attempt) {
            case Attempt.Done<Booked> done -> done.result();
            case Attempt.Taken<Booked> _ -> new NotBooked(refusals.slotTaken(rules, draft.wish(), draft.start()));
            case Attempt.KeyUsed<Booked> _ -> throw new IllegalStateException("The desk uses no idempotency key");
            case Attempt.Unavailable<Booked> _ -> new NotBooked(refusals.busy());
        };
    }

    private Attempt<Booked> claimAnew(Rules rules, Draft draft) {
        return placing.place(
                rules,
                draft.wish(),
                draft.start(),
                null,
                Candidates.Asker.DESK,
                time -> StaffAccess.mayBook(draft.actor(), time),
                candidate -> {
                    UUID id = TimeOrderedIds.next();
                    claims.claim(id, candidate.allocations(), null, clock.instant());
                    allocations.saveLast(id, candidate.allocations());
                    return entry.enter(id, rules, draft, candidate.time());
                });
    }

    /** What the hold has lost is claimed anew, if it is still free. */
    private Attempt<Booked> confirm(Rules rules, Draft draft, Hold hold) {
        try {
            Attempt<Booked> confirmed = confirmOnce(rules, draft, hold);
            return confirmed instanceof Attempt.Taken<Booked> ? claimAnew(rules, draft) : confirmed;
        } catch (Holding.HoldLost lost) {
            return claimAnew(rules, draft);
        }
    }

    private Attempt<Booked> confirmOnce(Rules rules, Draft draft, Hold hold) {
        UUID id = hold.getId();
        List<Allocation> held = holding.allocationsOf(hold);
        return attempts.once(() -> {
            ruleBook.requireCurrent(rules);
            holding.use(hold);
            if (!claims.confirm(id, held)) {
                throw new Holding.HoldLost();
            }
            return entry.enter(id, rules, draft, hold.time());
        });
    }
}
