package org.medicenter.scheduling;

import java.time.Instant;
import java.util.UUID;
import org.medicenter.time.TimeRange;

/**
 * Time in a column that somebody is about to book: it is not free, and nobody stands there yet.
 *
 * @param until after which it is free again, unless it is booked or kept longer before
 */
public record HeldTime(UUID column, TimeRange time, Instant until) {}
