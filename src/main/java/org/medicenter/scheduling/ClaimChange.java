package org.medicenter.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ResourceId;

/**
 * What a transaction does to one claim.
 *
 * @param before what it had
 * @param after what it has then
 * @param expiresAt until when it has that; null: for good
 */
record ClaimChange(
        UUID claim,
        List<Allocation> before,
        List<Allocation> after,
        @Nullable Instant expiresAt) {

    Stream<Allocation> allocations() {
        return Stream.concat(before.stream(), after.stream());
    }

    /**
     * What is taken of the resource on a UTC date when the change is done.
     *
     * @param taken what was taken before, in ascending order
     * @return null where the change does not go together with that: somebody else has changed something
     */
    @Nullable
    List<TakenTime> applied(ResourceId resource, long date, List<TakenTime> taken) {
        var result = new ArrayList<TakenTime>(taken.size() + 1);
        taken.stream().filter(it -> !it.claim().equals(claim)).forEach(result::add);
        for (Allocation allocation : after) {
            if (allocation.resource().equals(resource)) {
                TakenTime mine = onDate(allocation, date);
                if (result.stream().anyMatch(it -> it.overlaps(mine))) {
                    return null;
                }
                if (mine.first() < mine.afterLast()) {
                    result.add(mine);
                }
            }
        }
        result.sort(Comparator.comparingLong(TakenTime::first));
        return result;
    }

    private TakenTime onDate(Allocation allocation, long date) {
        long first = Math.max(allocation.firstCell(), date * BusyTimes.CELLS_A_DATE);
        long afterLast = Math.min(allocation.afterLastCell(), (date + 1) * BusyTimes.CELLS_A_DATE);
        return new TakenTime(first, afterLast, claim, expiresAt);
    }
}
