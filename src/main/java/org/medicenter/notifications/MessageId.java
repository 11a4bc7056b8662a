package org.medicenter.notifications;

import java.util.UUID;

public record MessageId(UUID value) {

    static MessageId random() {
        return new MessageId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
