package org.medicenter.hours;

import org.medicenter.time.TimeRange;

/**
 * A part of a day at which a specialist sees nobody, though they work on that day.
 *
 * @param note for the staff; may be empty
 */
public record BlockedTime(TimeRange time, String note) {}
