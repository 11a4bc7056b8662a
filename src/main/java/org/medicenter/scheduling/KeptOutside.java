package org.medicenter.scheduling;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps which appointments outside of the hours stay as they are, and by which hours that was decided. */
@Component
class KeptOutside {

    private final JdbcTemplate jdbc;

    KeptOutside(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By appointment, the hours then. */
    Map<AppointmentId, String> all() {
        var kept = new HashMap<AppointmentId, String>();
        jdbc.query("select appointment_id, hours_then from kept_outside", row -> {
            kept.put(new AppointmentId(row.getObject("appointment_id", UUID.class)), row.getString("hours_then"));
        });
        return kept;
    }

    /** In place of an earlier decision. */
    void keep(AppointmentId id, String reason, String by, Instant at, String hoursThen) {
        drop(List.of(id));
        jdbc.update(
                "insert into kept_outside (appointment_id, reason, kept_by, kept_at, hours_then)"
                        + " values (?, ?, ?, ?, ?)",
                id.value(),
                reason,
                by,
                at.atOffset(ZoneOffset.UTC),
                hoursThen);
    }

    void drop(List<AppointmentId> ids) {
        ids.forEach(id -> jdbc.update("delete from kept_outside where appointment_id = ?", id.value()));
    }
}
