package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.hours.WallClock;
import org.medicenter.time.TimeRange;
import org.springframework.stereotype.Component;

/**
 * Whom and what a visit would get, best first: the free specialist with the fewest visits that day, then by name; their
 * own room, then the first free one by name.
 */
@Component
class Candidates {

    /** A way to have the visit: at this time, with all of these. */
    record Candidate(FreeTime time, List<Allocation> allocations) {}

    private record Ranked(Candidate candidate, int visits, String name) {}

    private final Search search;
    private final Clock clock;

    Candidates(Search search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** @param own a claim that does not stand in the way: that of the visit which is moved */
    List<Candidate> of(Rules rules, Wish wish, Instant start, @Nullable UUID own) {
        VisitType type = rules.type(wish);
        var ranked = new ArrayList<Ranked>();
        for (LocationId location : rules.openLocations(type, start)) {
            StartGrid grid = rules.gridOf(type, location);
            TimeRange visit = grid.visitAt(start);
            List<Specialist> people = type.withSpecialist() ? rules.working(wish, start, location) : List.of();
            Supply supply =
                    search.supply(rules, type, location, people, dayOf(rules, location, start), clock.instant(), own);
            if (!type.withSpecialist()) {
                supply.allocate(visit, null)
                        .ifPresent(it -> ranked.add(new Ranked(candidate(visit, null, location, it), 0, "")));
            }
            for (Specialist specialist : people) {
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
                .toList();
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

    private static TimeRange dayOf(Rules rules, LocationId location, Instant start) {
        var zone = rules.catalogue().location(location).zone();
        LocalDate date = start.atZone(zone).toLocalDate();
        return WallClock.dates(date, date, zone);
    }
}
