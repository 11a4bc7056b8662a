package org.medicenter.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.medicenter.clinic.VisitType;
import org.medicenter.scheduling.FreeTimes.Candidate;
import org.medicenter.scheduling.FreeTimes.Fate;
import org.medicenter.time.TimeRange;

/**
 * Keeps the last free times of a day for urgent visits, which the desk gives away, until they are released. A pure
 * calculation.
 */
final class UrgentShare {

    private UrgentShare() {}

    /**
     * @param ofOneDate what became of each start of one local date and one specialist
     * @return the same, those that are kept marked as such
     */
    static List<Candidate> keep(List<Candidate> ofOneDate, VisitType type, Instant now) {
        if (!type.limits().keepsForUrgent()) {
            return ofOneDate;
        }
        List<TimeRange> kept = kept(ofOneDate, type).stream()
                .filter(it -> now.isBefore(
                        it.start().plus(type.bufferBefore()).minus(type.limits().releasedBefore())))
                .toList();
        return ofOneDate.stream()
                .map(it -> it.fate() == Fate.FREE && kept.stream().anyMatch(claimed(it, type)::overlaps)
                        ? new Candidate(it.visit(), Fate.KEPT)
                        : it)
                .toList();
    }

    /** From the last one back, so many that could all be booked. */
    private static List<TimeRange> kept(List<Candidate> ofOneDate, VisitType type) {
        var kept = new ArrayList<TimeRange>();
        ofOneDate.stream()
                .filter(it -> it.fate() == Fate.FREE)
                .sorted(Comparator.comparing((Candidate it) -> it.visit().start())
                        .reversed())
                .map(it -> claimed(it, type))
                .forEach(it -> {
                    if (kept.size() < type.limits().keptForUrgent()
                            && kept.stream().noneMatch(it::overlaps)) {
                        kept.add(it);
                    }
                });
        return kept;
    }

    private static TimeRange claimed(Candidate candidate, VisitType type) {
        return candidate.visit().widen(type.bufferBefore(), type.bufferAfter());
    }
}
