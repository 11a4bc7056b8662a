package org.medicenter.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.time.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of all steps. Nothing in it is ever changed: a step that is taken back is one more step. */
@Component
class VisitSteps {

    private static final String BY_ITSELF = "-";

    private final JdbcClient jdbc;

    VisitSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID appointment, VisitStep step) {
        String by = step.by();
        VisitPlace before = step.movedFrom();
        jdbc.sql("""
                        insert into appointment_step (id, appointment_id, from_status, to_status, taken_at, taken_by,
                        moved_from, moved_from_end, moved_from_specialist, takes_move_back)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(TimeOrderedIds.next())
                .param(appointment)
                .param(step.from().name())
                .param(step.to().name())
                .param(step.at().atOffset(ZoneOffset.UTC))
                .param(by == null ? BY_ITSELF : by)
                .param(before == null ? null : before.start().atOffset(ZoneOffset.UTC))
                .param(end(before))
                .param(specialist(before))
                .param(before != null && step.isUndo())
                .update();
    }

    /** The newest first. */
    List<VisitStep> of(UUID appointment) {
        return jdbc.sql("""
                        select from_status, to_status, taken_at, taken_by, moved_from, moved_from_end,
                        moved_from_specialist, takes_move_back
                        from appointment_step where appointment_id = ? order by taken_at desc, id desc""")
                .param(appointment)
                .query((row, number) -> read(row))
                .list();
    }

    /** When each of these came in, as far as they have: not when a later step was taken back, or they were moved. */
    Map<UUID, Instant> arrivals(Collection<UUID> appointments) {
        var arrivals = new HashMap<UUID, Instant>();
        if (!appointments.isEmpty()) {
            jdbc.sql("""
                            select appointment_id, max(taken_at) as arrived_at from appointment_step
                            where appointment_id in (:ids) and to_status = 'ARRIVED'
                            and from_status in ('BOOKED', 'NO_SHOW')
                            group by appointment_id""").param("ids", appointments).query(row -> {
                arrivals.put(row.getObject("appointment_id", UUID.class), instant(row, "arrived_at"));
            });
        }
        return arrivals;
    }

    private static VisitStep read(ResultSet row) throws SQLException {
        Instant at = instant(row, "taken_at");
        String by = whoever(row.getString("taken_by"));
        OffsetDateTime before = row.getObject("moved_from", OffsetDateTime.class);
        var from = AppointmentStatus.valueOf(row.getString("from_status"));
        if (before != null) {
            UUID specialist = row.getObject("moved_from_specialist", UUID.class);
            OffsetDateTime end = row.getObject("moved_from_end", OffsetDateTime.class);
            var place = new VisitPlace(
                    before.toInstant(),
                    end == null ? null : end.toInstant(),
                    specialist == null ? null : new SpecialistId(specialist));
            return VisitStep.moved(place, from, at, by, row.getBoolean("takes_move_back"));
        }
        return new VisitStep(from, AppointmentStatus.valueOf(row.getString("to_status")), at, by);
    }

    private static @Nullable OffsetDateTime end(@Nullable VisitPlace place) {
        Instant end = place == null ? null : place.end();
        return end == null ? null : end.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable UUID specialist(@Nullable VisitPlace place) {
        SpecialistId specialist = place == null ? null : place.specialist();
        return specialist == null ? null : specialist.value();
    }

    private static @Nullable String whoever(String takenBy) {
        return takenBy.equals(BY_ITSELF) ? null : takenBy;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
