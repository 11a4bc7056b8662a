package org.medicenter.emergency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is called back.
 *
 * @param open whether the clinic is open now, so that it is read at once
 * @param readAt when requests are read: now, or at the next opening; null where none is known
 * @param calledBy until when the clinic calls; null where no opening is known
 */
public record CallBackPromise(
        boolean open, @Nullable Instant readAt, @Nullable Instant calledBy) {}
