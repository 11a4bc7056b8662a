package org.medicenter.scheduling;

/** An appointment has another time, or another specialist. Told within the transaction, before its commit. */
public record AppointmentMoved(AppointmentId appointment) implements TakenTimeChanged {}
