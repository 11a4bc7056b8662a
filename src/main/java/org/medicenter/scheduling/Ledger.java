package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.VisitType;
import org.medicenter.patients.CheckedPatient;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PatientRegister;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.NewAppointments.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes appointments down, within the transaction that has claimed what they take. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

    private final NewAppointments appointments;
    private final PatientRegister register;
    private final ManageLinks links;
    private final ApplicationEventPublisher events;
    private final AppointmentDeeds deeds;
    private final Clock clock;

    Ledger(
            NewAppointments appointments,
            PatientRegister register,
            ManageLinks links,
            ApplicationEventPublisher events,
            AppointmentDeeds deeds,
            Clock clock) {
        this.appointments = appointments;
        this.register = register;
        this.links = links;
        this.events = events;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** For somebody who is registered with it. It is written at the end of the transaction: nobody asks for it before. */
    Booked enter(
            UUID id,
            Rules rules,
            Wish wish,
            FreeTime time,
            CheckedPatient patient,
            @Nullable String note,
            Channel channel) {
        PatientId registered = register.registerLast(patient);
        Entry entry = entry(id, rules, wish, time, registered, note, channel);
        return entered(appointments.insertLast(entry), entry, patient, rules);
    }

    /** @param patient what is known of the registered one */
    Booked enter(
            UUID id,
            Rules rules,
            Wish wish,
            FreeTime time,
            PatientId registered,
            CheckedPatient patient,
            @Nullable String note,
            Channel channel) {
        Entry entry = entry(id, rules, wish, time, registered, note, channel);
        return entered(appointments.insert(entry), entry, patient, rules);
    }

    private Entry entry(
            UUID id,
            Rules rules,
            Wish wish,
            FreeTime time,
            PatientId registered,
            @Nullable String note,
            Channel channel) {
        NewVisit visit = new NewVisit(
                wish.visitType(),
                time.specialist(),
                time.location(),
                wish.concern(),
                time.range(),
                cancelUntil(rules, rules.type(wish), time),
                note,
                channel);
        return new Entry(id, References.next(), registered, visit, links.link(id, 0), clock.instant());
    }

    private Booked entered(Appointment appointment, Entry entry, CheckedPatient patient, Rules rules) {
        BookedAppointment booked = appointment.seenBy(record(entry.patient(), patient), entry.bookedAt());
        events.publishEvent(new AppointmentBooked(booked));
        deeds.booked(booked, entry.patient(), rules.catalogue(), entry.visit().channel());
        return new Booked(booked, entry.link().token());
    }

    static Instant cancelUntil(Rules rules, VisitType type, FreeTime time) {
        return CutOffs.of(
                type.cutOff(),
                time.start(),
                time.location(),
                rules.catalogue().location(time.location()).zone(),
                rules.timetable());
    }

    private static PatientRecord record(PatientId id, CheckedPatient patient) {
        return new PatientRecord(
                id,
                patient.firstName(),
                patient.lastName(),
                patient.dateOfBirth(),
                patient.email() == null
                        ? patient.contact().map(it -> it.email()).orElse(null)
                        : patient.email(),
                patient.phone() == null
                        ? patient.contact().map(it -> it.phone()).orElse(null)
                        : patient.phone());
    }
}
