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
import org.medicenter.clinic.ResourceId;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeOrderedIds;
import org.medicenter.time.TimeRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of visits that share a time by intention. Nothing is ever taken out of it. */
@Component
class Overbookings {

    private static final String CURRENT = " ended_at is null ";

    private final JdbcClient jdbc;

    Overbookings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A visit that waits for time of a resource, and what of it that would be. */
    record Waiting(UUID visit, Allocation wanted) {}

    void begin(UUID appointment, Overbooked overbooked) {
        jdbc.sql("""
                        insert into overbooking (id, appointment_id, reason, words, overbooked_by, overbooked_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(TimeOrderedIds.next())
                .param(appointment)
                .param(overbooked.note().reason().name())
                .param(overbooked.note().words())
                .param(overbooked.by())
                .param(overbooked.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether it shared a time until now */
    boolean end(UUID appointment, Instant now) {
        return jdbc.sql("update overbooking set ended_at = ? where appointment_id = ? and" + CURRENT)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(appointment)
                        .update()
                > 0;
    }

    /** The oldest first: visits that share, and want cells of the resource from one (included) to another (excluded). */
    List<Waiting> waitingFor(ResourceId resource, long from, long until) {
        return jdbc.sql("""
                        select appointment_id, claimed_from, claimed_until
                        from overbooking join allocation on claim_id = appointment_id
                        where ended_at is null and resource_id = ? and claimed_from < ? and claimed_until > ?
                        order by overbooked_at, overbooking.id""")
                .param(resource.value())
                .param(Cells.startOf(until).atOffset(ZoneOffset.UTC))
                .param(Cells.startOf(from).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Waiting(
                        row.getObject("appointment_id", UUID.class),
                        new Allocation(
                                resource, new TimeRange(instant(row, "claimed_from"), instant(row, "claimed_until")))))
                .list();
    }

    /** Of these, which share a time now. */
    Map<UUID, Overbooked> current(Collection<UUID> appointments) {
        var current = new HashMap<UUID, Overbooked>();
        if (!appointments.isEmpty()) {
            jdbc.sql("select * from overbooking where appointment_id in (:ids) and" + CURRENT)
                    .param("ids", appointments)
                    .query(row -> {
                        current.put(row.getObject("appointment_id", UUID.class), read(row));
                    });
        }
        return current;
    }

    /** The newest first, ended ones too. */
    List<Overbooked> of(UUID appointment) {
        return jdbc.sql("select * from overbooking where appointment_id = ? order by overbooked_at desc, id desc")
                .param(appointment)
                .query((row, number) -> read(row))
                .list();
    }

    private static Overbooked read(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Overbooked(
                new OverbookingNote(OverbookingReason.valueOf(row.getString("reason")), row.getString("words")),
                row.getString("overbooked_by"),
                instant(row, "overbooked_at"),
                ended == null ? null : ended.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
