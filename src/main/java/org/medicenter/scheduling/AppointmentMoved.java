package org.medicenter.scheduling;

/** An appointment has another time, or another specialist. Told after the commit. */
public record AppointmentMoved(AppointmentId appointment) {}
