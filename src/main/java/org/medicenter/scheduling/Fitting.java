package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitType;
import org.medicenter.scheduling.Candidates.Settled;
import org.medicenter.scheduling.DeskMove.Refused;
import org.medicenter.scheduling.FreeTimes.Fate;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;
import org.springframework.stereotype.Component;

/** Whether a booked visit would find all that it needs at another place of its location. Writes nothing. */
@Component
class Fitting {

    /** A place that a visit is carried to, as far as it is settled: within its location, to this column. */
    record Goal(UUID column, Wish wish, LocationId location, Settled settled) {

        private @Nullable ResourceId taker() {
            SpecialistId specialist = wish.specialist();
            return specialist == null ? settled.thing() : specialist.resource();
        }
    }

    private final Search search;
    private final BlockedTimes blocked;
    private final Clock clock;

    Fitting(Search search, BlockedTimes blocked, Clock clock) {
        this.search = search;
        this.blocked = blocked;
        this.clock = clock;
    }

    /** @param own the visit's own claim, which is not in its way */
    Optional<Refused> whyNot(Rules rules, Goal goal, Instant start, UUID own) {
        return start.isBefore(fiveMinutesThatRun())
                ? Optional.of(new DeskMove.InThePast())
                : whyNotAtAnyTime(rules, goal, start, own);
    }

    /** The same for a place that may have begun: a move is taken back to it. */
    Optional<Refused> whyNotAtAnyTime(Rules rules, Goal goal, Instant start, UUID own) {
        return rules.firstBreachOnBoard(goal.wish(), start, goal.location())
                .map(breach -> refused(breach, rules, goal, start))
                .or(() -> whyNotFree(rules, goal, start, own));
    }

    private Refused refused(Rules.Breach breach, Rules rules, Goal goal, Instant start) {
        VisitType type = rules.type(goal.wish());
        TimeRange visit = rules.gridOf(type, goal.location()).visitAt(start);
        return switch (breach) {
            case OFF_GRID -> new DeskMove.OffFiveMinutes();
            case NOT_OFFERED -> new DeskMove.NotOffered();
            case OUTSIDE_OPENING_HOURS ->
                new DeskMove.Closed(missing(visit, rules.allowedTime(type, goal.location(), visit)));
            case SPECIALIST_NOT_WORKING -> new DeskMove.NotThere(missing(visit, there(rules, goal, visit)));
            case IN_THE_PAST, NOT_BOOKABLE_ONLINE, NEEDS_ORDER, TOO_SOON, TOO_FAR_AHEAD ->
                throw new IllegalStateException("No rule of the board: " + breach);
        };
    }

    private static List<TimeRange> missing(TimeRange visit, TimeRanges there) {
        return TimeRanges.of(visit).minus(there).asList();
    }

    /** Empty where it is free, as far as this node remembers. */
    private Optional<Refused> whyNotFree(Rules rules, Goal goal, Instant start, UUID own) {
        Supply supply = supply(rules, goal, start, own);
        TimeRange visit = rules.gridOf(rules.type(goal.wish()), goal.location()).visitAt(start);
        Specialist specialist = specialist(rules, goal);
        if (isFree(supply, goal, visit, specialist)) {
            return Optional.empty();
        }
        return Optional.of(
                supply.fate(visit, specialist) == Fate.LIMIT_REACHED
                        ? new DeskMove.LimitReached()
                        : taken(supply, goal, visit));
    }

    private Refused taken(Supply supply, Goal goal, TimeRange visit) {
        ResourceId taker = goal.taker();
        List<MoveClash> clashes = taker == null
                ? List.of()
                : supply.inTheWay(visit, taker).stream()
                        .map(it -> new MoveClash(
                                new AppointmentId(it.claim()),
                                new TimeRange(Cells.startOf(it.first()), Cells.startOf(it.afterLast()))))
                        .toList();
        Set<UUID> blocks =
                blocked.among(clashes.stream().map(it -> it.with().value()).toList());
        List<TimeRange> off = clashes.stream()
                .filter(it -> blocks.contains(it.with().value()))
                .map(MoveClash::time)
                .toList();
        return off.isEmpty() ? new DeskMove.Taken(clashes) : new DeskMove.Blocked(off);
    }

    private static boolean isFree(Supply supply, Goal goal, TimeRange visit, @Nullable Specialist specialist) {
        ResourceId thing = goal.settled().thing();
        return thing == null
                ? supply.fate(visit, specialist) == Fate.FREE
                : supply.allocate(visit, specialist).stream()
                        .flatMap(List::stream)
                        .anyMatch(it -> it.resource().equals(thing));
    }

    /**
     * A place that a visit shares.
     *
     * @param shared what of it somebody else may have already
     */
    record SharedTime(FreeTime time, List<Allocation> allocations, Set<ResourceId> shared) {

        /** One thing more, which is the visit's alone. */
        SharedTime with(Allocation own) {
            var all = new ArrayList<>(allocations);
            all.add(own);
            return new SharedTime(time, all, shared);
        }
    }

    /** Empty where the visit needs something that is not shared, and not free. */
    Optional<SharedTime> share(Rules rules, Goal goal, Instant start, UUID own) {
        Specialist specialist = specialist(rules, goal);
        if (specialist == null) {
            return Optional.empty();
        }
        TimeRange visit = rules.gridOf(rules.type(goal.wish()), goal.location()).visitAt(start);
        var shared = new HashSet<ResourceId>();
        return supply(rules, goal, start, own)
                .share(visit, specialist, shared::add)
                .map(it -> new SharedTime(
                        new FreeTime(visit.start(), visit.end(), specialist.id(), goal.location()), it, shared));
    }

    /** All starts of the local date of an instant at which the visit would fit, by start. */
    List<FittingStarts> fits(Rules rules, Goal goal, Instant day, UUID own) {
        VisitType type = rules.type(goal.wish());
        TimeRange date = Candidates.dayOf(rules, goal.location(), day);
        if (!rules.isOffered(goal.wish(), day.atZone(rules.zoneOf(type)).toLocalDate())) {
            return List.of();
        }
        TimeRange window =
                date.widen(Duration.ZERO, type.startTimes().nominalLength().plusHours(2));
        StartGrid grid = rules.gridOf(type, goal.location());
        Supply supply = supply(rules, goal, day, own);
        Specialist specialist = specialist(rules, goal);
        var fits = new ArrayList<FittingStarts>();
        for (TimeRange there : rules.allowedTime(type, goal.location(), window).intersect(there(rules, goal, window))) {
            Instant start = firstStart(there, date);
            while (date.contains(start) && start.isBefore(there.end())) {
                TimeRange visit = grid.visitAt(start);
                if (there.encloses(visit) && isFree(supply, goal, visit, specialist)) {
                    add(fits, goal.column(), visit);
                }
                start = start.plus(Cells.LENGTH);
            }
        }
        return fits;
    }

    private Instant firstStart(TimeRange there, TimeRange date) {
        Instant first = Cells.startOf(Cells.at(there.start().plus(Cells.LENGTH).minusNanos(1)));
        return Stream.of(first, fiveMinutesThatRun(), date.start())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void add(List<FittingStarts> fits, UUID column, TimeRange visit) {
        FittingStarts last = fits.isEmpty() ? null : fits.getLast();
        if (last != null && last.last().plus(Cells.LENGTH).equals(visit.start())) {
            fits.removeLast();
            fits.add(new FittingStarts(column, last.first(), visit.start(), visit.end()));
        } else {
            fits.add(new FittingStarts(column, visit.start(), visit.start(), visit.end()));
        }
    }

    private Supply supply(Rules rules, Goal goal, Instant start, UUID own) {
        Specialist specialist = specialist(rules, goal);
        return search.supply(
                        rules,
                        rules.type(goal.wish()),
                        goal.location(),
                        specialist == null ? List.of() : List.of(specialist),
                        Candidates.dayOf(rules, goal.location(), start),
                        clock.instant(),
                        own)
                .preferring(goal.settled().things());
    }

    private static TimeRanges there(Rules rules, Goal goal, TimeRange window) {
        SpecialistId specialist = goal.wish().specialist();
        return specialist == null
                ? TimeRanges.of(window)
                : rules.timetable().workingTime(specialist, goal.location(), window);
    }

    private static @Nullable Specialist specialist(Rules rules, Goal goal) {
        SpecialistId specialist = goal.wish().specialist();
        return specialist == null ? null : rules.catalogue().specialist(specialist);
    }

    /** Whoever comes at 10:42 may take the place that began at 10:40. */
    private Instant fiveMinutesThatRun() {
        return Cells.startOf(Cells.at(clock.instant()));
    }
}
