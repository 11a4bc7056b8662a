package org.medicenter.scheduling;

/** A patient has taken back that they had cancelled: they have their time again. */
public record AppointmentReinstated(AppointmentId appointment) implements TakenTimeChanged {}
