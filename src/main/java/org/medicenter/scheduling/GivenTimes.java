package org.medicenter.scheduling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.patients.PatientId;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.Candidates.Candidate;
import org.medicenter.scheduling.MoveOutcome.Moved;
import org.medicenter.scheduling.MoveOutcome.NotMoved;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Gives somebody who has waited the time that has become free: as a new visit, or in place of the one that they have. By
 * the rules of the desk, for who is on the telephone; each method throws {@link AccessDeniedException} for whoever may not
 * book or move this.
 */
@Service
public class GivenTimes {

    /** What came of it. */
    public sealed interface Outcome {

        record Given(BookedAppointment appointment) implements Outcome {}

        record NotGiven(Refusal refusal) implements Outcome {}

        /** The visit that they would give up is not what it was any more. */
        record Changed() implements Outcome {}
    }

    private final CallBooking booking;
    private final Appointments appointments;
    private final Moving moving;
    private final Holding holding;
    private final Claims claims;
    private final Allocations allocations;
    private final Attempts attempts;
    private final RuleBook ruleBook;
    private final Refusals refusals;
    private final CurrentActor currentActor;

    GivenTimes(
            CallBooking booking,
            Appointments appointments,
            Moving moving,
            Holding holding,
            Claims claims,
            Allocations allocations,
            Attempts attempts,
            RuleBook ruleBook,
            Refusals refusals,
            CurrentActor currentActor) {
        this.booking = booking;
        this.appointments = appointments;
        this.moving = moving;
        this.holding = holding;
        this.claims = claims;
        this.allocations = allocations;
        this.attempts = attempts;
        this.ruleBook = ruleBook;
        this.refusals = refusals;
        this.currentActor = currentActor;
    }

    /**
     * Keeps the time while somebody is asked: nobody else takes it meanwhile. Of what overlaps with the visit that they have
     * nothing can be kept: that would be in two places.
     */
    public HoldOutcome hold(WaitedFor wanted, FreeTime time, Duration kept) {
        Actor actor = desk();
        AppointmentId own = wanted.earlierThan();
        Optional<Appointment> theirs = own == null ? Optional.empty() : appointments.findById(own.value());
        return holding.holdAtDesk(
                exactly(wanted, time),
                time.start(),
                kept,
                it -> StaffAccess.mayBook(actor, it),
                rules -> theirs.map(rules::of).orElse(rules));
    }

    /** Gives back what was kept; what has ended already is no mistake. */
    public void release(HoldId hold) {
        desk();
        holding.release(hold);
    }

    /**
     * Who gets a time.
     *
     * @param note for the team, with a new visit; null: none
     */
    public record Who(PatientId patient, @Nullable String note) {}

    /** @param held what was kept for them; null: nothing was */
    public Outcome give(Who who, WaitedFor wanted, FreeTime time, @Nullable HoldId held) {
        Actor actor = desk();
        AppointmentId own = wanted.earlierThan();
        return own == null ? book(who, wanted, time, held) : move(actor, own, time, held);
    }

    private Actor desk() {
        return currentActor.requireAny(Role.RECEPTIONIST, Role.ADMIN);
    }

    private static Wish exactly(WaitedFor wanted, FreeTime time) {
        Wish wish = wanted.wishes().wish();
        return new Wish(wish.visitType(), time.specialist(), wish.concern());
    }

    private Outcome book(Who who, WaitedFor wanted, FreeTime time, @Nullable HoldId held) {
        var request =
                new CallRequest(exactly(wanted, time), time.start(), held, new Caller.Known(who.patient()), who.note());
        return switch (booking.book(request)) {
            case BookingOutcome.Booked(BookedAppointment appointment, ManageToken _) -> new Outcome.Given(appointment);
            case BookingOutcome.NotBooked(Refusal refusal) -> new Outcome.NotGiven(refusal);
            case BookingOutcome.KeyReused _ -> throw new IllegalStateException("The desk uses no idempotency key");
        };
    }

    private Outcome move(Actor actor, AppointmentId id, FreeTime time, @Nullable HoldId held) {
        Optional<Appointment> theirs =
                appointments.findById(id.value()).filter(it -> it.status() == AppointmentStatus.BOOKED);
        if (theirs.isEmpty()) {
            return new Outcome.Changed();
        }
        StaffAccess.require(actor, theirs.get());
        Optional<Hold> live = holding.find(held).filter(it -> it.time().equals(time));
        MoveOutcome outcome = live.isEmpty()
                ? moving.moveAtDesk(theirs.get(), time.start(), time.specialist())
                : moveToHeld(theirs.get(), live.get());
        return switch (outcome) {
            case Moved(BookedAppointment appointment, ManageToken _) -> new Outcome.Given(appointment);
            case NotMoved(Refusal refusal) -> new Outcome.NotGiven(refusal);
            case MoveOutcome.UnknownLink _, MoveOutcome.NotMovable _, MoveOutcome.TooLateToMove _ ->
                new Outcome.Changed();
        };
    }

    /** What was kept becomes theirs in one step: nobody comes between. */
    private MoveOutcome moveToHeld(Appointment theirs, Hold hold) {
        try {
            return ruleBook.byNewest(rules -> moveToHeld(theirs, hold, rules), () -> new NotMoved(refusals.busy()));
        } catch (Holding.HoldLost | Moving.ChangedMeanwhile gone) {
            return moving.moveAtDesk(theirs, hold.time().start(), hold.time().specialist());
        }
    }

    private MoveOutcome moveToHeld(Appointment theirs, Hold hold, Rules rules) {
        Wish wish = hold.wish();
        var breach = rules.firstBreachAtDesk(wish, hold.time().start());
        if (breach.isPresent()) {
            return new NotMoved(
                    refusals.of(breach.get(), rules, wish, hold.time().start()));
        }
        List<Allocation> held = holding.allocationsOf(hold);
        Attempt<Moved> attempt = attempts.once(() -> {
            ruleBook.requireCurrent(rules);
            holding.use(hold);
            claims.release(hold.getId(), held);
            allocations.drop(hold.getId());
            return moving.moveWithin(rules.of(theirs), theirs, wish, new Candidate(hold.time(), held));
        });
        return switch (attempt) {
            case Attempt.Done<Moved>(Moved moved) -> moved;
            case Attempt.Taken<Moved> _ ->
                new NotMoved(refusals.slotTaken(rules, wish, hold.time().start()));
            case Attempt.KeyUsed<Moved> _ -> throw new IllegalStateException("A move has no idempotency key");
            case Attempt.Unavailable<Moved> _ -> new NotMoved(refusals.busy());
        };
    }
}
