package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.medicenter.patients.PatientRegister;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down, in the transaction that moves or cancels a visit, that its patient has to be telephoned: where the clinic
 * did it, and no mail can tell them. What a patient did themselves they know.
 */
@Component
class PhoneNewsWatch {

    private final Appointments appointments;
    private final VisitSteps steps;
    private final PatientRegister register;
    private final PhoneNewsBook book;
    private final Clock clock;

    PhoneNewsWatch(
            Appointments appointments, VisitSteps steps, PatientRegister register, PhoneNewsBook book, Clock clock) {
        this.appointments = appointments;
        this.steps = steps;
        this.register = register;
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    void on(AppointmentMoved event) {
        moved(event.appointment().value());
    }

    @EventListener
    void on(AppointmentMoveTakenBack event) {
        moved(event.appointment().value());
    }

    @EventListener
    void on(AppointmentCancelled event) {
        Appointment cancelled = find(event.appointment().value());
        if (cancelled.cancelledByPatientAt() == null) {
            changed(cancelled, place(cancelled));
        } else {
            book.drop(cancelled.getId());
        }
    }

    @EventListener
    void on(AppointmentGivenUp event) {
        book.drop(event.appointment().value());
    }

    @EventListener
    void on(AppointmentReinstated event) {
        book.drop(event.appointment().value());
    }

    private void moved(UUID id) {
        VisitStep step = steps.of(id).getFirst();
        VisitPlace before = Objects.requireNonNull(step.movedFrom(), "A move is written down before it is told");
        if (step.isByPatient()) {
            book.drop(id);
        } else {
            changed(find(id), before);
        }
    }

    private void changed(Appointment visit, VisitPlace before) {
        if (register.find(visit.patient()).orElseThrow().email() != null) {
            return;
        }
        Optional<PhoneNewsBook.Known> untold = book.find(visit.getId()).filter(it -> it.told() == null);
        if (untold.isEmpty()) {
            begin(visit, before);
        } else if (isAsKnown(visit, untold.get().place())) {
            book.drop(visit.getId());
        } else {
            book.goOn(visit.getId());
        }
    }

    private void begin(Appointment visit, VisitPlace known) {
        Instant now = clock.instant();
        if (known.start().isAfter(now) || visit.time().start().isAfter(now)) {
            book.begin(visit.getId(), known, now);
        }
    }

    private static boolean isAsKnown(Appointment visit, VisitPlace known) {
        return visit.status() == AppointmentStatus.BOOKED
                && visit.time().start().equals(known.start())
                && Objects.equals(visit.specialist(), known.specialist());
    }

    private static VisitPlace place(Appointment visit) {
        return new VisitPlace(visit.time().start(), visit.time().end(), visit.specialist());
    }

    private Appointment find(UUID id) {
        return appointments.findById(id).orElseThrow();
    }
}
