package org.medicenter.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes entries as a table for spreadsheets. For administrators only, and written down before the first line leaves. */
@Service
public class AuditExport {

    /** More than that leave in several exports, each of a shorter period. */
    public static final int MOST = 100_000;

    private static final int AT_ONCE = 500;
    private static final List<String> HEAD = List.of(
            "time",
            "kind",
            "what",
            "about",
            "patient",
            "patient id",
            "patients listed",
            "appointment id",
            "actor",
            "actor name",
            "actor id",
            "roles",
            "network",
            "before",
            "after");

    private final AuditLog log;
    private final AuditEntries entries;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AuditExport(
            AuditLog log,
            AuditEntries entries,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.log = log;
        this.entries = entries;
        this.currentActor = currentActor;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * The newest first, at most {@link #MOST}; page by page, so that neither memory nor a transaction grows with them.
     *
     * @throws org.springframework.security.access.AccessDeniedException for anybody but an administrator; then nothing is
     *     written
     */
    public void write(AuditFilter filter, OutputStream out) {
        write(filter, out, MOST);
    }

    void write(AuditFilter filter, OutputStream out, int most) {
        currentActor.requireAny(Role.ADMIN);
        Wanted wanted = begun(filter);
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.append(CsvTable.BYTE_ORDER_MARK);
            var table = new CsvTable(writer);
            table.line(HEAD);
            lines(wanted, table, most);
            writer.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("Whoever asked for the export does not listen any more", gone);
        }
    }

    private Wanted begun(AuditFilter filter) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Wanted wanted = log.wanted(filter);
            events.publishEvent(Deed.read(
                    "audit.export",
                    FilterWords.of(filter),
                    filter.patient() == null ? null : filter.patient().value()));
            return wanted;
        }));
    }

    private void lines(Wanted wanted, CsvTable table, int most) throws IOException {
        @Nullable AuditEntry last = null;
        int written = 0;
        while (written < most) {
            int room = Math.min(AT_ONCE, most - written);
            List<AuditEntry> found = last == null ? entries.page(wanted, 0, room) : entries.after(last, wanted, room);
            for (NamedEntry entry : log.named(found)) {
                table.line(cells(entry));
            }
            if (found.size() < room) {
                return;
            }
            written += found.size();
            last = found.getLast();
        }
    }

    private static List<String> cells(NamedEntry named) {
        AuditEntry entry = named.entry();
        EntryActor actor = entry.actor();
        return List.of(
                entry.at().toString(),
                entry.kind().slug(),
                entry.what(),
                entry.subject(),
                named.patientName(),
                entry.patient() == null ? "" : entry.patient().toString(),
                entry.listed() == 0 ? "" : Integer.toString(entry.listed()),
                text(entry.appointment()),
                actor.kind().slug(),
                actor.name(),
                text(actor.account()),
                actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                entry.network(),
                entry.before(),
                entry.after());
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
