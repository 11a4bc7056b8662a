package org.medicenter.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.patients.PatientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is to be told by telephone. A step says which state it was made from: of two, one is written. */
@Component
class PhoneNewsBook {

    private final JdbcClient jdbc;

    PhoneNewsBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a patient knows, and whether they were told of all that has happened since. */
    record Known(VisitPlace place, PhoneNews.@Nullable Told told, int revision) {}

    /** One of them, with its visit. */
    record Entry(AppointmentId visit, PatientId patient, AppointmentStatus status, VisitPlace now, Known known) {}

    Optional<Known> find(UUID appointment) {
        return jdbc.sql("select known_start, known_specialist, told_at, told_by, changes from phone_news"
                        + " where appointment_id = ?")
                .param(appointment)
                .query((row, number) -> known(row))
                .optional();
    }

    /** From now on it is to be told; in place of what was told before. */
    void begin(UUID appointment, VisitPlace known, Instant now) {
        int before = jdbc.sql("""
                        update phone_news set known_start = ?, known_specialist = ?, owed_since = ?, told_at = null,
                        told_by = null, changes = changes + 1 where appointment_id = ?""")
                .param(utc(known.start()))
                .param(value(known.specialist()))
                .param(utc(now))
                .param(appointment)
                .update();
        if (before == 0) {
            jdbc.sql("""
                            insert into phone_news (known_start, known_specialist, owed_since, appointment_id)
                            values (?, ?, ?, ?)""")
                    .param(utc(known.start()))
                    .param(value(known.specialist()))
                    .param(utc(now))
                    .param(appointment)
                    .update();
        }
    }

    /** There is something else to be told than who looks at it has seen. */
    void goOn(UUID appointment) {
        jdbc.sql("update phone_news set changes = changes + 1 where appointment_id = ?")
                .param(appointment)
                .update();
    }

    void drop(UUID appointment) {
        jdbc.sql("delete from phone_news where appointment_id = ?")
                .param(appointment)
                .update();
    }

    /** @return false where it is not any more as it was seen */
    boolean tell(UUID appointment, int revision, String by, Instant now) {
        return jdbc.sql("update phone_news set told_at = ?, told_by = ?, changes = changes + 1"
                                + " where appointment_id = ? and changes = ? and told_at is null")
                        .param(utc(now))
                        .param(by)
                        .param(appointment)
                        .param(revision)
                        .update()
                > 0;
    }

    /** @return false where it is not any more as it was seen */
    boolean takeBack(UUID appointment, int revision) {
        return jdbc.sql("update phone_news set told_at = null, told_by = null, changes = changes + 1"
                                + " where appointment_id = ? and changes = ? and told_at is not null")
                        .param(appointment)
                        .param(revision)
                        .update()
                > 0;
    }

    /** What is not told yet, or was told since; whoever is here already, or whose times are all over, need not be told. */
    List<Entry> at(LocationId location, Instant now, Instant toldSince) {
        return jdbc.sql("""
                        select n.known_start, n.known_specialist, n.told_at, n.told_by, n.changes,
                        a.id, a.patient_id, a.status, a.starts_at, a.ends_at, a.specialist_id
                        from phone_news n join appointment a on a.id = n.appointment_id
                        where a.location_id = ? and a.status in ('BOOKED', 'CANCELLED')
                        and (n.known_start > ? or a.starts_at > ?) and (n.told_at is null or n.told_at > ?)""")
                .param(location.value())
                .param(utc(now))
                .param(utc(now))
                .param(utc(toldSince))
                .query((row, number) -> new Entry(
                        new AppointmentId(row.getObject("id", UUID.class)),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        AppointmentStatus.valueOf(row.getString("status")),
                        new VisitPlace(
                                instant(row, "starts_at"), instant(row, "ends_at"), specialist(row, "specialist_id")),
                        known(row)))
                .list();
    }

    void dropBefore(Instant owedSince) {
        jdbc.sql("delete from phone_news where owed_since < ?")
                .param(utc(owedSince))
                .update();
    }

    private static Known known(ResultSet row) throws SQLException {
        OffsetDateTime toldAt = row.getObject("told_at", OffsetDateTime.class);
        return new Known(
                new VisitPlace(instant(row, "known_start"), null, specialist(row, "known_specialist")),
                toldAt == null ? null : new PhoneNews.Told(row.getString("told_by"), toldAt.toInstant()),
                row.getInt("changes"));
    }

    private static @Nullable SpecialistId specialist(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new SpecialistId(id);
    }

    private static @Nullable UUID value(@Nullable SpecialistId specialist) {
        return specialist == null ? null : specialist.value();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
