package org.medicenter.audit.ui;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.medicenter.audit.AuditEntry;
import org.medicenter.audit.EntryActor;
import org.medicenter.audit.NamedEntry;
import org.medicenter.ui.Formats;

/** Says in plain words what an entry tells. */
class AuditWords {

    /** Looks a text up. */
    interface Lookup {
        String text(String key, Object... values);
    }

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Formats formats;
    private final Lookup texts;

    AuditWords(Formats formats, Lookup texts) {
        this.formats = formats;
        this.texts = texts;
    }

    /** "Tue 24 Nov". */
    String date(Instant at) {
        return formats.shortDate(formats.date(at));
    }

    /** "10:38:12". */
    String time(Instant at) {
        LocalTime time = formats.wallTime(at);
        return TO_THE_SECOND.format(time);
    }

    /** "24 November 2026, 10:38:12". */
    String moment(Instant at) {
        return formats.fullDate(formats.date(at)) + ", " + time(at);
    }

    String who(EntryActor actor) {
        return actor.name().isEmpty() ? texts.text("audit.actor." + actor.kind().slug()) : actor.name();
    }

    /** "Hanna Leitner, administrator". */
    String whoInFull(EntryActor actor) {
        List<String> roles = actor.roles().stream()
                .map(role -> texts.text("access.role." + role.name().toLowerCase(Locale.ROOT)))
                .sorted()
                .toList();
        return roles.isEmpty() ? who(actor) : who(actor) + ", " + String.join(", ", roles);
    }

    String what(AuditEntry entry) {
        return texts.text("audit.what." + entry.what());
    }

    /** "Rosa Álvarez, MC-7KQ2M4", "12 patients, 2026-11-24". */
    String whom(NamedEntry named) {
        AuditEntry entry = named.entry();
        String person = person(named);
        if (person.isEmpty() || entry.subject().isEmpty()) {
            return person + entry.subject();
        }
        return person + ", " + entry.subject();
    }

    private String person(NamedEntry named) {
        AuditEntry entry = named.entry();
        if (entry.listed() > 0) {
            return texts.text("audit.patients", entry.listed());
        }
        if (entry.patient() == null) {
            return "";
        }
        return named.patientName().isEmpty() ? texts.text("audit.patient.unknown") : named.patientName();
    }

    String from(AuditEntry entry) {
        return entry.network();
    }
}
