package org.medicenter.patients;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A patient who may be registered: trimmed and complete, the phone in international form. */
public record CheckedPatient(
        String firstName,
        String lastName,
        LocalDate dateOfBirth,
        @Nullable String email,
        @Nullable String phone,
        Optional<CheckedContact> contact) {}
