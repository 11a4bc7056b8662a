package org.medicenter.hours;

import java.time.Instant;

/**
 * What somebody has typed and not published yet.
 *
 * @param begunFrom what was published when they began
 * @param plan as they want it; may have faults
 */
public record HoursDraft(OpeningPlan begunFrom, OpeningPlan plan, Instant savedAt) {}
