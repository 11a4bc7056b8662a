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

    Booked enter(
            UUID id,
            Rules rules,
            Wish wish,
            FreeTime time,
            CheckedPatient patient,
            @Nullable String note,
            Channel channel) {
        return enter(id, rules, wish, time, register.register(patient), patient, note, channel);
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
        Instant now = clock.instant();
        ManageLink link = links.link(id, 0);
        NewVisit visit = new NewVisit(
                wish.visitType(),
                time.specialist(),
                time.location(),
                wish.concern(),
                time.range(),
                cancelUntil(rules, rules.type(wish), time),
                note,
                channel);
        BookedAppointment booked = appointments
                .insert(id, References.next(), registered, visit, link, now)
                .seenBy(record(registered, patient), now);
        events.publishEvent(new AppointmentBooked(booked));
        deeds.booked(booked, registered, rules.catalogue(), channel);
        return new Booked(booked, link.token());
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
