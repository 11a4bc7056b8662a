package org.medicenter.scheduling;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Deed;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.patients.PatientId;
import org.medicenter.time.TimeRange;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells who reads and changes appointments, within the transaction that does it. Patients are named by their id only;
 * neither concern nor kind of visit, note or reason is told.
 */
@Component
class AppointmentDeeds {

    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ApplicationEventPublisher events;

    AppointmentDeeds(ApplicationEventPublisher events) {
        this.events = events;
    }

    void booked(BookedAppointment booked, PatientId patient, Catalogue catalogue, Channel channel) {
        String time = words(booked.time(), booked.specialist(), booked.location(), catalogue);
        Deed deed = Deed.changed("appointment.booked", booked.reference(), patient.value(), "", time)
                .about(booked.id().value());
        events.publishEvent(
                switch (channel) {
                    case ONLINE -> deed.byPatient();
                    case DESK -> deed;
                });
    }

    void moved(Appointment appointment, String before, String after) {
        events.publishEvent(changed("moved", appointment, before, after).byPatient());
    }

    void overbooked(Appointment appointment, OverbookingReason reason) {
        events.publishEvent(changed("overbooked", appointment, "", words(reason)));
    }

    /** From the first. */
    void bookedOverbooked(BookedAppointment booked, PatientId patient, OverbookingReason reason) {
        events.publishEvent(
                Deed.changed("appointment.overbooked", booked.reference(), patient.value(), "", words(reason))
                        .about(booked.id().value()));
    }

    private static String words(OverbookingReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    void cancelledByPatient(Appointment appointment) {
        events.publishEvent(
                changed("cancelled", appointment, "booked", "cancelled").byPatient());
    }

    void reinstatedByPatient(Appointment appointment) {
        events.publishEvent(
                changed("reinstated", appointment, "cancelled", "booked").byPatient());
    }

    void stepped(Appointment appointment, AppointmentStatus from) {
        String what = appointment.status() == AppointmentStatus.CANCELLED ? "cancelled" : "status";
        events.publishEvent(changed(what, appointment, word(from), word(appointment.status())));
    }

    void opened(Appointment appointment) {
        events.publishEvent(Deed.read(
                        "appointment.opened",
                        appointment.reference(),
                        appointment.patient().value())
                .about(appointment.getId())
                .byPatient());
    }

    /** By somebody of the staff, with all that stands in it. */
    void looked(Appointment appointment) {
        events.publishEvent(Deed.read(
                        "appointment.looked",
                        appointment.reference(),
                        appointment.patient().value())
                .about(appointment.getId()));
    }

    /** What a patient had before and has before them, by somebody of the staff. */
    void history(PatientId patient) {
        events.publishEvent(Deed.read("appointment.history", "visits of a patient", patient.value()));
    }

    /** The account's own list. */
    void listedByOwner(List<Appointment> appointments) {
        if (!appointments.isEmpty()) {
            events.publishEvent(Deed.readList(
                            "appointment.own-list",
                            "own appointments",
                            appointments.stream()
                                    .map(it -> it.patient().value())
                                    .collect(Collectors.toSet()))
                    .byPatient());
        }
    }

    /** Nobody reads anything off a day without appointments. */
    void listed(LocalDate date, List<Appointment> appointments) {
        if (!appointments.isEmpty()) {
            events.publishEvent(Deed.readList(
                    "appointment.day-list",
                    date.toString(),
                    appointments.stream().map(it -> it.patient().value()).collect(Collectors.toSet())));
        }
    }

    static String words(Appointment appointment, Catalogue catalogue) {
        return words(appointment.time(), appointment.specialist(), appointment.location(), catalogue);
    }

    /** "2026-11-24 14:20–14:40, Dr Amara Okafor, Clinic": the time on the wall clock there. */
    private static String words(
            TimeRange time, @Nullable SpecialistId specialist, LocationId place, Catalogue catalogue) {
        Location location = catalogue.location(place);
        ZonedDateTime start = time.start().atZone(location.zone());
        ZonedDateTime end = time.end().atZone(location.zone());
        String who = specialist == null ? "" : catalogue.specialist(specialist).name() + ", ";
        return DATE_AND_TIME.format(start) + "–" + TIME.format(end) + ", " + who + location.name();
    }

    private static Deed changed(String what, Appointment appointment, String before, String after) {
        return Deed.changed(
                        "appointment." + what,
                        appointment.reference(),
                        appointment.patient().value(),
                        before,
                        after)
                .about(appointment.getId());
    }

    private static String word(AppointmentStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
