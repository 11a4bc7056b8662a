package org.medicenter.scheduling;

/** A patient has taken their booking back within the time in which nobody is told of it. */
public record AppointmentGivenUp(AppointmentId appointment) implements TakenTimeChanged {}
