package org.medicenter.scheduling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.database.LastWrites;
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
    private final LastWrites lastWrites;

    NewAppointments(JdbcTemplate jdbc, LastWrites lastWrites) {
        this.jdbc = jdbc;
        this.lastWrites = lastWrites;
    }

    /** Part of the caller's transaction. */
    Appointment insert(Entry entry) {
        jdbc.update(INSERT, values(entry));
        return entry.appointment();
    }

    /** The same at its end: nobody asks for it before. */
    Appointment insertLast(Entry entry) {
        lastWrites.write(INSERT, values(entry));
        return entry.appointment();
    }

    record Entry(UUID id, String reference, PatientId patient, NewVisit visit, ManageLink link, Instant bookedAt) {

        private Appointment appointment() {
            return new Appointment(id, reference, patient, visit, link, bookedAt);
        }
    }

    private static @Nullable Object[] values(Entry entry) {
        NewVisit visit = entry.visit();
        return new @Nullable Object[] {
            entry.id(),
            entry.reference(),
            entry.patient().value(),
            visit.visitType().value(),
            visit.specialist() == null ? null : visit.specialist().value(),
            visit.location().value(),
            visit.concern() == null ? null : visit.concern().value(),
            utc(visit.time().start()),
            utc(visit.time().end()),
            utc(visit.cancelUntil()),
            AppointmentStatus.BOOKED.name(),
            visit.note(),
            visit.channel().name(),
            utc(entry.bookedAt()),
            entry.link().hash(),
            entry.link().revision()
        };
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
