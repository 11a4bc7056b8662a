package org.medicenter.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a visit may be put down in a column: at each five minutes from the first to the last start, both included.
 *
 * @param end when a visit ends that starts at the last
 */
public record FittingStarts(UUID column, Instant first, Instant last, Instant end) {}
