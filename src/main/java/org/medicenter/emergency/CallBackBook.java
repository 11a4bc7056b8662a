package org.medicenter.emergency;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes calls that are owed. A change says which state it was made from: of two, one is written. */
@Component
class CallBackBook {

    private static final String ALL =
            "select id, location_id, caller, phone, urgent, asked_at, promised_by, stage, taken_by, tries, outcome,"
                    + " revision from call_back";

    private final JdbcClient jdbc;

    CallBackBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where this number is owed a call there already */
    void add(CallBack call) {
        jdbc.sql("""
                        insert into call_back (id, location_id, caller, phone, urgent, asked_at, promised_by, stage, owed_to)
                        values (:id, :location, :caller, :phone, :urgent, :asked, :promised, :stage, :phone)""")
                .param("id", call.id())
                .param("location", call.location().value())
                .param("caller", call.name())
                .param("phone", call.phone())
                .param("urgent", call.urgent())
                .param("asked", utc(call.askedAt()))
                .param("promised", utc(call.calledBy()))
                .param("stage", call.stage().name())
                .update();
    }

    Optional<CallBack> owed(LocationId location, String phone) {
        return jdbc.sql(ALL + " where location_id = ? and owed_to = ?")
                .params(location.value(), phone)
                .query((row, number) -> read(row))
                .optional();
    }

    /** As they come in turn. */
    List<CallBack> owed(LocationId location) {
        return jdbc
                .sql(ALL + " where location_id = ? and owed_to is not null")
                .param(location.value())
                .query((row, number) -> read(row))
                .list()
                .stream()
                .sorted(CallBack.IN_TURN)
                .toList();
    }

    Optional<CallBack> find(UUID id) {
        return jdbc.sql(ALL + " where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** False where somebody has changed it since it was read. */
    boolean makeUrgent(CallBack read, @Nullable Instant calledBy) {
        return jdbc.sql("update call_back set urgent = true, promised_by = :promised, revision = revision + 1"
                                + " where id = :id and revision = :revision")
                        .param("promised", utc(calledBy))
                        .param("id", read.id())
                        .param("revision", read.revision())
                        .update()
                == 1;
    }

    /**
     * @param wanted how it is to be
     * @param revision that it was read with
     * @return false where somebody has changed it since
     */
    boolean change(CallBack wanted, int revision, Instant now) {
        boolean done = wanted.stage() == CallBackStage.DONE;
        CallBackResult result = wanted.result();
        return jdbc.sql("""
                                update call_back set stage = :stage, taken_by = :by, taken_at = :taken, tries = :tries,
                                    outcome = :outcome, done_at = :done, owed_to = :owed, revision = revision + 1
                                where id = :id and revision = :revision""")
                        .param("stage", wanted.stage().name())
                        .param("by", wanted.takenBy())
                        .param("taken", utc(wanted.takenBy() == null ? null : now))
                        .param("tries", wanted.tries())
                        .param("outcome", result == null ? null : result.name())
                        .param("done", utc(done ? now : null))
                        .param("owed", done ? null : wanted.phone())
                        .param("id", wanted.id())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    int forgetDone(Instant before) {
        return jdbc.sql("delete from call_back where done_at < ?")
                .param(utc(before))
                .update();
    }

    private static CallBack read(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        OffsetDateTime promised = row.getObject("promised_by", OffsetDateTime.class);
        return new CallBack(
                row.getObject("id", UUID.class),
                new LocationId(row.getObject("location_id", UUID.class)),
                row.getString("caller"),
                row.getString("phone"),
                row.getBoolean("urgent"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                promised == null ? null : promised.toInstant(),
                CallBackStage.valueOf(row.getString("stage")),
                row.getString("taken_by"),
                row.getInt("tries"),
                outcome == null ? null : CallBackResult.valueOf(outcome),
                row.getInt("revision"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
