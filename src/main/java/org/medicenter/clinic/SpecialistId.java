package org.medicenter.clinic;

import java.util.UUID;

public record SpecialistId(UUID value) {

    public static SpecialistId random() {
        return new SpecialistId(UUID.randomUUID());
    }

    /** A specialist's own time is claimed like a room's: under the same id. */
    public ResourceId resource() {
        return new ResourceId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
