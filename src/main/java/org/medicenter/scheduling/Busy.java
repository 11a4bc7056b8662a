package org.medicenter.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** When one resource is taken, at one moment: sorted ranges of cells that do not overlap. */
final class Busy {

    static final Busy NEVER = new Busy(List.of());

    private final long[] firsts;
    private final long[] afterLasts;
    private final UUID[] claims;
    private final Instant until;

    /** @param taken in ascending order, as the database gives them */
    Busy(List<TakenTime> taken) {
        int count = taken.size();
        firsts = new long[count];
        afterLasts = new long[count];
        claims = new UUID[count];
        Instant end = Instant.MAX;
        for (int at = 0; at < count; at++) {
            firsts[at] = taken.get(at).first();
            afterLasts[at] = taken.get(at).afterLast();
            claims[at] = taken.get(at).claim();
            Instant expiry = taken.get(at).expiresAt();
            if (expiry != null && expiry.isBefore(end)) {
                end = expiry;
            }
        }
        until = end;
    }

    /** From then on something of it is free again: when the first hold ends. */
    Instant until() {
        return until;
    }

    /** Whether no cell from the first (included) to the last (excluded) is taken. */
    boolean isFree(long first, long afterLast) {
        int at = Arrays.binarySearch(firsts, first);
        if (at >= 0) {
            return false;
        }
        int next = -at - 1;
        return (next == 0 || afterLasts[next - 1] <= first) && (next == firsts.length || firsts[next] >= afterLast);
    }

    /** What of the cells from the first (included) to the last (excluded) is taken, and by which claim. */
    List<TakenTime> within(long first, long afterLast) {
        var found = new ArrayList<TakenTime>();
        for (int at = 0; at < firsts.length; at++) {
            if (firsts[at] < afterLast && afterLasts[at] > first) {
                found.add(new TakenTime(
                        Math.max(first, firsts[at]), Math.min(afterLast, afterLasts[at]), claims[at], null));
            }
        }
        return found;
    }

    /** How many visits and holds touch the cells from the first (included) to the last (excluded). */
    int visits(long first, long afterLast) {
        Set<UUID> seen = new HashSet<>();
        for (int at = 0; at < firsts.length; at++) {
            if (firsts[at] < afterLast && afterLasts[at] > first) {
                seen.add(claims[at]);
            }
        }
        return seen.size();
    }
}
