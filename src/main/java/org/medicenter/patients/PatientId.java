package org.medicenter.patients;

import java.util.UUID;
import org.medicenter.time.TimeOrderedIds;

public record PatientId(UUID value) {

    public static PatientId next() {
        return new PatientId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
