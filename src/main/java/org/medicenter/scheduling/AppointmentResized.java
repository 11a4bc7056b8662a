package org.medicenter.scheduling;

/** A visit has become longer or shorter, where it starts: its patient has nothing to do about it. */
public record AppointmentResized(AppointmentId appointment) implements TakenTimeChanged {}
