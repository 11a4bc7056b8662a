package org.medicenter.scheduling;

/** Something that changes when somebody or something is taken: who shows or counts free times follows. */
public sealed interface TakenTimeChanged
        permits AppointmentBooked,
                AppointmentMoved,
                AppointmentMovedInside,
                AppointmentMoveTakenBack,
                AppointmentResized,
                AppointmentCancelled,
                AppointmentGivenUp,
                AppointmentReinstated,
                BlocksChanged {

    /** Whether something may be free then that was taken before. */
    default boolean mayFree() {
        return !(this instanceof AppointmentBooked || this instanceof AppointmentReinstated);
    }
}
