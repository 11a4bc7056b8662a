package org.medicenter.patients;

import org.jspecify.annotations.Nullable;

/** Somebody who books for a patient, checked. */
public record CheckedContact(
        String name,
        @Nullable String relation,
        @Nullable String email,
        @Nullable String phone) {}
