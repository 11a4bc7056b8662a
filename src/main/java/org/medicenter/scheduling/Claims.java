package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ResourceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has which time: the only one that has it written, and that tells {@link BusyTimes} of it. Cells are written
 * resource by resource in one ascending pass, within the caller's transaction. Whatever becomes free goes, in the same
 * transaction, to the oldest visit that shares that time.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Claims {

    private final ClaimedTime cells;
    private final Overbookings overbookings;
    private final SharedMoments moments;
    private final Allocations allocations;
    private final BusyTimes busyTimes;
    private final Clock clock;

    Claims(
            ClaimedTime cells,
            Overbookings overbookings,
            SharedMoments moments,
            Allocations allocations,
            BusyTimes busyTimes,
            Clock clock) {
        this.cells = cells;
        this.allocations = allocations;
        this.overbookings = overbookings;
        this.moments = moments;
        this.busyTimes = busyTimes;
        this.clock = clock;
    }

    /** @param expiresAt until when the claim holds; null: for good */
    void claim(UUID claim, List<Allocation> allocations, @Nullable Instant expiresAt, Instant now) {
        busyTimes.followThisTransaction(new ClaimChange(claim, List.of(), allocations, expiresAt));
        List<Allocation> wanted = inClaimingOrder(allocations);
        dropExpired(wanted, now);
        cells.insert(claim, wanted, expiresAt);
    }

    /**
     * Makes a hold's claims last for good.
     *
     * @return false where some cell was lost: the hold had ended and somebody took it over
     */
    boolean confirm(UUID claim, List<Allocation> allocations) {
        busyTimes.followThisTransaction(new ClaimChange(claim, allocations, allocations, null));
        return expire(claim, allocations, null) == count(allocations);
    }

    /** @return false where some cell was lost: by another clock the hold had ended, and somebody took it over */
    boolean renew(UUID claim, List<Allocation> allocations, Instant expiresAt) {
        busyTimes.followThisTransaction(new ClaimChange(claim, allocations, allocations, expiresAt));
        return expire(claim, allocations, expiresAt) == count(allocations);
    }

    private int expire(UUID claim, List<Allocation> allocations, @Nullable Instant expiresAt) {
        return inClaimingOrder(allocations).stream()
                .mapToInt(it -> cells.expire(claim, it, expiresAt))
                .sum();
    }

    /** Frees whatever the claim still has of these. */
    void release(UUID claim, List<Allocation> allocations) {
        busyTimes.followThisTransaction(new ClaimChange(claim, allocations, List.of(), null));
        overbookings.end(claim, clock.instant());
        inClaimingOrder(allocations).forEach(it -> drop(claim, it));
    }

    /** Frees what visits that are over still have of these resources. */
    void releasePast(List<ResourceId> resources, Instant now) {
        cells.dropPast(resources, now);
    }

    /**
     * Frees the places of limits that appointments from an instant on have, before a cell: what is claimed and is
     * neither a thing nor a person. Nothing that is remembered follows.
     */
    void releasePlaces(Instant since, long beforeCell) {
        cells.dropPlaces(since, beforeCell);
    }

    /** Keeps the cells that the old and the new time share, frees the rest, and claims what is new. */
    void move(UUID claim, List<Allocation> before, List<Allocation> after, Instant now) {
        busyTimes.followThisTransaction(new ClaimChange(claim, before, after, null));
        boolean hadAll = !overbookings.end(claim, now);
        for (Allocation allocation : inClaimingOrder(union(before, after))) {
            Allocation old = find(before, allocation);
            Allocation next = find(after, allocation);
            if (next == null) {
                drop(claim, allocation);
            } else if (hadAll && old != null && old.time().overlaps(next.time())) {
                shift(claim, old, next, now);
            } else {
                moveAway(claim, old, next, now);
            }
        }
    }

    private void moveAway(UUID claim, @Nullable Allocation old, Allocation next, Instant now) {
        if (old != null) {
            drop(claim, old);
        }
        dropExpired(List.of(next), now);
        cells.insert(claim, next.resource(), next.firstCell(), next.afterLastCell());
    }

    private void shift(UUID claim, Allocation old, Allocation next, Instant now) {
        ResourceId resource = old.resource();
        drop(claim, resource, old.firstCell(), Math.min(next.firstCell(), old.afterLastCell()));
        drop(claim, resource, Math.max(next.afterLastCell(), old.firstCell()), old.afterLastCell());
        dropExpired(List.of(next), now);
        cells.insert(claim, resource, next.firstCell(), Math.min(old.firstCell(), next.afterLastCell()));
        cells.insert(claim, resource, Math.max(old.afterLastCell(), next.firstCell()), next.afterLastCell());
    }

    /**
     * Frees what the claim had and claims the new time; of what it shares, what nobody has: for the rest it waits until
     * that becomes free.
     *
     * @param shared what of it somebody else may have
     * @return whether somebody else has; if not, it is as if it had been moved
     * @throws SharedMoments.Full where two share some of it already
     */
    boolean overbook(
            UUID claim, List<Allocation> before, List<Allocation> after, Set<ResourceId> shared, Overbooked why) {
        List<Allocation> all = union(before, after);
        busyTimes.forgetWithThisTransaction(all);
        overbookings.end(claim, why.at());
        int missing = 0;
        for (Allocation allocation : inClaimingOrder(all)) {
            Allocation old = find(before, allocation);
            Allocation next = find(after, allocation);
            if (next == null) {
                drop(claim, allocation);
            } else if (shared.contains(next.resource())) {
                missing += share(claim, old, next, why.at());
            } else {
                moveAway(claim, old, next, why.at());
            }
        }
        if (missing > 0) {
            overbookings.begin(claim, why);
        }
        return missing > 0;
    }

    /** @return how many cells somebody else has */
    private int share(UUID claim, @Nullable Allocation old, Allocation next, Instant now) {
        if (old != null) {
            drop(claim, old);
        }
        dropExpired(List.of(next), now);
        int missing =
                next.cells() - cells.insertWhereFree(claim, next.resource(), next.firstCell(), next.afterLastCell());
        if (missing > 0 && moments.isFull(next, claim)) {
            throw new SharedMoments.Full();
        }
        return missing;
    }

    private void drop(UUID claim, Allocation allocation) {
        drop(claim, allocation.resource(), allocation.firstCell(), allocation.afterLastCell());
    }

    private void drop(UUID claim, ResourceId resource, long from, long until) {
        if (cells.drop(claim, resource, from, until) > 0) {
            handOver(resource, from, until);
        }
    }

    private void dropExpired(List<Allocation> wanted, Instant now) {
        int[] freed = cells.dropExpired(wanted, now);
        for (int at = 0; at < freed.length; at++) {
            if (freed[at] != 0) {
                Allocation allocation = wanted.get(at);
                handOver(allocation.resource(), allocation.firstCell(), allocation.afterLastCell());
            }
        }
    }

    /** Who has got all of their time that way shares no more. */
    private void handOver(ResourceId resource, long from, long until) {
        for (Overbookings.Waiting waiting : overbookings.waitingFor(resource, from, until)) {
            Allocation wanted = waiting.wanted();
            long first = Math.max(from, wanted.firstCell());
            long afterLast = Math.min(until, wanted.afterLastCell());
            if (cells.insertWhereFree(waiting.visit(), resource, first, afterLast) > 0) {
                busyTimes.forgetWithThisTransaction(List.of(wanted));
                if (allocations.of(waiting.visit()).stream()
                        .allMatch(it -> cells.owned(waiting.visit(), it) == it.cells())) {
                    overbookings.end(waiting.visit(), clock.instant());
                }
            }
        }
    }

    private static int count(List<Allocation> allocations) {
        return allocations.stream().mapToInt(Allocation::cells).sum();
    }

    private static List<Allocation> union(List<Allocation> before, List<Allocation> after) {
        var union = new ArrayList<>(after);
        before.stream().filter(old -> find(after, old) == null).forEach(union::add);
        return union;
    }

    private static @Nullable Allocation find(List<Allocation> allocations, Allocation wanted) {
        return allocations.stream()
                .filter(it -> it.resource().equals(wanted.resource()))
                .findFirst()
                .orElse(null);
    }

    private static List<Allocation> inClaimingOrder(List<Allocation> allocations) {
        return allocations.stream().sorted(Allocation.IN_CLAIMING_ORDER).toList();
    }
}
