package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.scheduling.Fitting.Goal;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * So many visits of a specialist and day may share a time: as many places, claimed like those of other limits, so that
 * two desks at once do not exceed it. A visit keeps its place when it has got all of its time: the day had it.
 */
@Component
class OverbookingLimit {

    private final int most;
    private final BusyTimes busyTimes;
    private final Clock clock;

    OverbookingLimit(@Value("${medicenter.overbookings-a-day:3}") int most, BusyTimes busyTimes, Clock clock) {
        this.most = most;
        this.busyTimes = busyTimes;
        this.clock = clock;
    }

    int most() {
        return most;
    }

    OverbookingsOfDay ofDay(Rules rules, Goal goal, Instant start) {
        TimeRange cell = cell(rules, goal, start);
        return new OverbookingsOfDay(
                most - (int) free(limit(goal).places(), cell, null).count(), most);
    }

    /** @param own the visit's own claim, which is not in its way */
    Optional<Allocation> free(Rules rules, Goal goal, Instant start, UUID own) {
        TimeRange cell = cell(rules, goal, start);
        return free(limit(goal).places(), cell, own).findFirst().map(place -> new Allocation(place, cell));
    }

    private Stream<ResourceId> free(List<ResourceId> places, TimeRange cell, @Nullable UUID own) {
        Map<ResourceId, Busy> busy = busyTimes.during(places, cell, clock.instant(), own);
        return places.stream()
                .filter(it -> busy.getOrDefault(it, Busy.NEVER).isFree(Cells.first(cell), Cells.afterLast(cell)));
    }

    void lookAgain(Rules rules, Goal goal, Instant start) {
        TimeRange cell = cell(rules, goal, start);
        busyTimes.forget(limit(goal).places().stream()
                .map(it -> new Allocation(it, cell))
                .toList());
    }

    private Limit limit(Goal goal) {
        return Limit.ofOverbookings(specialist(goal), most);
    }

    private TimeRange cell(Rules rules, Goal goal, Instant start) {
        ZoneId zone = Rules.zoneOfLimits(rules.catalogue());
        LocalDate date = start.atZone(zone).toLocalDate();
        return limit(goal).cell(date, zone);
    }

    private static SpecialistId specialist(Goal goal) {
        return Objects.requireNonNull(goal.wish().specialist(), "Only a specialist's time is shared");
    }
}
