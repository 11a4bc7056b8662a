package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.BookingForm.Draft;
import org.medicenter.scheduling.BookingForm.Reading;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.BookingOutcome.KeyReused;
import org.medicenter.scheduling.BookingOutcome.NotBooked;
import org.medicenter.time.TimeOrderedIds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Books for a patient, by the server's clock and by every rule. Nothing is half booked. */
@Service
public class Booking {

    /** Others have booked for the same contact, or from the same address, while this was on its way. */
    private static final class TooManyBooked extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Duration wait;

        TooManyBooked(Duration wait) {
            super("Too much was booked meanwhile", null, false, false);
            this.wait = wait;
        }
    }

    private static final int RUNS = 5;

    private final Holding holding;
    private final RuleBook ruleBook;
    private final BookingForm form;
    private final IdempotencyKeys keys;
    private final Placing placing;
    private final Claims claims;
    private final Allocations allocations;
    private final PatientPlaces patientPlaces;
    private final Ledger ledger;
    private final Attempts attempts;
    private final OwnAppointments ownAppointments;
    private final Refusals refusals;
    private final FloodLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Booking(
            Holding holding,
            RuleBook ruleBook,
            BookingForm form,
            IdempotencyKeys keys,
            Placing placing,
            Claims claims,
            Allocations allocations,
            PatientPlaces patientPlaces,
            Ledger ledger,
            Attempts attempts,
            OwnAppointments ownAppointments,
            Refusals refusals,
            FloodLimits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holding = holding;
        this.ruleBook = ruleBook;
        this.form = form;
        this.keys = keys;
        this.placing = placing;
        this.claims = claims;
        this.allocations = allocations;
        this.patientPlaces = patientPlaces;
        this.ledger = ledger;
        this.attempts = attempts;
        this.ownAppointments = ownAppointments;
        this.refusals = refusals;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** What the rules say against a visit at that time, whether or not somebody has taken it; empty: nothing. */
    public Optional<Refusal> ruledOut(Wish wish, Instant start) {
        Rules rules = ruleBook.rules();
        Instant now = clock.instant();
        return rules.firstBreachOnline(wish, start, now, now).map(breach -> refusals.of(breach, rules, wish, start));
    }

    /** How long a time is kept for who fills in the form; ten minutes unless the clinic says otherwise. */
    public Duration holdLength() {
        return holding.length();
    }

    /** Keeps a time while somebody fills in the form. */
    public HoldOutcome hold(HoldRequest request) {
        HoldOutcome outcome = holding.hold(request);
        tell(OnlineTry.Step.HOLD, outcome instanceof HoldOutcome.NotHeld it ? it.refusal() : null);
        return outcome;
    }

    /** What is held under that id, unless it is over. */
    public Optional<LiveHold> held(HoldId hold) {
        return holding.held(hold);
    }

    /** For the same time once more, once. */
    public RenewOutcome renew(HoldId hold) {
        return holding.renew(hold);
    }

    /** Gives a held time back; one that has ended already is no mistake. */
    public void release(HoldId hold) {
        holding.release(hold);
    }

    public BookingOutcome book(BookingRequest request) {
        BookingOutcome outcome = bookOnce(request);
        if (!(outcome instanceof KeyReused)) {
            tell(OnlineTry.Step.BOOKING, outcome instanceof NotBooked it ? it.refusal() : null);
        }
        return outcome;
    }

    private void tell(OnlineTry.Step step, @Nullable Refusal refusal) {
        events.publishEvent(new OnlineTry(step, refusal));
    }

    private BookingOutcome bookOnce(BookingRequest request) {
        try {
            return earlierAnswer(request).orElseGet(() -> bookOrRepeat(request));
        } catch (DataAccessException | TransactionException broken) {
            if (Attempts.isUnreachable(broken)) {
                return new NotBooked(refusals.busy());
            }
            throw broken;
        }
    }

    /** A refusal may come from the same request, sent twice: its first sending may have booked meanwhile. */
    private BookingOutcome bookOrRepeat(BookingRequest request) {
        BookingOutcome outcome = ruleBook.byNewest(rules -> book(request, rules), () -> new NotBooked(refusals.busy()));
        return outcome instanceof NotBooked ? earlierAnswer(request).orElse(outcome) : outcome;
    }

    private BookingOutcome book(BookingRequest request, Rules rules) {
        Hold hold = holding.find(request.hold()).orElse(null);
        if (hold == null && request.hold() != null && (request.visitType() == null || request.start() == null)) {
            return new NotBooked(refusals.slotTaken());
        }
        return switch (form.read(request, hold, rules)) {
            case Reading.Incomplete incomplete -> new NotBooked(refusals.invalid(incomplete.mistakes()));
            case Reading.Complete complete -> book(request, rules, complete.draft(), hold);
        };
    }

    private BookingOutcome book(BookingRequest request, Rules rules, Draft draft, @Nullable Hold hold) {
        Instant now = clock.instant();
        var breach = rules.firstBreachOnline(draft.wish(), draft.start(), now, hold == null ? now : hold.leadFrom(now));
        if (breach.isPresent()) {
            return new NotBooked(refusals.of(breach.get(), rules, draft.wish(), draft.start()));
        }
        var flood = limits.onBooking(request.visitor(), draft.patient());
        if (flood.isPresent()) {
            return new NotBooked(refusals.tooMany(flood.get()));
        }
        try {
            Attempt<Booked> attempt =
                    hold == null ? claimAnew(request, rules, draft) : confirm(request, rules, draft, hold);
            return answer(attempt, request, rules, draft);
        } catch (TooManyBooked tooMany) {
            return new NotBooked(refusals.tooMany(tooMany.wait));
        } catch (PatientPlaces.NoPlaceLeft none) {
            return new NotBooked(refusals.limitReached(none.most));
        }
    }

    private BookingOutcome answer(Attempt<Booked> attempt, BookingRequest request, Rules rules, Draft draft) {
        return switch (attempt) {
            case Attempt.Done<Booked> done -> {
                if (request.hold() != null) {
                    limits.onHoldEnded(request.hold().value());
                }
                yield done.result();
            }
            case Attempt.Taken<Booked> taken -> new NotBooked(refusals.slotTaken(rules, draft.wish(), draft.start()));
            case Attempt.KeyUsed<Booked> used -> earlierAnswer(request).orElseGet(() -> new NotBooked(refusals.busy()));
            case Attempt.Unavailable<Booked> unavailable -> new NotBooked(refusals.busy());
        };
    }

    private Attempt<Booked> claimAnew(BookingRequest request, Rules rules, Draft draft) {
        Attempt<Booked> claimed = claimOnce(request, rules, draft);
        for (int run = 1; run < RUNS && isPerhapsOwnPlace(claimed, rules, draft); run++) {
            claimed = claimOnce(request, rules, draft);
        }
        return claimed;
    }

    /** What is taken may be one of the patient's own places, by another booking of theirs: there may be a next one. */
    private static boolean isPerhapsOwnPlace(Attempt<Booked> attempt, Rules rules, Draft draft) {
        return attempt instanceof Attempt.Taken<Booked>
                && rules.type(draft.wish()).limits().aPatient() != null;
    }

    private Attempt<Booked> claimOnce(BookingRequest request, Rules rules, Draft draft) {
        return placing.place(rules, draft.wish(), draft.start(), null, Candidates.Asker.PATIENT, candidate -> {
            UUID id = TimeOrderedIds.next();
            saveKey(request, id);
            claims.claim(id, candidate.allocations(), null, clock.instant());
            allocations.saveLast(id, candidate.allocations());
            return enter(id, request, rules, draft, candidate.time());
        });
    }

    /** What the hold has lost is claimed anew, if it is still free. */
    private Attempt<Booked> confirm(BookingRequest request, Rules rules, Draft draft, Hold hold) {
        try {
            Attempt<Booked> confirmed = confirmOnce(request, rules, draft, hold);
            for (int run = 1; run < RUNS && isPerhapsOwnPlace(confirmed, rules, draft); run++) {
                confirmed = confirmOnce(request, rules, draft, hold);
            }
            return confirmed instanceof Attempt.Taken<Booked> ? claimAnew(request, rules, draft) : confirmed;
        } catch (Holding.HoldLost lost) {
            return claimAnew(request, rules, draft);
        }
    }

    private Attempt<Booked> confirmOnce(BookingRequest request, Rules rules, Draft draft, Hold hold) {
        UUID id = hold.getId();
        List<Allocation> held = holding.allocationsOf(hold);
        return attempts.once(() -> {
            ruleBook.requireCurrent(rules);
            saveKey(request, id);
            holding.use(hold);
            if (!claims.confirm(id, held)) {
                throw new Holding.HoldLost();
            }
            return enter(id, request, rules, draft, hold.time());
        });
    }

    private Booked enter(UUID id, BookingRequest request, Rules rules, Draft draft, FreeTime time) {
        patientPlaces.take(id, rules.type(draft.wish()), draft.patient(), clock.instant());
        Booked booked = ledger.enter(id, rules, draft.wish(), time, draft.patient(), draft.note(), Channel.ONLINE);
        limits.onBooked(request.visitor(), draft.patient()).ifPresent(wait -> {
            throw new TooManyBooked(wait);
        });
        return booked;
    }

    /** First of all: who comes with the same key waits here until it is known what came of the first request. */
    private void saveKey(BookingRequest request, UUID appointment) {
        if (request.key() != null) {
            keys.save(request.key(), appointment, clock.instant());
        }
    }

    private Optional<BookingOutcome> earlierAnswer(BookingRequest request) {
        IdempotencyKey key = request.key();
        if (key == null) {
            return Optional.empty();
        }
        return keys.find(key)
                .map(used -> used.bodyHash().equals(key.bodyHash())
                        ? ownAppointments.bookedAs(used.appointment())
                        : new KeyReused());
    }
}
