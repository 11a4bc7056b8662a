package org.medicenter.scheduling;

import org.medicenter.time.TimeRange;

/**
 * Time that a visit would share with another one, buffers included.
 *
 * @param with the other visit, or a hold of that id
 */
public record MoveClash(AppointmentId with, TimeRange time) {}
