package org.medicenter.scheduling;

import java.time.Instant;

/**
 * A time that is kept for whoever knows the hold's id.
 *
 * @param wish what was asked for, with the specialist that the time is with
 * @param renewed whether it was kept longer once: there is no second time
 */
public record LiveHold(Wish wish, FreeTime time, Instant expiresAt, boolean renewed) {}
