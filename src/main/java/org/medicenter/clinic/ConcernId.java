package org.medicenter.clinic;

import java.util.UUID;

public record ConcernId(UUID value) {

    public static ConcernId random() {
        return new ConcernId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
