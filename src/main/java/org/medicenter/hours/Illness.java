package org.medicenter.hours;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.medicenter.clinic.SpecialistId;

/**
 * A specialist is ill, as a desk has reported it.
 *
 * @param last included
 */
public record Illness(UUID id, SpecialistId specialist, LocalDate first, LocalDate last) {

    /** @param absences of one illness; empty where there are none */
    static Optional<Illness> of(Collection<Absence> absences) {
        return absences.stream()
                .min(Comparator.comparing(Absence::first))
                .map(earliest -> new Illness(
                        Objects.requireNonNull(earliest.illness()),
                        earliest.specialist(),
                        earliest.first(),
                        absences.stream()
                                .map(Absence::last)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }
}
