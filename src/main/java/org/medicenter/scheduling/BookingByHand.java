package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientId;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.CallEntry.Draft;
import org.medicenter.scheduling.Candidates.Candidate;
import org.medicenter.scheduling.Candidates.Settled;
import org.medicenter.scheduling.Fitting.Goal;
import org.medicenter.scheduling.Fitting.SharedTime;
import org.medicenter.scheduling.Sharing.Shared;
import org.medicenter.time.TimeOrderedIds;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Books for a caller who has to come at one certain time: with a specialist, at any five minutes of the hours, as visits are
 * moved on the board. Where somebody else has that time it is overbooked, with a reason and by the rules of
 * {@link DeskOverbooking}.
 */
@Service
public class BookingByHand {

    private static final int ATTEMPTS = 5;

    private final RuleBook ruleBook;
    private final CallEntry entry;
    private final Fitting fitting;
    private final Sharing sharing;
    private final Placing placing;
    private final Candidates candidates;
    private final Claims claims;
    private final Allocations allocations;
    private final AppointmentDeeds deeds;
    private final CurrentActor currentActor;
    private final Clock clock;

    BookingByHand(
            RuleBook ruleBook,
            CallEntry entry,
            Fitting fitting,
            Sharing sharing,
            Placing placing,
            Candidates candidates,
            Claims claims,
            Allocations allocations,
            AppointmentDeeds deeds,
            CurrentActor currentActor,
            Clock clock) {
        this.ruleBook = ruleBook;
        this.entry = entry;
        this.fitting = fitting;
        this.sharing = sharing;
        this.placing = placing;
        this.candidates = candidates;
        this.claims = claims;
        this.allocations = allocations;
        this.deeds = deeds;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A place for a visit that does not exist yet, and what would be in its way. */
    private record Aim(Goal goal, Optional<DeskMove.Refused> whyNot) {

        /** Something about the place itself: at another location it may fit. */
        boolean isElsewhere() {
            return whyNot.filter(it -> !(it instanceof DeskMove.Taken)).isPresent();
        }
    }

    /**
     * What is held for this call is in its way too: it is given back first.
     *
     * @param wish with a specialist
     * @throws AccessDeniedException for whoever may not book this
     */
    public TimeByHand look(Wish wish, Instant start) {
        Actor actor = currentActor.requireAny(StaffAccess.STAFF);
        Wish wanted = StaffAccess.narrowed(actor, wish);
        if (wanted.specialist() == null) {
            return new TimeByHand.Refused(new DeskMove.NotShared());
        }
        Rules rules = ruleBook.rules();
        UUID id = TimeOrderedIds.next();
        Aim aim = aim(actor, rules, wanted, start, id);
        DeskMove.Refused whyNot = aim.whyNot().orElse(null);
        if (whyNot != null && !(whyNot instanceof DeskMove.Taken)) {
            return new TimeByHand.Refused(whyNot);
        }
        Optional<SharedTime> place = fitting.share(rules, aim.goal(), start, id);
        if (place.isEmpty()) {
            return new TimeByHand.Refused(new DeskMove.NotShared());
        }
        FreeTime time = place.get().time();
        return whyNot instanceof DeskMove.Taken taken
                ? new TimeByHand.Taken(time, taken, sharing.ofDay(rules, aim.goal(), start, id))
                : new TimeByHand.Free(time);
    }

    /**
     * @param request with a specialist; nothing that was held is used
     * @param why for overbooking; null: only where it is free
     * @throws AccessDeniedException for whoever may not book this
     */
    public ByHandOutcome book(CallRequest request, @Nullable OverbookingNote why) {
        Actor actor = currentActor.requireAny(StaffAccess.STAFF);
        if (why != null && !why.isComplete()) {
            return new ByHandOutcome.Refused(new DeskMove.ReasonMissing());
        }
        try {
            return ruleBook.byNewest(rules -> book(actor, request, why, rules), BookingByHand::busy);
        } catch (DataAccessException | TransactionException broken) {
            if (Attempts.isUnreachable(broken)) {
                return busy();
            }
            throw broken;
        }
    }

    private static ByHandOutcome busy() {
        return new ByHandOutcome.Refused(new DeskMove.Busy());
    }

    private ByHandOutcome book(Actor actor, CallRequest request, @Nullable OverbookingNote why, Rules rules) {
        return switch (entry.read(actor, request, rules)) {
            case CallEntry.Incomplete(List<Mistake> mistakes) -> new ByHandOutcome.Incomplete(mistakes);
            case Draft draft
            when draft.wish().specialist() == null -> new ByHandOutcome.Refused(new DeskMove.NotShared());
            case Draft draft -> why == null ? alone(rules, draft) : shared(rules, draft, why);
        };
    }

    /** Of the locations where the kind of visit is had and whoever asks may book, the first where the hours allow it. */
    private Aim aim(Actor actor, Rules rules, Wish wish, Instant start, UUID own) {
        List<Aim> aims = rules.type(wish).locations().stream()
                .filter(it -> StaffAccess.mayBook(actor, new FreeTime(start, start, wish.specialist(), it)))
                .map(it -> new Goal(column(wish), wish, it, new Settled(it, null, Set.of())))
                .map(goal -> new Aim(goal, fitting.whyNot(rules, goal, start, own)))
                .toList();
        return aims.stream()
                .filter(it -> !it.isElsewhere())
                .findFirst()
                .or(() -> aims.stream().findFirst())
                .orElseThrow(() -> new AccessDeniedException("This is for who books at its locations only."));
    }

    private static UUID column(Wish wish) {
        SpecialistId specialist = Objects.requireNonNull(wish.specialist(), "A time by hand is a specialist's");
        return specialist.value();
    }

    private ByHandOutcome alone(Rules rules, Draft draft) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            UUID id = TimeOrderedIds.next();
            Aim aim = aim(draft.actor(), rules, draft.wish(), draft.start(), id);
            if (aim.whyNot().isPresent()) {
                return new ByHandOutcome.Refused(aim.whyNot().get());
            }
            SharedTime place =
                    fitting.share(rules, aim.goal(), draft.start(), id).orElse(null);
            if (place == null) {
                return new ByHandOutcome.Refused(new DeskMove.Taken(List.of()));
            }
            switch (placing.attempt(rules, candidate(place), it -> claimAlone(id, rules, draft, it))) {
                case Attempt.Done<Booked>(Booked booked) -> {
                    return new ByHandOutcome.Booked(booked.appointment());
                }
                case Attempt.Taken<Booked> _ -> candidates.lookAgain(rules, draft.wish(), draft.start());
                case Attempt.KeyUsed<Booked> _ -> throw new IllegalStateException("The desk uses no idempotency key");
                case Attempt.Unavailable<Booked> _ -> {
                    return busy();
                }
            }
        }
        return busy();
    }

    private Booked claimAlone(UUID id, Rules rules, Draft draft, Candidate candidate) {
        claims.claim(id, candidate.allocations(), null, clock.instant());
        allocations.save(id, candidate.allocations());
        return entry.enter(id, rules, draft, candidate.time());
    }

    private ByHandOutcome shared(Rules rules, Draft draft, OverbookingNote why) {
        UUID id = TimeOrderedIds.next();
        Aim aim = aim(draft.actor(), rules, draft.wish(), draft.start(), id);
        if (aim.whyNot().isEmpty()) {
            return alone(rules, draft);
        }
        Shared<Booked> shared = sharing.share(
                rules,
                aim.goal(),
                draft.start(),
                id,
                place -> placing.attempt(
                        rules, candidate(place), it -> claimShared(id, rules, draft, it, place.shared(), why)));
        return switch (shared) {
            case Shared.Done<Booked>(Booked booked) -> new ByHandOutcome.Booked(booked.appointment());
            case Shared.Not<Booked>(DeskMove.Refused not) -> new ByHandOutcome.Refused(not);
        };
    }

    /** The appointment comes first: what is written of its overbooking belongs to it. */
    private Booked claimShared(
            UUID id, Rules rules, Draft draft, Candidate candidate, Set<ResourceId> shared, OverbookingNote why) {
        allocations.save(id, candidate.allocations());
        PatientId patient = entry.registered(draft);
        Booked booked = entry.enter(id, rules, draft, candidate.time(), patient);
        var overbooked = new Overbooked(why, draft.actor().name(), clock.instant(), null);
        if (claims.overbook(id, List.of(), candidate.allocations(), shared, overbooked)) {
            deeds.bookedOverbooked(booked.appointment(), patient, why.reason());
        }
        return booked;
    }

    private static Candidate candidate(SharedTime place) {
        return new Candidate(place.time(), place.allocations());
    }
}
