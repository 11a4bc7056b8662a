package org.medicenter.emergency.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the notice says about the clinic's doors. */
sealed interface OpenNow {

    /** @param closes null where no closing is known */
    record Open(@Nullable Instant closes) implements OpenNow {}

    /**
     * @param opens null where no opening is known
     * @param nightHere patients are staying with us tonight, in another location that is open through the night
     */
    record Closed(@Nullable Instant opens, boolean nightHere) implements OpenNow {}

    /** The hours cannot be worked out. */
    record Unknown() implements OpenNow {}

    /** A copy kept on the reader's own device, read without a connection. */
    record Offline() implements OpenNow {}
}
