package org.medicenter.patients;

import java.util.UUID;

public record MergeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
