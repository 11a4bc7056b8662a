package org.medicenter.scheduling;

import java.time.Clock;
import java.util.UUID;
import org.medicenter.patients.PatientCheck;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.BookingOutcome.NotBooked;
import org.medicenter.time.TimeOrderedIds;
import org.springframework.stereotype.Service;

/**
 * Books at the clinic's desk: every kind of visit, without lead time and horizon, also what has begun today; within the
 * opening hours and the specialists' working hours, and never two in one place.
 */
@Service
public class DeskBooking {

    private final RuleBook ruleBook;
    private final PatientRegister register;
    private final Placing placing;
    private final Claims claims;
    private final Allocations allocations;
    private final PatientPlaces patientPlaces;
    private final Ledger ledger;
    private final Appointments appointments;
    private final Refusals refusals;
    private final Clock clock;

    DeskBooking(
            RuleBook ruleBook,
            PatientRegister register,
            Placing placing,
            Claims claims,
            Allocations allocations,
            PatientPlaces patientPlaces,
            Ledger ledger,
            Appointments appointments,
            Refusals refusals,
            Clock clock) {
        this.ruleBook = ruleBook;
        this.register = register;
        this.placing = placing;
        this.claims = claims;
        this.allocations = allocations;
        this.patientPlaces = patientPlaces;
        this.ledger = ledger;
        this.appointments = appointments;
        this.refusals = refusals;
        this.clock = clock;
    }

    public BookingOutcome book(DeskRequest request) {
        return ruleBook.byNewest(rules -> book(request, rules), () -> new NotBooked(refusals.busy()));
    }

    private BookingOutcome book(DeskRequest request, Rules rules) {
        String country = rules.catalogue().clinic().country();
        return switch (register.check(request.patient(), request.contact(), country)) {
            case PatientCheck.Incomplete incomplete -> new NotBooked(refusals.invalid(incomplete.mistakes()));
            case PatientCheck.Complete complete -> book(request, complete, rules);
        };
    }

    /** Whether there is any appointment, of whatever status and however long ago. */
    public boolean hasEverBooked() {
        return appointments.count() > 0;
    }

    private BookingOutcome book(DeskRequest request, PatientCheck.Complete complete, Rules rules) {
        var breach = rules.firstBreachAtDesk(request.wish(), request.start());
        if (breach.isPresent()) {
            return new NotBooked(refusals.of(breach.get(), rules, request.wish(), request.start()));
        }
        Attempt<Booked> attempt =
                placing.place(rules, request.wish(), request.start(), null, Candidates.Asker.DESK, candidate -> {
                    UUID id = TimeOrderedIds.next();
                    claims.claim(id, candidate.allocations(), null, clock.instant());
                    allocations.save(id, candidate.allocations());
                    patientPlaces.takeIfAny(id, rules.type(request.wish()), complete.patient(), clock.instant());
                    return ledger.enter(
                            id,
                            rules,
                            request.wish(),
                            candidate.time(),
                            complete.patient(),
                            request.note(),
                            Channel.DESK);
                });
        return switch (attempt) {
            case Attempt.Done<Booked> done -> done.result();
            case Attempt.Taken<Booked> taken ->
                new NotBooked(refusals.slotTaken(rules, request.wish(), request.start()));
            case Attempt.KeyUsed<Booked> used -> throw new IllegalStateException("The desk uses no idempotency key");
            case Attempt.Unavailable<Booked> unavailable -> new NotBooked(refusals.busy());
        };
    }
}
