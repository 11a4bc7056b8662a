package org.medicenter.clinic;

import java.util.UUID;

public record VisitTypeId(UUID value) {

    public static VisitTypeId random() {
        return new VisitTypeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
