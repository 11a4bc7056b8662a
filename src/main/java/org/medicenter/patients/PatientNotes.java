package org.medicenter.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes are only ever added; one that is taken back is named by a row that says so. */
@Component
class PatientNotes {

    private static final String INSERT =
            "insert into patient_note (id, patient_id, note_text, removes, written_at, written_by)"
                    + " values (:id, :patient, :text, :removes, :at, :by)";

    private final JdbcClient jdbc;

    PatientNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<PatientNote> of(Collection<UUID> records) {
        return jdbc.sql("""
                        select note.id, note.note_text, note.written_by, note.written_at,
                            taken.written_by as removed_by, taken.written_at as removed_at
                        from patient_note note left join patient_note taken on taken.removes = note.id
                        where note.patient_id in (:records) and note.removes is null
                        order by note.written_at desc, note.id desc""")
                .param("records", records)
                .query((row, number) -> note(row))
                .list();
    }

    private static PatientNote note(ResultSet row) throws SQLException {
        return new PatientNote(
                new NoteId(row.getObject("id", UUID.class)),
                row.getString("note_text"),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                removed(row));
    }

    private static @Nullable LastChange removed(ResultSet row) throws SQLException {
        String by = row.getString("removed_by");
        return by == null
                ? null
                : new LastChange(
                        by, row.getObject("removed_at", OffsetDateTime.class).toInstant());
    }

    void add(UUID id, PatientId patient, String text, String by, Instant at) {
        write(id, patient, text, null, by, at);
    }

    void remove(UUID id, PatientId patient, NoteId note, String by, Instant at) {
        write(id, patient, null, note.value(), by, at);
    }

    private void write(
            UUID id, PatientId patient, @Nullable String text, @Nullable UUID removes, String by, Instant at) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("patient", patient.value())
                .param("text", text)
                .param("removes", removes)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
