package org.medicenter.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.SpecialistId;

/**
 * Where a visit stands on a board.
 *
 * @param specialist null: it takes things only
 */
public record VisitPlace(Instant start, @Nullable SpecialistId specialist) {}
