package org.medicenter.scheduling;

/**
 * An appointment that whoever is signed in says is theirs. It opens if it was booked with the address that they have
 * proved to have; somebody else's is answered like one that does not exist.
 */
public record AppointmentOfAccount(AppointmentId appointment) implements AppointmentKey {}
