package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.scheduling.Candidates.Settled;
import org.medicenter.scheduling.DeskMove.Refused;
import org.medicenter.scheduling.Fitting.Goal;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives visits another time or another specialist, as the desk carries them over its board: at any five minutes, without
 * lead time, horizon and cut-off, but within the hours and never two in one place. A visit stays at its location.
 * Reception and administration move those of their locations, a specialist their own within their own column.
 */
@Service
public class DeskMoves {

    private final Appointments appointments;
    private final Allocations allocations;
    private final VisitSteps steps;
    private final RuleBook ruleBook;
    private final Fitting fitting;
    private final Moving moving;
    private final TransactionTemplate transaction;
    private final CurrentActor currentActor;
    private final Clock clock;

    DeskMoves(
            Appointments appointments,
            Allocations allocations,
            VisitSteps steps,
            RuleBook ruleBook,
            Fitting fitting,
            Moving moving,
            TransactionTemplate transaction,
            CurrentActor currentActor,
            Clock clock) {
        this.appointments = appointments;
        this.allocations = allocations;
        this.steps = steps;
        this.ruleBook = ruleBook;
        this.fitting = fitting;
        this.moving = moving;
        this.transaction = transaction;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A visit that somebody wants to move, with what it takes and what happened to it. */
    private record Lifted(Actor actor, Appointment visit, List<Allocation> taken, List<VisitStep> steps) {

        UUID id() {
            return visit.getId();
        }
    }

    /**
     * @param revision what who moves it has seen
     * @param column a {@link BoardColumn}'s id
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public DeskMove move(AppointmentId id, int revision, UUID column, Instant start) {
        return asSeen(id, revision, lifted -> place(lifted, column, start, false));
    }

    /**
     * Takes the last move back, as long as it is the last step, not older than {@link VisitFlow#UNDO} and not the
     * patient's own.
     *
     * @param revision what who takes it back has seen
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public DeskMove takeBack(AppointmentId id, int revision) {
        return asSeen(
                id,
                revision,
                lifted -> VisitFlow.undoable(lifted.steps(), lifted.visit().status(), clock.instant())
                        .map(VisitStep::movedFrom)
                        .<DeskMove>map(left -> place(lifted, column(lifted, left.specialist()), left.start(), true))
                        .orElseGet(DeskMove.NotUndoable::new));
    }

    /**
     * Whether the visit would fit there, and where it would on its day. Writes nothing, and may be a moment old.
     *
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    public MovePreview preview(AppointmentId id, UUID column, Instant start) {
        Optional<Lifted> found = lifted(id);
        if (found.isEmpty()) {
            return new MovePreview(new DeskMove.UnknownAppointment(), List.of());
        }
        Lifted lifted = found.get();
        Rules rules = ruleBook.rules();
        List<FittingStarts> fits = goals(rules, lifted)
                .flatMap(goal -> fitting.fits(rules, goal, lifted.visit().time().start(), lifted.id()).stream())
                .toList();
        return new MovePreview(
                whyNotFrom(lifted)
                        .or(() -> whyNotTo(lifted, column))
                        .or(() -> fitting.whyNot(rules, goal(rules, lifted, column), start, lifted.id()))
                        .orElse(null),
                fits);
    }

    private DeskMove asSeen(AppointmentId id, int revision, Function<Lifted, DeskMove> deed) {
        try {
            return lifted(id)
                    .map(lifted -> lifted.visit().revision() == revision
                            ? whyNotFrom(lifted).<DeskMove>map(it -> it).orElseGet(() -> deed.apply(lifted))
                            : changed(lifted))
                    .orElseGet(DeskMove.UnknownAppointment::new);
        } catch (Moving.ChangedMeanwhile faster) {
            return lifted(id).map(DeskMoves::changed).orElseGet(DeskMove.UnknownAppointment::new);
        } catch (DataAccessException | TransactionException broken) {
            if (Attempts.isUnreachable(broken)) {
                return new DeskMove.Busy();
            }
            throw broken;
        }
    }

    private Optional<Lifted> lifted(AppointmentId id) {
        Actor actor = currentActor.requireAny(StaffAccess.STAFF);
        Optional<Lifted> found = Objects.requireNonNull(transaction.execute(status -> appointments
                .findById(id.value())
                .map(it -> new Lifted(actor, it, allocations.of(it.getId()), steps.of(it.getId())))));
        found.ifPresent(lifted -> StaffAccess.require(actor, lifted.visit()));
        return found;
    }

    private static DeskMove changed(Lifted lifted) {
        return new DeskMove.ChangedMeanwhile(lifted.steps().stream().findFirst().orElse(null));
    }

    private static Optional<Refused> whyNotFrom(Lifted lifted) {
        AppointmentStatus status = lifted.visit().status();
        return status == AppointmentStatus.BOOKED ? Optional.empty() : Optional.of(new DeskMove.NotMovable(status));
    }

    private Optional<Refused> whyNotTo(Lifted lifted, UUID column) {
        if (!column.equals(column(lifted, lifted.visit().specialist()))) {
            if (lifted.visit().specialist() == null) {
                return Optional.of(new DeskMove.OnlyInTime());
            }
            if (!hasAllColumns(lifted)) {
                return Optional.of(new DeskMove.OnlyWithinOwnColumn());
            }
        }
        return Optional.empty();
    }

    private static boolean hasAllColumns(Lifted lifted) {
        return lifted.actor().isAt(lifted.visit().location().value(), Role.RECEPTIONIST, Role.ADMIN);
    }

    private DeskMove place(Lifted lifted, UUID column, Instant start, boolean back) {
        return whyNotTo(lifted, column)
                .<DeskMove>map(it -> it)
                .orElseGet(() -> ruleBook.byNewest(
                        rules -> place(rules, lifted, goal(rules, lifted, column), start, back), DeskMove.Busy::new));
    }

    private DeskMove place(Rules rules, Lifted lifted, Goal goal, Instant start, boolean back) {
        Appointment visit = lifted.visit();
        if (visit.time().start().equals(start) && goal.column().equals(column(lifted, visit.specialist()))) {
            return new DeskMove.AsItWas();
        }
        Optional<Refused> breach = back
                ? fitting.whyNotAtAnyTime(rules, goal, start, lifted.id())
                : fitting.whyNot(rules, goal, start, lifted.id());
        if (breach.filter(it -> !mayBeOld(it)).isPresent()) {
            return breach.get();
        }
        var attempt = moving.moveOnBoard(rules, visit, goal.wish(), start, goal.settled(), back);
        return switch (attempt) {
            case Attempt.Done<MoveOutcome.Moved>(MoveOutcome.Moved moved) ->
                new DeskMove.Moved(
                        moved.appointment().time(), moved.appointment().specialist());
            case Attempt.Taken<MoveOutcome.Moved> _ ->
                fitting.whyNotAtAnyTime(rules, goal, start, lifted.id()).orElseGet(() -> new DeskMove.Taken(List.of()));
            case Attempt.KeyUsed<MoveOutcome.Moved> _ ->
                throw new IllegalStateException("A move has no idempotency key");
            case Attempt.Unavailable<MoveOutcome.Moved> _ -> new DeskMove.Busy();
        };
    }

    /** What is taken is remembered: the claims decide. */
    private static boolean mayBeOld(Refused why) {
        return why instanceof DeskMove.Taken || why instanceof DeskMove.LimitReached;
    }

    private Stream<Goal> goals(Rules rules, Lifted lifted) {
        UUID own = column(lifted, lifted.visit().specialist());
        return lifted.visit().specialist() == null || !hasAllColumns(lifted)
                ? Stream.of(goal(rules, lifted, own))
                : rules.catalogue().specialists().stream()
                        .map(it -> goal(rules, lifted, it.id().value()));
    }

    /** Who stays with their specialist, or takes things only, keeps what it has as far as that is free. */
    private Goal goal(Rules rules, Lifted lifted, UUID column) {
        Appointment visit = lifted.visit();
        SpecialistId specialist = visit.specialist() == null ? null : new SpecialistId(column);
        boolean stays = column.equals(column(lifted, visit.specialist()));
        Set<ResourceId> things =
                stays ? lifted.taken().stream().map(Allocation::resource).collect(Collectors.toSet()) : Set.of();
        var thing = new ResourceId(column);
        return new Goal(
                column,
                new Wish(visit.visitType(), specialist, visit.concern()),
                visit.location(),
                new Settled(visit.location(), specialist == null && things.contains(thing) ? thing : null, things));
    }

    private UUID column(Lifted lifted, @Nullable SpecialistId specialist) {
        return specialist != null
                ? specialist.value()
                : new BoardPlaces(ruleBook.rules().catalogue())
                        .of(lifted.visit(), lifted.taken())
                        .column()
                        .id();
    }
}
