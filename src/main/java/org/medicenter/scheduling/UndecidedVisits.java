package org.medicenter.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.medicenter.clinic.LocationId;
import org.medicenter.hours.Illness;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.medicenter.hours.WallClock;
import org.medicenter.time.TimeRange;
import org.springframework.stereotype.Component;

/** Booked visits whose specialist was reported ill, and that stand where they stood. */
@Component
class UndecidedVisits {

    private final OpeningHours hours;
    private final Appointments appointments;

    UndecidedVisits(OpeningHours hours, Appointments appointments) {
        this.hours = hours;
        this.appointments = appointments;
    }

    /** From now on. Where nobody is ill, nothing is read. */
    List<Appointment> at(LocationId location, Instant now) {
        Timetable timetable = hours.timetable();
        ZoneId zone = timetable.catalogue().location(location).zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        return timetable.illnessesAt(location, today).stream()
                .flatMap(it -> during(it, now, zone))
                .filter(it -> it.status() == AppointmentStatus.BOOKED)
                .filter(it -> it.location().equals(location))
                .distinct()
                .toList();
    }

    private Stream<Appointment> during(Illness illness, Instant now, ZoneId zone) {
        TimeRange dates = WallClock.dates(illness.first(), illness.last(), zone);
        return appointments
                .findBySpecialistIdAndStartsAtGreaterThanEqualAndStartsAtLessThan(
                        illness.specialist().value(), dates.contains(now) ? now : dates.start(), dates.end())
                .stream();
    }
}
