package org.medicenter.clinic;

import java.util.UUID;

public record ResourceId(UUID value) {

    public static ResourceId random() {
        return new ResourceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
