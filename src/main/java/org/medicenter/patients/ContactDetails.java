package org.medicenter.patients;

import org.jspecify.annotations.Nullable;

/** Somebody who books for the patient, as entered. */
public record ContactDetails(
        @Nullable String name,
        @Nullable String relation,
        @Nullable String email,
        @Nullable String phone) {}
