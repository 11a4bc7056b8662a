package org.medicenter.scheduling;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.time.TimeRange;

/**
 * What a patient had before, and has before them: as far as who asks may see it.
 *
 * @param past the latest first; those that nobody came to as well
 * @param coming the next first
 * @param cancelled the latest first, past and coming; whoever had no others counts as not having been here
 */
public record VisitHistory(List<EarlierVisit> past, List<EarlierVisit> coming, List<EarlierVisit> cancelled) {

    /** Somebody of whom nothing is known. */
    public static final VisitHistory NONE = new VisitHistory(List.of(), List.of(), List.of());

    /** One visit of it. */
    public record EarlierVisit(
            AppointmentId id,
            TimeRange time,
            LocationId location,
            VisitTypeId visitType,
            @Nullable SpecialistId specialist,
            @Nullable ConcernId concern,
            AppointmentStatus status) {}

    public VisitHistory {
        past = List.copyOf(past);
        coming = List.copyOf(coming);
        cancelled = List.copyOf(cancelled);
    }

    public boolean isEmpty() {
        return past.isEmpty() && coming.isEmpty();
    }

    /** Whom they saw last, or else see next. */
    public Optional<SpecialistId> specialist() {
        return latestFirst()
                .map(EarlierVisit::specialist)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What they came for last, or else come for next. */
    public Optional<ConcernId> concern() {
        return latestFirst().map(EarlierVisit::concern).filter(Objects::nonNull).findFirst();
    }

    private Stream<EarlierVisit> latestFirst() {
        return Stream.concat(past.stream(), coming.stream());
    }
}
