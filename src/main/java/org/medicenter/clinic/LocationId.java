package org.medicenter.clinic;

import java.util.UUID;

public record LocationId(UUID value) {

    public static LocationId random() {
        return new LocationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
