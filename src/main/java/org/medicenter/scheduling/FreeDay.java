package org.medicenter.scheduling;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The free times that start on one local date, by start, then by specialist's slug.
 *
 * @param whyNone set exactly when there are none
 */
public record FreeDay(
        LocalDate date, List<FreeTime> times, @Nullable WhyNone whyNone) {}
