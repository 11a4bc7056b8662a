package org.medicenter.scheduling;

/** An appointment was booked. Told after the commit. */
public record AppointmentBooked(AppointmentId appointment) {}
