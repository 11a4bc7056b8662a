package org.medicenter.scheduling;

/** An appointment was booked. Told within the transaction, before its commit. */
public record AppointmentBooked(BookedAppointment booked) implements TakenTimeChanged {

    public AppointmentId appointment() {
        return booked.id();
    }
}
