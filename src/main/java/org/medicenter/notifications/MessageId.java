package org.medicenter.notifications;

import java.util.UUID;
import org.medicenter.time.TimeOrderedIds;

public record MessageId(UUID value) {

    static MessageId next() {
        return new MessageId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
