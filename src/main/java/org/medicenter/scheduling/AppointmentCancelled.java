package org.medicenter.scheduling;

/** An appointment was cancelled; its time is free again. Told after the commit. */
public record AppointmentCancelled(AppointmentId appointment) {}
