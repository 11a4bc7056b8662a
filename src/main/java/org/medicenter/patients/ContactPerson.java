package org.medicenter.patients;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked about a patient: a guardian, a carer, whoever booked.
 *
 * @param speaks whether they may speak for the patient
 * @param booked whether they are who booked
 */
public record ContactPerson(
        ContactId id,
        String name,
        @Nullable String relation,
        @Nullable String email,
        @Nullable String phone,
        boolean speaks,
        boolean booked) {}
