package org.medicenter.patients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registered patient.
 *
 * @param email where they, or else the person who booked for them, are reached
 * @param phone likewise
 */
public record PatientRecord(
        PatientId id,
        String firstName,
        String lastName,
        LocalDate dateOfBirth,
        @Nullable String email,
        @Nullable String phone) {

    public String name() {
        return firstName + " " + lastName;
    }
}
