package org.medicenter.scheduling;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers which request made which appointment: unique rows, written in the booking's transaction. */
@Component
class IdempotencyKeys {

    record Used(String bodyHash, UUID appointment) {}

    private final JdbcTemplate jdbc;

    IdempotencyKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Used> find(IdempotencyKey key) {
        return jdbc
                .query(
                        "select body_hash, appointment_id from idempotency_key where key_text = ?",
                        (row, number) ->
                                new Used(row.getString("body_hash"), row.getObject("appointment_id", UUID.class)),
                        key.text())
                .stream()
                .findFirst();
    }

    void save(IdempotencyKey key, UUID appointment, Instant now) {
        jdbc.update(
                "insert into idempotency_key (key_text, body_hash, appointment_id, written_at) values (?, ?, ?, ?)",
                key.text(),
                key.bodyHash(),
                appointment,
                now.atOffset(ZoneOffset.UTC));
    }

    int dropBefore(Instant instant) {
        return jdbc.update("delete from idempotency_key where written_at < ?", instant.atOffset(ZoneOffset.UTC));
    }
}
