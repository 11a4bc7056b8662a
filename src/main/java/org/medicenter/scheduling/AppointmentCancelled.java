package org.medicenter.scheduling;

/** An appointment was cancelled; its time is free again. Told within the transaction, before its commit. */
public record AppointmentCancelled(AppointmentId appointment) implements TakenTimeChanged {}
