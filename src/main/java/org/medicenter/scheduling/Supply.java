package org.medicenter.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Need;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.scheduling.FreeTimes.Fate;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;

/**
 * What a kind of visit takes at one location, and when all that is taken: says whether a visit finds everything that
 * it needs, and which things it gets. Calculates only.
 */
final class Supply {

    /** Until when something that is lent for so many opening days stays away. */
    interface Loans {
        Optional<Instant> until(Instant visitStart, int openingDaysAfter);
    }

    private static final Optional<List<Allocation>> NO_PLACES = Optional.of(List.of());

    private final VisitType type;
    private final Loans loans;
    private final Map<ResourceId, Busy> busy;
    private final List<List<Resource>> thingsByNeed;
    private final ZoneId zoneOfLimits;
    private final Set<ResourceId> preferred;

    /** @param thingsByNeed for each need of the visit type, in its order, the things of its kind by name */
    Supply(
            VisitType type,
            Loans loans,
            Map<ResourceId, Busy> busy,
            List<List<Resource>> thingsByNeed,
            ZoneId zoneOfLimits) {
        this(type, loans, busy, thingsByNeed, zoneOfLimits, Set.of());
    }

    private Supply(
            VisitType type,
            Loans loans,
            Map<ResourceId, Busy> busy,
            List<List<Resource>> thingsByNeed,
            ZoneId zoneOfLimits,
            Set<ResourceId> preferred) {
        this.zoneOfLimits = zoneOfLimits;
        this.preferred = preferred;
        this.type = type;
        this.loans = loans;
        this.busy = busy;
        this.thingsByNeed = thingsByNeed;
    }

    /** The same for a visit that takes these things first, as far as they are free. */
    Supply preferring(Set<ResourceId> things) {
        return things.isEmpty() ? this : new Supply(type, loans, busy, thingsByNeed, zoneOfLimits, things);
    }

    /** From then on something is free again, though nobody gives it back: when the first hold ends. */
    Instant until() {
        Instant until = Instant.MAX;
        for (Busy times : busy.values()) {
            until = times.until().isBefore(until) ? times.until() : until;
        }
        return until;
    }

    /** What of the resource's time the visit with its buffers would run into. */
    List<TakenTime> inTheWay(TimeRange visit, ResourceId resource) {
        TimeRange claimed = visit.widen(type.bufferBefore(), type.bufferAfter());
        return busyTimeOf(resource).within(Cells.first(claimed), Cells.afterLast(claimed));
    }

    /** What becomes of a visit: whether anything that it needs is taken, or else some limit is reached. */
    Fate fate(TimeRange visit, @Nullable Specialist specialist) {
        Optional<List<Allocation>> things = things(visit, specialist);
        if (things.isEmpty()) {
            return Fate.TAKEN;
        }
        return places(visit, specialist).isPresent() ? Fate.FREE : Fate.LIMIT_REACHED;
    }

    /** All that the visit would claim: people, things, and places of limits. */
    Optional<List<Allocation>> allocate(TimeRange visit, @Nullable Specialist specialist) {
        return things(visit, specialist)
                .flatMap(things -> places(visit, specialist).map(places -> {
                    if (places.isEmpty()) {
                        return things;
                    }
                    var all = new ArrayList<>(things);
                    all.addAll(places);
                    return all;
                }));
    }

    /**
     * A free place of each limit; empty where a limit is reached. Visits look from different places on, so that those
     * who book at once do not all wait for the same one.
     */
    private Optional<List<Allocation>> places(TimeRange visit, @Nullable Specialist specialist) {
        if (type.limits().caps().isNone()
                && (specialist == null || specialist.caps().isNone())) {
            return NO_PLACES;
        }
        List<Limit> limits = Limit.of(type, specialist);
        var date = visit.start().atZone(zoneOfLimits).toLocalDate();
        var places = new ArrayList<Allocation>(limits.size());
        for (Limit limit : limits) {
            TimeRange cell = limit.cell(date, zoneOfLimits);
            Optional<ResourceId> free = limit.places(Objects.hash(visit, specialist == null ? null : specialist.id()))
                    .filter(it -> isFree(it, cell))
                    .findFirst();
            if (free.isEmpty()) {
                return Optional.empty();
            }
            places.add(new Allocation(free.get(), cell));
        }
        return Optional.of(places);
    }

    /** The specialist's own room first, else the first free one by name; one and the same for the whole visit. */
    private Optional<List<Allocation>> things(TimeRange visit, @Nullable Specialist specialist) {
        TimeRange claimed = visit.widen(type.bufferBefore(), type.bufferAfter());
        var allocations = new ArrayList<Allocation>(1 + thingsByNeed.size());
        if (specialist != null) {
            if (!isFree(specialist.id().resource(), claimed)) {
                return Optional.empty();
            }
            allocations.add(new Allocation(specialist.id().resource(), claimed));
        }
        for (int at = 0; at < thingsByNeed.size(); at++) {
            TimeRange needed = needed(type.needs().get(at), visit, claimed);
            for (int piece = 0; piece < type.needs().get(at).pieces(); piece++) {
                ResourceId thing = firstFree(thingsByNeed.get(at), needed, specialist, allocations);
                if (thing == null) {
                    return Optional.empty();
                }
                allocations.add(new Allocation(thing, needed));
            }
        }
        return Optional.of(allocations);
    }

    /**
     * All that the visit would claim where the specialist is shared, and the room that goes with them; whatever else it
     * needs has to be free. Limits that are reached do not count.
     *
     * @param share is told what may be taken already
     */
    Optional<List<Allocation>> share(TimeRange visit, Specialist specialist, Consumer<ResourceId> share) {
        TimeRange claimed = visit.widen(type.bufferBefore(), type.bufferAfter());
        ResourceId person = specialist.id().resource();
        var allocations = new ArrayList<Allocation>();
        allocations.add(new Allocation(person, claimed));
        share.accept(person);
        for (int at = 0; at < thingsByNeed.size(); at++) {
            TimeRange needed = needed(type.needs().get(at), visit, claimed);
            for (int piece = 0; piece < type.needs().get(at).pieces(); piece++) {
                ResourceId thing = firstFree(thingsByNeed.get(at), needed, specialist, allocations);
                if (thing == null) {
                    thing = firstShared(thingsByNeed.get(at), needed, specialist, allocations);
                    if (thing == null) {
                        return Optional.empty();
                    }
                    share.accept(thing);
                }
                allocations.add(new Allocation(thing, needed));
            }
        }
        places(visit, specialist).ifPresent(allocations::addAll);
        return Optional.of(allocations);
    }

    /** A thing that whoever is in the specialist's way has, and nobody else. */
    private @Nullable ResourceId firstShared(
            List<Resource> things, TimeRange needed, Specialist specialist, List<Allocation> chosen) {
        Set<UUID> withSpecialist = claims(specialist.id().resource(), needed);
        return things.stream()
                .map(Resource::id)
                .filter(it ->
                        chosen.stream().noneMatch(taken -> taken.resource().equals(it)))
                .filter(it -> withSpecialist.containsAll(claims(it, needed)))
                .findFirst()
                .orElse(null);
    }

    private Set<UUID> claims(ResourceId resource, TimeRange time) {
        return busyTimeOf(resource).within(Cells.first(time), Cells.afterLast(time)).stream()
                .map(TakenTime::claim)
                .collect(Collectors.toSet());
    }

    /** How many visits the specialist has between the two instants. */
    int visits(Specialist specialist, TimeRange localDate) {
        return busyTimeOf(specialist.id().resource()).visits(Cells.first(localDate), Cells.afterLast(localDate));
    }

    private TimeRange needed(Need need, TimeRange visit, TimeRange claimed) {
        if (need.openingDaysAfter() == 0) {
            return claimed;
        }
        Instant until = loans.until(visit.start(), need.openingDaysAfter())
                .filter(it -> it.isAfter(claimed.end()))
                .orElse(claimed.end());
        return new TimeRange(claimed.start(), until);
    }

    private @Nullable ResourceId firstFree(
            List<Resource> things, TimeRange needed, @Nullable Specialist specialist, List<Allocation> chosen) {
        for (Resource thing : things) {
            if (preferred.contains(thing.id()) && isChoosable(thing.id(), needed, chosen)) {
                return thing.id();
            }
        }
        ResourceId own = specialist == null ? null : specialist.ownRoom();
        if (own != null && things.stream().anyMatch(it -> it.id().equals(own)) && isChoosable(own, needed, chosen)) {
            return own;
        }
        for (Resource thing : things) {
            if (isChoosable(thing.id(), needed, chosen)) {
                return thing.id();
            }
        }
        return null;
    }

    private boolean isChoosable(ResourceId thing, TimeRange needed, List<Allocation> chosen) {
        for (Allocation allocation : chosen) {
            if (allocation.resource().equals(thing)) {
                return false;
            }
        }
        return isFree(thing, needed);
    }

    private boolean isFree(ResourceId resource, TimeRange time) {
        return busyTimeOf(resource).isFree(Cells.first(time), Cells.afterLast(time));
    }

    private Busy busyTimeOf(ResourceId resource) {
        return busy.getOrDefault(resource, Busy.NEVER);
    }
}
