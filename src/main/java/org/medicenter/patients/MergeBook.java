package org.medicenter.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records were merged, with all that is needed to take that back. */
@Component
class MergeBook {

    /** So long a merge can be taken back. */
    static final Duration UNDOABLE = Duration.ofDays(30);

    private final JdbcClient jdbc;

    MergeBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Revisions of both records. */
    record Revisions(int kept, int other) {}

    /** @param before what the record that stayed said of the patient until then */
    record Merge(
            MergeId id,
            UUID kept,
            UUID other,
            String by,
            Instant at,
            Revisions earlier,
            Revisions left,
            CheckedPatient before,
            boolean undone) {

        Instant undoableUntil() {
            return at.plus(UNDOABLE);
        }
    }

    void write(Merge merge) {
        CheckedPatient before = merge.before();
        jdbc.sql("""
                        insert into patient_merge (id, kept_id, other_id, merged_at, merged_by, kept_before, kept_after,
                            other_before, other_after, first_name, last_name, date_of_birth, email, phone)
                        values (:id, :kept, :other, :at, :by, :keptBefore, :keptAfter, :otherBefore, :otherAfter,
                            :first, :last, :born, :email, :phone)""")
                .param("id", merge.id().value())
                .param("kept", merge.kept())
                .param("other", merge.other())
                .param("at", merge.at().atOffset(ZoneOffset.UTC))
                .param("by", merge.by())
                .param("keptBefore", merge.earlier().kept())
                .param("keptAfter", merge.left().kept())
                .param("otherBefore", merge.earlier().other())
                .param("otherAfter", merge.left().other())
                .param("first", before.firstName())
                .param("last", before.lastName())
                .param("born", before.dateOfBirth())
                .param("email", before.email())
                .param("phone", before.phone())
                .update();
    }

    Optional<Merge> find(MergeId id) {
        return jdbc.sql("select * from patient_merge where id = ?")
                .param(id.value())
                .query((row, number) -> merge(row))
                .optional();
    }

    /** Those that count, the latest first. */
    List<Merge> into(PatientId kept) {
        return jdbc.sql("select * from patient_merge where kept_id = ? and undone_at is null order by id desc")
                .param(kept.value())
                .query((row, number) -> merge(row))
                .list();
    }

    void undone(MergeId id, String by, Instant at) {
        jdbc.sql("update patient_merge set undone_at = ?, undone_by = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), by, id.value())
                .update();
    }

    /** What an earlier merge had left is as it was again, under another number. */
    void isAgain(UUID kept, int before, int now) {
        jdbc.sql("update patient_merge set kept_after = ? where kept_id = ? and undone_at is null and kept_after = ?")
                .params(now, kept, before)
                .update();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(
                new MergeId(row.getObject("id", UUID.class)),
                row.getObject("kept_id", UUID.class),
                row.getObject("other_id", UUID.class),
                row.getString("merged_by"),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                new Revisions(row.getInt("kept_before"), row.getInt("other_before")),
                new Revisions(row.getInt("kept_after"), row.getInt("other_after")),
                new CheckedPatient(
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getObject("date_of_birth", LocalDate.class),
                        row.getString("email"),
                        row.getString("phone"),
                        Optional.empty()),
                row.getObject("undone_at") != null);
    }
}
