package org.medicenter.waitlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.patients.PatientId;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.HoldId;
import org.medicenter.scheduling.NextFits.Wishes;
import org.medicenter.scheduling.WaitedFor;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.PartOfDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes who waits. Who joined first stands first. */
@Component
class WaitlistBook {

    private static final String IN_TURN = " order by joined_at, id";

    private final JdbcClient jdbc;

    WaitlistBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where this patient waits for that kind of visit already */
    void add(Waiting waiting) {
        WaitedFor wanted = waiting.wanted();
        Wishes wishes = wanted.wishes();
        jdbc.sql("""
                        insert into waiting (id, location_id, patient_id, visit_type_id, specialist_id, concern_id, weekdays,
                            part, not_before, not_after, notice_minutes, earlier_than, joined_at, joined_by, note, waits_for)
                        values (:id, :location, :patient, :type, :specialist, :concern, :weekdays,
                            :part, :notBefore, :notAfter, :notice, :earlierThan, :at, :by, :note, :type)""")
                .param("id", waiting.id().value())
                .param("location", waiting.location().value())
                .param("patient", waiting.patient().value())
                .param("type", wishes.wish().visitType().value())
                .param(
                        "specialist",
                        wishes.wish().specialist() == null
                                ? null
                                : wishes.wish().specialist().value())
                .param(
                        "concern",
                        wishes.wish().concern() == null
                                ? null
                                : wishes.wish().concern().value())
                .param("weekdays", bits(wishes.weekdays()))
                .param("part", wishes.part() == null ? null : wishes.part().name())
                .param("notBefore", wishes.notBefore())
                .param("notAfter", wanted.notAfter())
                .param("notice", wanted.notice().toMinutes())
                .param(
                        "earlierThan",
                        wanted.earlierThan() == null
                                ? null
                                : wanted.earlierThan().value())
                .param("at", utc(waiting.joinedAt()))
                .param("by", waiting.joinedBy())
                .param("note", waiting.note())
                .update();
    }

    List<Waiting> at(LocationId location) {
        return jdbc.sql("select * from waiting where location_id = ? and waits_for is not null" + IN_TURN)
                .param(location.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** @param most those who have waited longest */
    List<Waiting> all(int most) {
        return jdbc.sql("select * from waiting where waits_for is not null" + IN_TURN + " fetch first " + most
                        + " rows only")
                .query((row, number) -> read(row))
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from waiting where waits_for is not null")
                        .query(Long.class)
                        .single()
                == 0;
    }

    Optional<Waiting> find(WaitingId id) {
        return jdbc.sql("select * from waiting where id = ? and waits_for is not null")
                .param(id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    List<Waiting> of(PatientId patient) {
        return jdbc.sql("select * from waiting where patient_id = ? and waits_for is not null" + IN_TURN)
                .param(patient.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** That kind of visit only. */
    Optional<Waiting> of(PatientId patient, VisitTypeId type) {
        return jdbc.sql("select * from waiting where patient_id = ? and waits_for = ?")
                .params(patient.value(), type.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** @return false where it has ended, or was changed by somebody else since it was read */
    boolean end(Waiting read, Ending how, Instant now) {
        return jdbc.sql(
                                "update waiting set waits_for = null, ended_at = :at, ending = :how, changed_by = null, kept_by = null,"
                                        + " kept_until = null, changes = changes + 1"
                                        + " where id = :id and changes = :changes and waits_for is not null")
                        .param("at", utc(now))
                        .param("how", how.name())
                        .param("id", read.id().value())
                        .param("changes", read.revision())
                        .update()
                == 1;
    }

    /**
     * They wait again, where they stood in line.
     *
     * @return empty where it did not end by {@link Ending#LEFT} since
     * @throws org.springframework.dao.DuplicateKeyException where they wait for the same anew
     */
    Optional<Waiting> putBack(WaitingId id, Instant endedSince) {
        int changed = jdbc.sql("update waiting set waits_for = visit_type_id, ended_at = null, ending = null,"
                        + " changes = changes + 1 where id = :id and ending = 'LEFT' and ended_at > :since")
                .param("id", id.value())
                .param("since", utc(endedSince))
                .update();
        return changed == 0 ? Optional.empty() : find(id);
    }

    /** @return false where the wait is over, or somebody has changed it since it was read: what was kept meanwhile stays so */
    boolean fits(Waiting read, @Nullable FreeTime fit) {
        return jdbc.sql("update waiting set fit_start = :start, fit_end = :end, fit_specialist = :specialist,"
                                + " fit_location = :location, kept_by = null, kept_until = null"
                                + " where id = :id and changes = :changes and waits_for is not null")
                        .param("start", fit == null ? null : utc(fit.start()))
                        .param("end", fit == null ? null : utc(fit.end()))
                        .param(
                                "specialist",
                                fit == null || fit.specialist() == null
                                        ? null
                                        : fit.specialist().value())
                        .param("location", fit == null ? null : fit.location().value())
                        .param("id", read.id().value())
                        .param("changes", read.revision())
                        .update()
                == 1;
    }

    /** @return false where it was changed by somebody else since it was read */
    boolean keep(Waiting read, FreeTime fit, Waiting.Kept kept) {
        return jdbc.sql("update waiting set kept_by = :hold, kept_until = :until, fit_start = :start, fit_end = :end,"
                                + " fit_specialist = :specialist, fit_location = :location, changes = changes + 1"
                                + " where id = :id and changes = :changes and waits_for is not null")
                        .param("hold", kept.hold().value())
                        .param("until", utc(kept.until()))
                        .param("start", utc(fit.start()))
                        .param("end", utc(fit.end()))
                        .param(
                                "specialist",
                                fit.specialist() == null
                                        ? null
                                        : fit.specialist().value())
                        .param("location", fit.location().value())
                        .param("id", read.id().value())
                        .param("changes", read.revision())
                        .update()
                == 1;
    }

    /** They do not want what starts then. */
    void decline(Waiting read, Instant start) {
        jdbc.sql("insert into declined_time (waiting_id, starts_at) values (?, ?)")
                .params(read.id().value(), utc(start))
                .update();
    }

    /** They want it after all. */
    void recall(Waiting read, Instant start) {
        jdbc.sql("delete from declined_time where waiting_id = ? and starts_at = ?")
                .params(read.id().value(), utc(start))
                .update();
    }

    /** Of those who wait. */
    Map<WaitingId, Set<Instant>> declined() {
        return jdbc
                .sql("select d.waiting_id, d.starts_at from declined_time d join waiting w on w.id = d.waiting_id"
                        + " where w.waits_for is not null")
                .query((row, number) ->
                        Map.entry(new WaitingId(row.getObject("waiting_id", UUID.class)), instant(row, "starts_at")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    void changed(WaitingId id, String by) {
        jdbc.sql("update waiting set changed_by = ? where id = ?")
                .params(by, id.value())
                .update();
    }

    /** Of one that may be over. */
    Optional<Changed> lastChange(WaitingId id) {
        return jdbc.sql("select location_id, changed_by from waiting where id = ?")
                .param(id.value())
                .query((row, number) -> new Changed(
                        new LocationId(row.getObject("location_id", UUID.class)), row.getString("changed_by")))
                .optional();
    }

    /** @param by null: nobody of the desk since it was put on the list */
    record Changed(LocationId location, @Nullable String by) {}

    void forgetEnded(Instant before) {
        jdbc.sql("delete from waiting where ended_at < ?").param(utc(before)).update();
    }

    private static Waiting read(ResultSet row) throws SQLException {
        UUID earlierThan = row.getObject("earlier_than", UUID.class);
        return new Waiting(
                new WaitingId(row.getObject("id", UUID.class)),
                new LocationId(row.getObject("location_id", UUID.class)),
                new PatientId(row.getObject("patient_id", UUID.class)),
                new WaitedFor(
                        wishes(row),
                        row.getObject("not_after", LocalDate.class),
                        Duration.ofMinutes(row.getInt("notice_minutes")),
                        earlierThan == null ? null : new AppointmentId(earlierThan)),
                instant(row, "joined_at"),
                row.getString("joined_by"),
                row.getString("note"),
                row.getObject("fit_start") == null ? null : fit(row),
                kept(row),
                row.getInt("changes"));
    }

    private static Wishes wishes(ResultSet row) throws SQLException {
        UUID concern = row.getObject("concern_id", UUID.class);
        String part = row.getString("part");
        return new Wishes(
                new Wish(
                        new VisitTypeId(row.getObject("visit_type_id", UUID.class)),
                        specialist(row, "specialist_id"),
                        concern == null ? null : new ConcernId(concern)),
                days(row.getInt("weekdays")),
                part == null ? null : PartOfDay.valueOf(part),
                row.getObject("not_before", LocalDate.class));
    }

    private static FreeTime fit(ResultSet row) throws SQLException {
        return new FreeTime(
                instant(row, "fit_start"),
                instant(row, "fit_end"),
                specialist(row, "fit_specialist"),
                new LocationId(row.getObject("fit_location", UUID.class)));
    }

    private static Waiting.@Nullable Kept kept(ResultSet row) throws SQLException {
        UUID hold = row.getObject("kept_by", UUID.class);
        return hold == null ? null : new Waiting.Kept(new HoldId(hold), instant(row, "kept_until"));
    }

    private static @Nullable SpecialistId specialist(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new SpecialistId(id);
    }

    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(WaitlistBook::bit).sum();
    }

    private static Set<DayOfWeek> days(int bits) {
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        days.removeIf(it -> (bits & bit(it)) == 0);
        return days;
    }

    private static int bit(DayOfWeek day) {
        return 1 << day.ordinal();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
