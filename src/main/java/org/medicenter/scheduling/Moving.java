package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.Candidates.Candidate;
import org.medicenter.scheduling.Candidates.Settled;
import org.medicenter.scheduling.Fitting.SharedTime;
import org.medicenter.scheduling.MoveOutcome.Moved;
import org.medicenter.scheduling.MoveOutcome.NotMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an appointment another time, as one transaction: when it fails, the old time is untouched. */
@Component
class Moving {

    /** Somebody changed the appointment between reading and writing. */
    static final class ChangedMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1;

        ChangedMeanwhile() {
            super("The appointment was changed meanwhile", null, false, false);
        }
    }

    private final Appointments appointments;
    private final PatientRegister register;
    private final ManageLinks links;
    private final RuleBook ruleBook;
    private final Placing placing;
    private final Claims claims;
    private final Allocations allocations;
    private final VisitSteps steps;
    private final TransactionTemplate transaction;
    private final Refusals refusals;
    private final FloodLimits limits;
    private final ApplicationEventPublisher events;
    private final AppointmentDeeds deeds;
    private final CurrentActor currentActor;
    private final Clock clock;

    Moving(
            Appointments appointments,
            PatientRegister register,
            ManageLinks links,
            RuleBook ruleBook,
            Placing placing,
            Claims claims,
            Allocations allocations,
            VisitSteps steps,
            TransactionTemplate transaction,
            Refusals refusals,
            FloodLimits limits,
            ApplicationEventPublisher events,
            AppointmentDeeds deeds,
            CurrentActor currentActor,
            Clock clock) {
        this.appointments = appointments;
        this.register = register;
        this.links = links;
        this.ruleBook = ruleBook;
        this.placing = placing;
        this.claims = claims;
        this.allocations = allocations;
        this.steps = steps;
        this.transaction = transaction;
        this.refusals = refusals;
        this.limits = limits;
        this.events = events;
        this.deeds = deeds;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Whose rules a move keeps. */
    private sealed interface Mover {

        record Patient(Visitor visitor) implements Mover {}

        /** A patient who takes their own move back, before anybody was told. */
        record PatientBack() implements Mover {}

        record Desk() implements Mover {}

        /** @param back whether the move takes another one back */
        record Board(boolean back) implements Mover {}

        /** On the board, onto time that somebody else has. */
        record Overbooking(OverbookingNote why, Set<ResourceId> shared) implements Mover {}

        default boolean isPatient() {
            return this instanceof Patient || this instanceof PatientBack;
        }

        default boolean isBack() {
            return this instanceof PatientBack || this instanceof Board(boolean back) && back;
        }

        /** Whether any change since the appointment was read is one too many; else only a new link is. */
        default boolean isExact() {
            return !(this instanceof Patient || this instanceof Desk);
        }
    }

    MoveOutcome move(Appointment appointment, Instant start, @Nullable SpecialistId specialist, Visitor visitor) {
        return move(appointment, start, specialist, new Mover.Patient(visitor));
    }

    /** By the rules of the desk: every kind of visit, without lead time, horizon and cut-off. */
    MoveOutcome moveAtDesk(Appointment appointment, Instant start, @Nullable SpecialistId specialist) {
        return move(appointment, start, specialist, new Mover.Desk());
    }

    private MoveOutcome move(Appointment appointment, Instant start, @Nullable SpecialistId specialist, Mover mover) {
        try {
            List<Wish> wishes = wishes(appointment, specialist);
            return ruleBook.byNewest(
                    rules -> move(rules.of(appointment), appointment, start, wishes, mover),
                    () -> new NotMoved(refusals.busy()));
        } catch (ChangedMeanwhile changed) {
            return new MoveOutcome.UnknownLink();
        } catch (DataAccessException | TransactionException broken) {
            if (Attempts.isUnreachable(broken)) {
                return new NotMoved(refusals.busy());
            }
            throw broken;
        }
    }

    /** Whoever has it now first, else anyone. */
    private static List<Wish> wishes(Appointment appointment, @Nullable SpecialistId specialist) {
        Wish anyone = new Wish(appointment.visitType(), null, appointment.concern());
        if (specialist != null) {
            return List.of(new Wish(appointment.visitType(), specialist, appointment.concern()));
        }
        SpecialistId now = appointment.specialist();
        return now == null
                ? List.of(anyone)
                : List.of(new Wish(appointment.visitType(), now, appointment.concern()), anyone);
    }

    private MoveOutcome move(Rules rules, Appointment appointment, Instant start, List<Wish> wishes, Mover mover) {
        Instant now = clock.instant();
        @Nullable Refusal refusal = null;
        for (Wish wish : wishes) {
            var breach = breach(rules, wish, start, now, mover);
            if (breach.isPresent()) {
                refusal = refusals.of(breach.get(), rules, wish, start);
                continue;
            }
            if (mover instanceof Mover.Patient(Visitor visitor)) {
                var flood = limits.onMove(visitor, appointment.appointmentId());
                if (flood.isPresent()) {
                    return new NotMoved(refusals.tooMany(flood.get()));
                }
            }
            Attempt<Moved> attempt = place(rules, appointment, wish, start, Settled.NOTHING, mover);
            switch (attempt) {
                case Attempt.Done<Moved> done -> {
                    if (mover instanceof Mover.Patient) {
                        limits.onMoved(appointment.appointmentId());
                    }
                    return done.result();
                }
                case Attempt.Taken<Moved> taken -> refusal = refusals.slotTaken(rules, wish, start);
                case Attempt.KeyUsed<Moved> used -> throw new IllegalStateException("A move has no idempotency key");
                case Attempt.Unavailable<Moved> unavailable -> {
                    return new NotMoved(refusals.busy());
                }
            }
        }
        return new NotMoved(Objects.requireNonNull(refusal, "There is at least one wish"));
    }

    private static Optional<Rules.Breach> breach(Rules rules, Wish wish, Instant start, Instant now, Mover mover) {
        if (mover instanceof Mover.Patient) {
            return rules.firstBreachOnline(wish, start, now, now);
        }
        return start.isBefore(now) ? Optional.of(Rules.Breach.IN_THE_PAST) : rules.firstBreachAtDesk(wish, start);
    }

    /** To where it was, without lead time and cut-off: a moment ago the patient had that. */
    MoveOutcome moveBack(Appointment appointment, VisitPlace left) {
        return move(appointment, left.start(), left.specialist(), new Mover.PatientBack());
    }

    /**
     * On the board: whoever asks has looked at the rules already.
     *
     * @param back whether this takes a move back
     * @throws ChangedMeanwhile where it is not any more as it was read
     */
    Attempt<Moved> moveOnBoard(Rules rules, Appointment read, Wish wish, Instant start, Settled settled, boolean back) {
        return place(rules, read, wish, start, settled, new Mover.Board(back));
    }

    /**
     * The same onto time that somebody else has.
     *
     * @throws ChangedMeanwhile where it is not any more as it was read
     */
    Attempt<Moved> overbook(Rules rules, Appointment read, Wish wish, SharedTime place, OverbookingNote why) {
        List<Allocation> before = Objects.requireNonNull(transaction.execute(status -> allocations.of(read.getId())));
        var candidate = new Candidate(place.time(), place.allocations());
        return placing.attempt(
                rules,
                candidate,
                it -> write(rules, read, wish, it, before, new Mover.Overbooking(why, place.shared())));
    }

    /**
     * By the desk, within the caller's transaction, which is broken off where somebody else has the place.
     *
     * @throws ChangedMeanwhile where it is not any more as it was read
     */
    Moved moveWithin(Rules rules, Appointment read, Wish wish, Candidate candidate) {
        return write(rules, read, wish, candidate, allocations.of(read.getId()), new Mover.Board(false));
    }

    private Attempt<Moved> place(
            Rules rules, Appointment appointment, Wish wish, Instant start, Settled settled, Mover mover) {
        UUID id = appointment.getId();
        List<Allocation> before = Objects.requireNonNull(transaction.execute(status -> allocations.of(id)));
        return placing.place(
                rules,
                wish,
                start,
                id,
                asker(mover),
                settled,
                candidate -> write(rules, appointment, wish, candidate, before, mover));
    }

    private static Candidates.Asker asker(Mover mover) {
        return mover.isPatient() ? Candidates.Asker.PATIENT : Candidates.Asker.DESK;
    }

    private Moved write(
            Rules rules, Appointment read, Wish wish, Candidate candidate, List<Allocation> before, Mover mover) {
        Instant now = clock.instant();
        Appointment appointment = appointments
                .findById(read.getId())
                .filter(it -> isAsRead(it, read, mover) && mayMove(it, mover, now))
                .orElseThrow(ChangedMeanwhile::new);
        boolean stays = stays(read, candidate);
        boolean isHere = read.status() != AppointmentStatus.BOOKED;
        ManageLink link = links.link(read.getId(), linkRevision(read, stays || isHere, mover));
        String old = AppointmentDeeds.words(appointment, rules.catalogue());
        var left = new VisitPlace(appointment.time().start(), appointment.time().end(), appointment.specialist());
        appointment.moveTo(candidate.time(), Ledger.cancelUntil(rules, rules.type(wish), candidate.time()), link);
        Appointment saved = appointments.saveAndFlush(appointment);
        var after = new ArrayList<>(candidate.allocations());
        after.addAll(PatientPlaces.of(before));
        claim(saved, before, after, mover, now);
        allocations.replace(read.getId(), after);
        steps.add(read.getId(), VisitStep.moved(left, read.status(), now, by(mover), mover.isBack()));
        events.publishEvent(event(saved, stays, mover));
        deeds.moved(saved, old, AppointmentDeeds.words(saved, rules.catalogue()));
        return new Moved(saved.seenBy(register.find(saved.patient()).orElseThrow(), now), link.token());
    }

    private void claim(Appointment moved, List<Allocation> before, List<Allocation> after, Mover mover, Instant now) {
        if (mover instanceof Mover.Overbooking(OverbookingNote why, Set<ResourceId> shared)) {
            String by = Objects.requireNonNull(by(mover), "A colleague overbooks");
            if (claims.overbook(moved.getId(), before, after, shared, new Overbooked(why, by, now, null))) {
                deeds.overbooked(moved, why.reason());
            }
        } else {
            claims.move(moved.getId(), before, after, now);
        }
    }

    /** What begins when it began, with whom it was, is only longer or shorter. */
    private static boolean stays(Appointment read, Candidate candidate) {
        return candidate.time().start().equals(read.time().start())
                && Objects.equals(candidate.time().specialist(), read.specialist());
    }

    /**
     * Who takes a move back has the link again that was good before.
     *
     * @param isQuiet nobody is told: the link in a mail stays good
     */
    private static int linkRevision(Appointment read, boolean isQuiet, Mover mover) {
        if (isQuiet) {
            return read.linkRevision();
        }
        return read.linkRevision() + (mover.isBack() ? -1 : 1);
    }

    private static Object event(Appointment moved, boolean stays, Mover mover) {
        AppointmentId id = moved.appointmentId();
        if (stays) {
            return new AppointmentResized(id);
        }
        if (moved.status() != AppointmentStatus.BOOKED) {
            return new AppointmentMovedInside(id);
        }
        return mover.isBack() ? new AppointmentMoveTakenBack(id) : new AppointmentMoved(id);
    }

    private static boolean isAsRead(Appointment appointment, Appointment read, Mover mover) {
        return mover.isExact()
                ? appointment.revision() == read.revision()
                : appointment.linkRevision() == read.linkRevision();
    }

    private @Nullable String by(Mover mover) {
        return mover.isPatient()
                ? VisitStep.BY_PATIENT
                : currentActor.find().map(Actor::name).orElse(null);
    }

    private static boolean mayMove(Appointment appointment, Mover mover, Instant now) {
        return switch (mover) {
            case Mover.Patient _ -> appointment.isChangeableAt(now);
            case Mover.PatientBack _, Mover.Desk _ -> appointment.status() == AppointmentStatus.BOOKED;
            case Mover.Board _, Mover.Overbooking _ -> appointment.status().isUnfinished();
        };
    }
}
