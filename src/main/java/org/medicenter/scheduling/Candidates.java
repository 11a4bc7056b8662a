package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.hours.WallClock;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;
import org.springframework.stereotype.Component;

/**
 * Whom and what a visit would get, best first: the free specialist with the fewest visits that day, then by name; their
 * own room, then the first free one by name.
 */
@Component
class Candidates {

    /** A way to have the visit: at this time, with all of these. */
    record Candidate(FreeTime time, List<Allocation> allocations) {}

    /**
     * What of a visit's place is settled already.
     *
     * @param location null: any
     * @param thing one of the things that it takes; null: any
     * @param things what it takes first, as far as that is free
     */
    record Settled(@Nullable LocationId location, @Nullable ResourceId thing, Set<ResourceId> things) {

        static final Settled NOTHING = new Settled(null, null, Set.of());

        private boolean allows(Candidate candidate) {
            return (location == null || location.equals(candidate.time().location()))
                    && (thing == null
                            || candidate.allocations().stream()
                                    .anyMatch(it -> it.resource().equals(thing)));
        }
    }

    private record Ranked(Candidate candidate, int visits, String name) {}

    private final Search search;
    private final Clock clock;

    Candidates(Search search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /**
     * Who asks for a visit: what is kept for urgent ones is for the desk only, lead time and horizon are for patients who
     * choose by themselves only.
     */
    enum Asker {
        PATIENT,
        WAITLIST,
        DESK
    }

    /** @param own a claim that does not stand in the way: that of the visit which is moved */
    List<Candidate> of(Rules rules, Wish wish, Instant start, @Nullable UUID own, Asker asker, Settled settled) {
        VisitType type = rules.type(wish);
        var ranked = new ArrayList<Ranked>();
        for (LocationId location : rules.openLocations(type, start)) {
            StartGrid grid = rules.gridOf(type, location);
            TimeRange visit = grid.visitAt(start);
            List<Specialist> people = type.withSpecialist() ? rules.working(wish, start, location) : List.of();
            Supply supply = search.supply(
                            rules, type, location, people, dayOf(rules, location, start), clock.instant(), own)
                    .preferring(settled.things());
            var kept = new Kept(rules, type, location, supply, start, asker);
            if (!type.withSpecialist() && !kept.is(null)) {
                supply.allocate(visit, null)
                        .ifPresent(it -> ranked.add(new Ranked(candidate(visit, null, location, it), 0, "")));
            }
            for (Specialist specialist : people) {
                if (kept.is(specialist)) {
                    continue;
                }
                supply.allocate(visit, specialist)
                        .ifPresent(it -> ranked.add(new Ranked(
                                candidate(visit, specialist, location, it),
                                supply.visits(specialist, dayOf(rules, location, start)),
                                specialist.name())));
            }
        }
        return ranked.stream()
                .sorted(Comparator.comparingInt(Ranked::visits).thenComparing(Ranked::name))
                .map(Ranked::candidate)
                .filter(settled::allows)
                .toList();
    }

    /** Whether the start is one of those of its day that are kept for urgent visits. */
    private final class Kept {

        private final Rules rules;
        private final VisitType type;
        private final LocationId location;
        private final Supply supply;
        private final Instant start;
        private final boolean asks;

        Kept(Rules rules, VisitType type, LocationId location, Supply supply, Instant start, Asker asker) {
            this.rules = rules;
            this.type = type;
            this.location = location;
            this.supply = supply;
            this.start = start;
            this.asks = asker != Asker.DESK && type.limits().keepsForUrgent();
        }

        boolean is(@Nullable Specialist specialist) {
            if (!asks) {
                return false;
            }
            TimeRange day = dayOf(rules, location, start);
            StartGrid grid = rules.gridOf(type, location);
            TimeRange window =
                    day.widen(Duration.ZERO, type.startTimes().nominalLength().plusHours(2));
            TimeRanges allowed = rules.allowedTime(type, location, window);
            TimeRanges there = specialist == null
                    ? allowed
                    : allowed.intersect(rules.timetable().workingTime(specialist.id(), location, window));
            Instant now = clock.instant();
            var ofDate = FreeTimes.of(grid, there, day, rules.earliest(type, now), specialist, supply);
            return UrgentShare.keep(ofDate, type, now).stream()
                    .anyMatch(it -> it.visit().start().equals(start) && it.fate() == FreeTimes.Fate.KEPT);
        }
    }

    /** What is remembered of anything that the wish may take is read anew when it is asked for next. */
    void lookAgain(Rules rules, Wish wish, Instant start) {
        VisitType type = rules.type(wish);
        for (LocationId location : rules.openLocations(type, start)) {
            List<Specialist> people = type.withSpecialist() ? rules.working(wish, start, location) : List.of();
            search.forget(rules, type, location, people, dayOf(rules, location, start));
        }
    }

    private static Candidate candidate(
            TimeRange visit, @Nullable Specialist specialist, LocationId location, List<Allocation> allocations) {
        return new Candidate(
                new FreeTime(visit.start(), visit.end(), specialist == null ? null : specialist.id(), location),
                allocations);
    }

    static TimeRange dayOf(Rules rules, LocationId location, Instant start) {
        var zone = rules.catalogue().location(location).zone();
        LocalDate date = start.atZone(zone).toLocalDate();
        return WallClock.dates(date, date, zone);
    }
}
