package org.medicenter.hours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Open or closed at an instant.
 *
 * @param nextChange when it closes (if open) or opens (if closed); null where no change lies within the next 400 days
 */
public record OpenState(boolean open, @Nullable Instant nextChange) {}
