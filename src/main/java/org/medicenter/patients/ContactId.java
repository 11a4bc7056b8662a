package org.medicenter.patients;

import java.util.UUID;

/** Of a contact person. Whoever booked for a patient stands with them and has the id of their record. */
public record ContactId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
