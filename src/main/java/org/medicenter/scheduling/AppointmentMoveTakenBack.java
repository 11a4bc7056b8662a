package org.medicenter.scheduling;

/** A move was taken back within the time in which nobody is told of it. */
public record AppointmentMoveTakenBack(AppointmentId appointment) implements TakenTimeChanged {}
