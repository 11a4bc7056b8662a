package org.medicenter.scheduling;

import java.time.Duration;

/**
 * A time was held, and is not any more: it was booked, or somebody gave it back. Told within the transaction. Of a hold
 * that runs out nobody hears.
 *
 * @param lived for how long
 */
public record HoldEnded(Duration lived, boolean booked) {}
