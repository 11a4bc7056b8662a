package org.medicenter.scheduling.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.ui.Formats;

/** An appointment with the names of what it is about, as read on the wall clock of its location. */
record AppointmentFacts(BookedAppointment appointment, Catalogue catalogue, Formats formats, Instant now) {

    VisitType visitType() {
        return catalogue.visitType(appointment.visitType());
    }

    Location location() {
        return catalogue.location(appointment.location());
    }

    Optional<Specialist> specialist() {
        return Optional.ofNullable(appointment.specialist()).map(catalogue::specialist);
    }

    Instant start() {
        return appointment.time().start();
    }

    Instant end() {
        return appointment.time().end();
    }

    LocalDate date() {
        return formats.date(start());
    }

    boolean isToday() {
        return date().equals(formats.date(now));
    }

    boolean isBooked() {
        return appointment.status() == AppointmentStatus.BOOKED;
    }

    /** Booked, and not over yet. */
    boolean isAhead() {
        return isBooked() && now.isBefore(end());
    }

    /** On the wall clock: 40 minutes, or the hours of a night. */
    long minutes() {
        return appointment.time().length().toMinutes();
    }

    String cutOffDate() {
        return formats.weekdayDate(formats.date(appointment.cancelUntil()));
    }

    String cutOffTime() {
        return formats.time(appointment.cancelUntil());
    }
}
