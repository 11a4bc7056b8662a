package org.medicenter.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Specialist;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/**
 * Cuts open time into visits, and takes away what is too soon or taken: a pure calculation over ranges. It fetches
 * nothing.
 */
final class FreeTimes {

    /** The visits of one specialist (or of things only): those that fit the hours, with what became of each. */
    record Candidate(TimeRange visit, Fate fate) {}

    enum Fate {
        FREE,
        TAKEN,
        /** Everything is there, but no more visits are taken on this day or in this week. */
        LIMIT_REACHED,
        /** Free, and kept for urgent visits. */
        KEPT,
        TOO_SOON
    }

    private FreeTimes() {}

    /**
     * @param allowed when a visit may take place: inside the opening hours, the visit type's own and the specialist's
     * @param starts only visits that start in here
     * @param earliest the first start that the lead time allows
     */
    static List<Candidate> of(
            StartGrid grid,
            TimeRanges allowed,
            TimeRange starts,
            Instant earliest,
            @Nullable Specialist specialist,
            Supply supply) {
        var candidates = new ArrayList<Candidate>();
        for (TimeRange visit : grid.visitsWithin(allowed)) {
            if (starts.contains(visit.start())) {
                candidates.add(new Candidate(visit, fate(visit, earliest, specialist, supply)));
            }
        }
        return candidates;
    }

    private static Fate fate(TimeRange visit, Instant earliest, @Nullable Specialist specialist, Supply supply) {
        if (visit.start().isBefore(earliest)) {
            return Fate.TOO_SOON;
        }
        return supply.fate(visit, specialist);
    }
}
