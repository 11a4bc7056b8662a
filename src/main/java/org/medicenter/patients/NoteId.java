package org.medicenter.patients;

import java.util.UUID;

public record NoteId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
