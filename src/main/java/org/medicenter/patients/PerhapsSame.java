package org.medicenter.patients;

/** Two records that may be of one person. @param newer was registered later */
public record PerhapsSame(PatientRecord newer, PatientRecord older) {}
