package org.medicenter.patients;

/**
 * A patient who was found, and what of them matches.
 *
 * @param born whether the date of birth does
 * @param phone whether the phone number does
 */
public record FoundPatient(PatientRecord patient, Marked lastName, Marked firstName, boolean born, boolean phone) {}
