package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.scheduling.Candidates.Settled;
import org.medicenter.scheduling.DeskMove.Refused;
import org.medicenter.scheduling.Fitting.Goal;
import org.medicenter.time.Cells;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a visit off its place on the board, for whoever may: reception and administration those of their locations, a
 * specialist their own within their own column. A visit stays at its location.
 */
@Component
class Lifting {

    private final Appointments appointments;
    private final Allocations allocations;
    private final VisitSteps steps;
    private final RuleBook ruleBook;
    private final TransactionTemplate transaction;
    private final CurrentActor currentActor;

    Lifting(
            Appointments appointments,
            Allocations allocations,
            VisitSteps steps,
            RuleBook ruleBook,
            TransactionTemplate transaction,
            CurrentActor currentActor) {
        this.appointments = appointments;
        this.allocations = allocations;
        this.steps = steps;
        this.ruleBook = ruleBook;
        this.transaction = transaction;
        this.currentActor = currentActor;
    }

    /** A visit that somebody wants to move, with what it takes and what happened to it. */
    record Lifted(Actor actor, Appointment visit, List<Allocation> taken, List<VisitStep> steps) {

        UUID id() {
            return visit.getId();
        }

        Duration length() {
            return visit.time().length();
        }
    }

    /** @throws AccessDeniedException for whoever does not reach this appointment */
    Optional<Lifted> lifted(AppointmentId id) {
        Actor actor = currentActor.requireAny(StaffAccess.STAFF);
        Optional<Lifted> found = Objects.requireNonNull(transaction.execute(status -> appointments
                .findById(id.value())
                .map(it -> new Lifted(actor, it, allocations.of(it.getId()), steps.of(it.getId())))));
        found.ifPresent(lifted -> StaffAccess.require(actor, lifted.visit()));
        return found;
    }

    /**
     * @param revision what who moves it has seen
     * @throws AccessDeniedException for whoever does not reach this appointment
     */
    DeskMove asSeen(AppointmentId id, int revision, Function<Lifted, DeskMove> deed) {
        try {
            return lifted(id)
                    .map(lifted -> lifted.visit().revision() == revision ? deed.apply(lifted) : changed(lifted))
                    .orElseGet(DeskMove.UnknownAppointment::new);
        } catch (Moving.ChangedMeanwhile faster) {
            return lifted(id).map(Lifting::changed).orElseGet(DeskMove.UnknownAppointment::new);
        } catch (DataAccessException | TransactionException broken) {
            if (Attempts.isUnreachable(broken)) {
                return new DeskMove.Busy();
            }
            throw broken;
        }
    }

    private static DeskMove changed(Lifted lifted) {
        return new DeskMove.ChangedMeanwhile(lifted.steps().stream().findFirst().orElse(null));
    }

    Optional<Refused> whyNotFrom(Lifted lifted) {
        return movableWhere(AppointmentStatus::isToCome, lifted);
    }

    /** Why it cannot be longer or shorter where it stands, whoever else is there. */
    Optional<Refused> whyNotLasting(Lifted lifted, Duration length) {
        return movableWhere(AppointmentStatus::isUnfinished, lifted).or(() -> whyNoLength(lifted, length));
    }

    private Optional<Refused> whyNoLength(Lifted lifted, Duration length) {
        if (!Rules.hasLength(lifted.visit(), ruleBook.rules().catalogue())) {
            return Optional.of(new DeskMove.EndsByItself());
        }
        boolean isLength = length.compareTo(DeskMoves.SHORTEST) >= 0
                && length.compareTo(DeskMoves.LONGEST) <= 0
                && length.toSeconds() % Cells.LENGTH.toSeconds() == 0;
        return isLength ? Optional.empty() : Optional.of(new DeskMove.NoSuchLength());
    }

    private static Optional<Refused> movableWhere(Predicate<AppointmentStatus> may, Lifted lifted) {
        AppointmentStatus status = lifted.visit().status();
        return may.test(status) ? Optional.empty() : Optional.of(new DeskMove.NotMovable(status));
    }

    Optional<Refused> whyNotTo(Lifted lifted, UUID column, Instant start) {
        if (isBoundToAnotherDay(lifted, start)) {
            return Optional.of(new DeskMove.HereToday());
        }
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

    /** Whether its patient is here, on another day than that of the start. */
    boolean isBoundToAnotherDay(Lifted lifted, Instant start) {
        return lifted.visit().status() != AppointmentStatus.BOOKED && !isSameDay(lifted.visit(), start);
    }

    private boolean isSameDay(Appointment visit, Instant start) {
        ZoneId zone = ruleBook.rules().catalogue().location(visit.location()).zone();
        return LocalDate.ofInstant(start, zone)
                .equals(LocalDate.ofInstant(visit.time().start(), zone));
    }

    private static boolean hasAllColumns(Lifted lifted) {
        return lifted.actor().isAt(lifted.visit().location().value(), Role.RECEPTIONIST, Role.ADMIN);
    }

    boolean isThere(Lifted lifted, UUID column, Instant start) {
        Appointment visit = lifted.visit();
        return visit.time().start().equals(start) && column.equals(column(lifted, visit.specialist()));
    }

    /** Wherever whoever asks may put it. */
    Stream<Goal> goals(Rules rules, Lifted lifted) {
        UUID own = column(lifted, lifted.visit().specialist());
        return lifted.visit().specialist() == null || !hasAllColumns(lifted)
                ? Stream.of(goal(rules, lifted, own))
                : rules.catalogue().specialists().stream()
                        .map(it -> goal(rules, lifted, it.id().value()));
    }

    /** Who stays with their specialist, or takes things only, keeps what it has as far as that is free. */
    Goal goal(Rules rules, Lifted lifted, UUID column) {
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

    UUID column(Lifted lifted, @Nullable SpecialistId specialist) {
        return specialist != null
                ? specialist.value()
                : new BoardPlaces(ruleBook.rules().catalogue())
                        .of(lifted.visit(), lifted.taken())
                        .column()
                        .id();
    }
}
