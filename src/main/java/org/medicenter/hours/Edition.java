package org.medicenter.hours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was published once.
 *
 * @param number counts the editions of its location, from 1
 * @param by the name, as colleagues read it; null where the application itself entered it at set-up
 */
public record Edition(
        int number, OpeningPlan plan, @Nullable String by, Instant at) {}
