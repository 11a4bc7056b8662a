package org.medicenter.patients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A patient as entered: nothing is checked yet, nothing is cut. */
public record PatientDetails(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable LocalDate dateOfBirth,
        @Nullable String email,
        @Nullable String phone) {}
