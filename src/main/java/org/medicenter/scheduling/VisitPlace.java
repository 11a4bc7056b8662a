package org.medicenter.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.SpecialistId;

/**
 * Where a visit stands on a board.
 *
 * @param end null: it was not written down when somebody moved it
 * @param specialist null: it takes things only
 */
public record VisitPlace(
        Instant start, @Nullable Instant end, @Nullable SpecialistId specialist) {}
