package org.medicenter.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.approvals.Approval.Act;
import org.medicenter.approvals.Approval.Decision;
import org.medicenter.clinic.LocationId;
import org.medicenter.database.LastWrites;
import org.medicenter.scheduling.AppointmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes how approvals stand. */
@Component
class ApprovalBook {

    private static final String GIVEN = "GIVEN";
    private static final String REFUSED = "REFUSED";

    private final JdbcClient jdbc;
    private final LastWrites lastWrites;

    ApprovalBook(JdbcClient jdbc, LastWrites lastWrites) {
        this.jdbc = jdbc;
        this.lastWrites = lastWrites;
    }

    /**
     * With the visit, which is written at the end of the transaction too.
     *
     * @throws org.springframework.dao.DuplicateKeyException at once or from the commit, where that visit wants one already
     */
    void add(AppointmentId visit, LocationId location) {
        lastWrites.write(
                "insert into approval (appointment_id, location_id, pending) values (?, ?, true)",
                visit.value(),
                location.value());
    }

    /** What there is to do, and what was done since. */
    List<Approval> at(Collection<LocationId> locations, Instant since) {
        return locations.isEmpty()
                ? List.of()
                : jdbc.sql("select * from approval where location_id in (:places) and (pending or decided_at > :since)")
                        .param(
                                "places",
                                locations.stream().map(LocationId::value).toList())
                        .param("since", utc(since))
                        .query((row, number) -> read(row))
                        .list();
    }

    List<Approval> pending() {
        return jdbc.sql("select * from approval where pending")
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Approval> find(AppointmentId visit) {
        return of(List.of(visit)).stream().findFirst();
    }

    /** Of those visits, in no order. */
    List<Approval> of(Collection<AppointmentId> visits) {
        return visits.isEmpty()
                ? List.of()
                : jdbc.sql("select * from approval where appointment_id in (:visits)")
                        .param(
                                "visits",
                                visits.stream().map(AppointmentId::value).toList())
                        .query((row, number) -> read(row))
                        .list();
    }

    /** @return false where somebody has changed it since it was read */
    boolean change(Approval read, @Nullable Act asked, @Nullable Decision decision, String by) {
        return jdbc.sql("""
                        update approval set asked_at = :askedAt, asked_by = :askedBy, decision = :decision,
                            decided_at = :decidedAt, decided_by = :decidedBy, note = :note, pending = :pending,
                            changed_by = :by, changes = changes + 1
                        where appointment_id = :visit and changes = :changes""")
                        .param("askedAt", asked == null ? null : utc(asked.at()))
                        .param("askedBy", asked == null ? null : asked.by())
                        .param("decision", decision == null ? null : decision.given() ? GIVEN : REFUSED)
                        .param(
                                "decidedAt",
                                decision == null ? null : utc(decision.act().at()))
                        .param(
                                "decidedBy",
                                decision == null ? null : decision.act().by())
                        .param("note", decision == null ? null : decision.note())
                        .param("pending", decision == null || !decision.given())
                        .param("by", by)
                        .param("visit", read.visit().value())
                        .param("changes", read.revision())
                        .update()
                == 1;
    }

    /** Who took the last step; empty: nobody of the desk has. */
    Optional<String> lastChangedBy(AppointmentId visit) {
        return jdbc.sql("select changed_by from approval where appointment_id = ? and changed_by is not null")
                .param(visit.value())
                .query(String.class)
                .optional();
    }

    /** The visit is somewhere else now, or at another time. */
    void moved(AppointmentId visit, LocationId to) {
        jdbc.sql("update approval set location_id = ?, pending = (decision is null or decision <> ?),"
                        + " changes = changes + 1 where appointment_id = ?")
                .params(to.value(), GIVEN, visit.value())
                .update();
    }

    /** The visit is over: nobody has to do anything about it any more. Not where something was changed since it was read. */
    void close(Approval read) {
        jdbc.sql("update approval set pending = false where appointment_id = ? and changes = ?")
                .params(read.visit().value(), read.revision())
                .update();
    }

    private static Approval read(ResultSet row) throws SQLException {
        Act asked = act(row, "asked_at", "asked_by");
        Act decided = act(row, "decided_at", "decided_by");
        String note = row.getString("note");
        return new Approval(
                new AppointmentId(row.getObject("appointment_id", UUID.class)),
                new LocationId(row.getObject("location_id", UUID.class)),
                asked,
                decided == null
                        ? null
                        : new Decision(GIVEN.equals(row.getString("decision")), note == null ? "" : note, decided),
                row.getInt("changes"));
    }

    private static @Nullable Act act(ResultSet row, String at, String by) throws SQLException {
        OffsetDateTime when = row.getObject(at, OffsetDateTime.class);
        return when == null ? null : new Act(when.toInstant(), row.getString(by));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
