package org.medicenter.scheduling;

/** The visit of somebody who is here already takes place elsewhere or later on that day: they hear of it from the desk. */
public record AppointmentMovedInside(AppointmentId appointment) implements TakenTimeChanged {}
