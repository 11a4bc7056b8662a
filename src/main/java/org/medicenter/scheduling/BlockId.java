package org.medicenter.scheduling;

import java.util.UUID;

public record BlockId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
