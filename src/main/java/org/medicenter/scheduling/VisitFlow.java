package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.Attempts.Attempt;
import org.medicenter.time.TimeOrderedIds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Takes visits through the day: only legal steps, each with its time and who took it. */
@Service
public class VisitFlow {

    private final Appointments appointments;
    private final Claims claims;
    private final Allocations allocations;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final AppointmentDeeds deeds;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    VisitFlow(
            Appointments appointments,
            Claims claims,
            Allocations allocations,
            Attempts attempts,
            ApplicationEventPublisher events,
            AppointmentDeeds deeds,
            JdbcTemplate jdbc,
            Clock clock) {
        this.appointments = appointments;
        this.claims = claims;
        this.allocations = allocations;
        this.attempts = attempts;
        this.events = events;
        this.deeds = deeds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param takenBy the actor's id, for the record */
    public StepOutcome step(AppointmentId id, AppointmentStatus to, String takenBy) {
        return answer(attempts.once(() -> take(id, to, takenBy, null)));
    }

    /**
     * @param revision what who cancels has seen; a change since then is an illegal step
     * @param message goes to the patient
     */
    StepOutcome cancel(AppointmentId id, int revision, String message, String takenBy) {
        return answer(attempts.once(() -> {
            Optional<Appointment> seen = appointments.findById(id.value());
            if (seen.isPresent() && seen.get().revision() != revision) {
                var status = seen.get().status();
                return new StepOutcome.Illegal(status, AppointmentStatus.CANCELLED);
            }
            return take(id, AppointmentStatus.CANCELLED, takenBy, message);
        }));
    }

    private static StepOutcome answer(Attempt<StepOutcome> attempt) {
        if (attempt instanceof Attempt.Done<StepOutcome> done) {
            return done.result();
        }
        throw Attempts.noAnswer();
    }

    private StepOutcome take(AppointmentId id, AppointmentStatus to, String takenBy, @Nullable String message) {
        Optional<Appointment> found = appointments.findById(id.value());
        if (found.isEmpty()) {
            return new StepOutcome.UnknownAppointment();
        }
        Appointment appointment = found.get();
        AppointmentStatus from = appointment.status();
        if (!from.mayBecome(to)) {
            return new StepOutcome.Illegal(from, to);
        }
        Instant now = clock.instant();
        if (to == AppointmentStatus.CANCELLED) {
            appointment.cancel(takenBy, message, now);
        } else {
            appointment.become(to);
        }
        appointments.saveAndFlush(appointment);
        record(appointment, from, takenBy, now);
        deeds.stepped(appointment, from);
        if (to == AppointmentStatus.CANCELLED) {
            claims.release(id.value(), allocations.of(id.value()));
            allocations.drop(id.value());
            events.publishEvent(new AppointmentCancelled(id));
        }
        return new StepOutcome.Taken(to);
    }

    private void record(Appointment appointment, AppointmentStatus from, String takenBy, Instant now) {
        jdbc.update(
                "insert into appointment_step (id, appointment_id, from_status, to_status, taken_at, taken_by)"
                        + " values (?, ?, ?, ?, ?, ?)",
                TimeOrderedIds.next(),
                appointment.getId(),
                from.name(),
                appointment.status().name(),
                now.atOffset(ZoneOffset.UTC),
                takenBy);
    }
}
