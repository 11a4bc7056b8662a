package org.medicenter.scheduling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/**
 * What one location and its specialists lose with other hours: a visit that has nothing of it and fitted before fits
 * after. So only a few of ten thousand need a closer look. Calculates only.
 */
final class LostTime {

    private final TimeRanges open;
    private final Map<SpecialistId, TimeRanges> working = new HashMap<>();

    LostTime(Rules before, Rules after, LocationId location, TimeRange window) {
        this.open = before.timetable()
                .openTime(location, window)
                .minus(after.timetable().openTime(location, window));
        for (Specialist specialist : before.catalogue().specialists()) {
            TimeRanges lost = before.timetable()
                    .workingTime(specialist.id(), location, window)
                    .minus(after.timetable().workingTime(specialist.id(), location, window));
            if (!lost.isEmpty()) {
                working.put(specialist.id(), lost);
            }
        }
    }

    /** From the first loss to the last; empty where nothing is lost. */
    Optional<TimeRange> bounds() {
        List<TimeRange> all = Stream.concat(Stream.of(open), working.values().stream())
                .filter(it -> !it.isEmpty())
                .map(it -> new TimeRange(
                        it.asList().getFirst().start(), it.asList().getLast().end()))
                .toList();
        return all.stream()
                .reduce((one, other) -> new TimeRange(
                        one.start().isBefore(other.start()) ? one.start() : other.start(),
                        one.end().isAfter(other.end()) ? one.end() : other.end()));
    }

    boolean touches(ComingVisit visit) {
        return open.overlaps(visit.time())
                || visit.specialist() != null
                        && working.getOrDefault(visit.specialist(), TimeRanges.none())
                                .overlaps(visit.time());
    }
}
