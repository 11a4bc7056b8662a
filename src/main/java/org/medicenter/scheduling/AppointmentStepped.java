package org.medicenter.scheduling;

/** A visit has come a step further through the day, or a step was taken back. What is free stays as it is. */
public record AppointmentStepped(AppointmentId id) {}
