package org.medicenter.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.NextFits.Wishes;

/**
 * The times that somebody would take, should one become free.
 *
 * @param wishes whom they want to see, and when they can come
 * @param notAfter the last local date; null: as far as patients book
 * @param notice they need to know that long before; zero: they come at once
 * @param earlierThan the visit that they have, and would give up for an earlier time; null: they have none
 */
public record WaitedFor(
        Wishes wishes,
        @Nullable LocalDate notAfter,
        Duration notice,
        @Nullable AppointmentId earlierThan) {}
