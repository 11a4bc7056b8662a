package org.medicenter.scheduling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.medicenter.patients.PatientId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Inserts appointments by one statement: a sixth of a booking's time would go into an entity's persistence otherwise
 * (docs/decisions/booking-inserts.md). Everything after that is read and changed through {@link Appointments}.
 */
@Component
class NewAppointments {

    private static final String INSERT = """
            insert into appointment (id, reference, patient_id, visit_type_id, specialist_id, location_id, concern_id,
                starts_at, ends_at, cancel_until, status, note, channel, booked_at, link_hash, link_revision, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";

    private final JdbcTemplate jdbc;

    NewAppointments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Part of the caller's transaction. */
    Appointment insert(
            UUID id, String reference, PatientId patient, NewVisit visit, ManageLink link, Instant bookedAt) {
        var appointment = new Appointment(id, reference, patient, visit, link, bookedAt);
        jdbc.update(
                INSERT,
                id,
                reference,
                patient.value(),
                visit.visitType().value(),
                visit.specialist() == null ? null : visit.specialist().value(),
                visit.location().value(),
                visit.concern() == null ? null : visit.concern().value(),
                utc(visit.time().start()),
                utc(visit.time().end()),
                utc(visit.cancelUntil()),
                appointment.status().name(),
                visit.note(),
                visit.channel().name(),
                utc(bookedAt),
                link.hash(),
                link.revision());
        return appointment;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
