package org.medicenter.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Need;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
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

    private final VisitType type;
    private final Loans loans;
    private final Map<ResourceId, Busy> busy;
    private final List<List<Resource>> thingsByNeed;

    /** @param thingsByNeed for each need of the visit type, in its order, the things of its kind by name */
    Supply(VisitType type, Loans loans, Map<ResourceId, Busy> busy, List<List<Resource>> thingsByNeed) {
        this.type = type;
        this.loans = loans;
        this.busy = busy;
        this.thingsByNeed = thingsByNeed;
    }

    boolean isFree(TimeRange visit, @Nullable Specialist specialist) {
        return allocate(visit, specialist).isPresent();
    }

    /** The specialist's own room first, else the first free one by name; one and the same for the whole visit. */
    Optional<List<Allocation>> allocate(TimeRange visit, @Nullable Specialist specialist) {
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
            ResourceId thing = firstFree(thingsByNeed.get(at), needed, specialist, allocations);
            if (thing == null) {
                return Optional.empty();
            }
            allocations.add(new Allocation(thing, needed));
        }
        return Optional.of(allocations);
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
