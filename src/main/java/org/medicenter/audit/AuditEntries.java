package org.medicenter.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Role;
import org.medicenter.database.LastWrites;
import org.medicenter.patients.PatientId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of entries: written and read, never changed. */
@Repository
class AuditEntries {

    private static final String COLUMNS = """
            select e.*, (select count(*) from audit_listed l where l.entry_id = e.id) as listed
            from audit_entry e
            """;

    private final LastWrites lastWrites;
    private final JdbcClient client;

    AuditEntries(JdbcTemplate jdbc, LastWrites lastWrites) {
        this.lastWrites = lastWrites;
        this.client = JdbcClient.create(jdbc);
    }

    void write(AuditEntry entry, Collection<UUID> listed) {
        EntryActor actor = entry.actor();
        lastWrites.write(
                "insert into audit_entry (id, written_at, kind, what, subject, patient_id, appointment_id, actor_kind,"
                        + " actor_id, actor_name, actor_roles, network, text_before, text_after)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.id().value(),
                entry.at().atOffset(ZoneOffset.UTC),
                entry.kind().name(),
                entry.what(),
                entry.subject(),
                entry.patient() == null ? null : entry.patient().value(),
                entry.appointment(),
                actor.kind().name(),
                actor.account(),
                actor.name(),
                actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                entry.network(),
                entry.before(),
                entry.after());
        if (!listed.isEmpty()) {
            lastWrites.write(
                    "insert into audit_listed (entry_id, patient_id) values "
                            + String.join(", ", Collections.nCopies(listed.size(), "(?, ?)")),
                    listed.stream()
                            .flatMap(patient -> Stream.of(entry.id().value(), patient))
                            .toArray());
        }
    }

    /** The newest first. */
    List<AuditEntry> page(Wanted wanted, int from, int most) {
        return client.sql(COLUMNS + wanted.where()
                        + " order by e.written_at desc, e.id desc offset :from rows fetch next :most rows only")
                .params(wanted.values())
                .param("from", from)
                .param("most", most)
                .query(AuditEntries::row)
                .list();
    }

    /** Those that follow an entry in the order of {@link #page}, however far down that is. */
    List<AuditEntry> after(AuditEntry last, Wanted wanted, int most) {
        return client.sql(COLUMNS + wanted.where()
                        + " and (e.written_at < :lastAt or e.written_at = :lastAt and e.id < :lastId)"
                        + " order by e.written_at desc, e.id desc fetch next :most rows only")
                .params(wanted.values())
                .param("lastAt", last.at().atOffset(ZoneOffset.UTC))
                .param("lastId", last.id().value())
                .param("most", most)
                .query(AuditEntries::row)
                .list();
    }

    int count(Wanted wanted) {
        return client.sql("select count(*) from audit_entry e " + wanted.where())
                .params(wanted.values())
                .query(Integer.class)
                .single();
    }

    List<PatientId> listed(EntryId entry) {
        return client.sql("select patient_id from audit_listed where entry_id = ?")
                .param(entry.value())
                .query((row, number) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    private static AuditEntry row(ResultSet row, int number) throws SQLException {
        UUID patient = row.getObject("patient_id", UUID.class);
        return new AuditEntry(
                new EntryId(row.getObject("id", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getString("subject"),
                patient == null ? null : new PatientId(patient),
                row.getInt("listed"),
                row.getObject("appointment_id", UUID.class),
                actor(row),
                row.getString("network"),
                row.getString("text_before"),
                row.getString("text_after"));
    }

    private static EntryActor actor(ResultSet row) throws SQLException {
        return new EntryActor(
                EntryActor.Kind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                roles(row.getString("actor_roles")));
    }

    /** A role that there is no more is left out. */
    private static Set<Role> roles(@Nullable String names) {
        return Arrays.stream(Role.values())
                .filter(role -> names != null && List.of(names.split(",")).contains(role.name()))
                .collect(Collectors.toSet());
    }
}
