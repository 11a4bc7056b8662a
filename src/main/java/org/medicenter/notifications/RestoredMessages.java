package org.medicenter.notifications;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcOperations;

/** The outbox of a clinic that was restored from a backup. */
public final class RestoredMessages {

    private RestoredMessages() {}

    /**
     * What waited when the backup was made has been sent since, as far as anybody knows: it is held back, so that nobody
     * is told twice. The page of messages lists it, and sends again what somebody chooses there.
     *
     * @return how many messages that are
     */
    public static int holdBack(JdbcOperations jdbc, Instant now) {
        return jdbc.update(
                "update outgoing_message set state = ?, trouble = ?, settled_at = ? where state in (?, ?)",
                MessageState.FAILED.name(),
                Trouble.RESTORED.name(),
                now.atOffset(ZoneOffset.UTC),
                MessageState.WAITING.name(),
                MessageState.SENDING.name());
    }
}
