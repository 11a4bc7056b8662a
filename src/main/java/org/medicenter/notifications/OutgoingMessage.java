package org.medicenter.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.AppointmentId;

/**
 * A line of the outbox: what is to be told, and no word of it.
 *
 * @param revision of the appointment that it tells of
 * @param dueAt it is not sent before
 * @param attempts the running one included
 * @param copy grows when somebody has it sent once more
 */
record OutgoingMessage(
        MessageId id,
        AppointmentId appointment,
        MessageKind kind,
        int revision,
        MessageState state,
        Instant writtenAt,
        Instant dueAt,
        int attempts,
        int copy,
        @Nullable Instant settledAt,
        @Nullable Trouble trouble) {}
