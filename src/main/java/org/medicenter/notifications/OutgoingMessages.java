package org.medicenter.notifications;

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
import org.medicenter.database.LastWrites;
import org.medicenter.scheduling.AppointmentId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of the outbox. Who sends a message first takes it: one statement with a condition, which of several nodes
 * only one can meet.
 */
@Repository
class OutgoingMessages {

    private final JdbcClient jdbc;
    private final LastWrites lastWrites;

    OutgoingMessages(JdbcTemplate jdbc, LastWrites lastWrites) {
        this.jdbc = JdbcClient.create(jdbc);
        this.lastWrites = lastWrites;
    }

    void write(OutgoingMessage message, LocationId location) {
        lastWrites.write(
                "insert into outgoing_message (id, appointment_id, location_id, kind, revision, state, written_at, due_at,"
                        + " attempts, copy_no) values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
                message.id().value(),
                message.appointment().value(),
                location.value(),
                message.kind().name(),
                message.revision(),
                message.state().name(),
                utc(message.writtenAt()),
                utc(message.dueAt()));
    }

    /**
     * What waits to be told of this appointment is overtaken.
     *
     * @return how many messages that were
     */
    int replaceWaiting(AppointmentId appointment, Instant now) {
        return jdbc.sql("""
                update outgoing_message set state = 'REPLACED', settled_at = :now
                where appointment_id = :appointment and state = 'WAITING'
                """)
                .param("now", utc(now))
                .param("appointment", appointment.value())
                .update();
    }

    /** @param abandonedBefore who took a message before this and has not said what came of it, is gone */
    List<MessageId> due(Instant now, Instant abandonedBefore, int most) {
        return jdbc.sql("""
                select id from outgoing_message
                where state = 'WAITING' and due_at <= :now or state = 'SENDING' and taken_at < :abandoned
                order by due_at, id fetch first :most rows only
                """)
                .param("now", utc(now))
                .param("abandoned", utc(abandonedBefore))
                .param("most", most)
                .query((row, number) -> new MessageId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Empty where another node was faster, or it is not due any more. */
    Optional<OutgoingMessage> take(MessageId id, UUID taker, Instant now, Instant abandonedBefore) {
        int taken = jdbc.sql("""
                update outgoing_message set state = 'SENDING', taken_by = :taker, taken_at = :now, attempts = attempts + 1
                where id = :id and (state = 'WAITING' and due_at <= :now or state = 'SENDING' and taken_at < :abandoned)
                """)
                .param("taker", taker)
                .param("now", utc(now))
                .param("abandoned", utc(abandonedBefore))
                .param("id", id.value())
                .update();
        return taken == 1 ? find(id) : Optional.empty();
    }

    /** What came of it. Somebody else may have taken it meanwhile: then it is theirs to say. */
    void settle(MessageId id, UUID taker, MessageState state, @Nullable Trouble trouble, Instant now) {
        jdbc.sql("""
                update outgoing_message set state = :state, trouble = :trouble, settled_at = :now
                where id = :id and taken_by = :taker and state = 'SENDING'
                """)
                .param("state", state.name())
                .param("trouble", name(trouble))
                .param("now", utc(now))
                .param("id", id.value())
                .param("taker", taker)
                .update();
    }

    void tryLater(MessageId id, UUID taker, Trouble trouble, Instant dueAt) {
        jdbc.sql("""
                update outgoing_message set state = 'WAITING', trouble = :trouble, due_at = :dueAt
                where id = :id and taken_by = :taker and state = 'SENDING'
                """)
                .param("trouble", trouble.name())
                .param("dueAt", utc(dueAt))
                .param("id", id.value())
                .param("taker", taker)
                .update();
    }

    /** Once more from the beginning. @return whether it was in that state still */
    boolean sendAgain(MessageId id, MessageState from, Instant now) {
        return jdbc.sql("""
                        update outgoing_message set state = 'WAITING', due_at = :now, attempts = 0, copy_no = copy_no + 1,
                            trouble = null, settled_at = null
                        where id = :id and state = :from
                        """)
                        .param("now", utc(now))
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    boolean hasNewer(OutgoingMessage message) {
        return exists(
                "appointment_id = ? and revision > ?", message.appointment().value(), message.revision());
    }

    boolean hasTold(AppointmentId appointment) {
        return exists("appointment_id = ? and state = 'SENT'", appointment.value());
    }

    Optional<OutgoingMessage> find(MessageId id) {
        return jdbc.sql("select * from outgoing_message where id = ?")
                .param(id.value())
                .query(OutgoingMessages::row)
                .optional();
    }

    private boolean exists(String condition, Object... values) {
        return jdbc.sql("select count(*) from outgoing_message where " + condition)
                        .params(values)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    static OutgoingMessage row(ResultSet row, int number) throws SQLException {
        String trouble = row.getString("trouble");
        return new OutgoingMessage(
                new MessageId(row.getObject("id", UUID.class)),
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                MessageKind.valueOf(row.getString("kind")),
                row.getInt("revision"),
                MessageState.valueOf(row.getString("state")),
                instant(row, "written_at"),
                instant(row, "due_at"),
                row.getInt("attempts"),
                row.getInt("copy_no"),
                row.getObject("settled_at") == null ? null : instant(row, "settled_at"),
                trouble == null ? null : Trouble.valueOf(trouble));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String name(@Nullable Trouble trouble) {
        return trouble == null ? null : trouble.name();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
