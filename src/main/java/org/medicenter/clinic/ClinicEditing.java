package org.medicenter.clinic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clinic's entries as administrators edit them: each change says which version it began from, and an entry that
 * somebody else has changed since is left alone. Each method throws
 * {@link org.springframework.security.access.AccessDeniedException} for anybody but administrators.
 */
@Service
public class ClinicEditing {

    /** What the clinic as a whole is noted by. */
    private static final UUID THE_CLINIC = new UUID(0, 1);

    private static final int NEVER = -1;

    private final CurrentActor currentActor;
    private final StoredCatalogue stored;
    private final CatalogueEntries entries;
    private final EntryChanges changes;
    private final RulesRevisions revisions;
    private final ClinicDirectory directory;
    private final ObjectProvider<EntryCheck> checks;
    private final ApplicationEventPublisher events;

    ClinicEditing(
            CurrentActor currentActor,
            StoredCatalogue stored,
            CatalogueEntries entries,
            EntryChanges changes,
            RulesRevisions revisions,
            ClinicDirectory directory,
            ObjectProvider<EntryCheck> checks,
            ApplicationEventPublisher events) {
        this.currentActor = currentActor;
        this.stored = stored;
        this.entries = entries;
        this.changes = changes;
        this.revisions = revisions;
        this.directory = directory;
        this.checks = checks;
        this.events = events;
    }

    /** All entries of a kind as they are stored, in the clinic's order, archived ones last. */
    @Transactional(readOnly = true)
    public <T extends Entry> List<Edited<T>> all(Class<T> kind) {
        currentActor.requireAny(Role.ADMIN);
        var versions = changes.all();
        var all = new ArrayList<Edited<T>>();
        for (var shelf : directory.stored().shelves()) {
            shelf.offered().stream()
                    .filter(kind::isInstance)
                    .forEach(it -> all.add(edited(kind.cast(it), versions, false)));
            shelf.archived().stream()
                    .filter(kind::isInstance)
                    .forEach(it -> all.add(edited(kind.cast(it), versions, true)));
        }
        return List.copyOf(all);
    }

    private static <T extends Entry> Edited<T> edited(
            T entry, java.util.Map<UUID, EntryChanges.Change> versions, boolean archived) {
        var change = versions.get(entry.key());
        return new Edited<>(entry, change == null ? 0 : change.version(), archived);
    }

    /** What would have to be mended before the entry can be saved; nothing is changed. */
    @Transactional(readOnly = true)
    public List<EntryFault> faults(Entry entry) {
        currentActor.requireAny(Role.ADMIN);
        return faults(entry, directory.stored());
    }

    private List<EntryFault> faults(Entry entry, Catalogue catalogue) {
        var faults = EntryRules.broken(entry, catalogue);
        return faults.isEmpty()
                ? checks.stream()
                        .flatMap(it -> it.faults(entry, catalogue).stream())
                        .toList()
                : faults;
    }

    /** @param version that the change began from; 0 for a new entry */
    @Transactional
    public SetupOutcome save(Entry entry, int version) {
        return change(entry, version, catalogue -> sentences(faults(entry, catalogue)), () -> entries.write(entry));
    }

    /** Takes the entry out of use; what was booked with it stays. Refused: something else would be left without it. */
    @Transactional
    public SetupOutcome archive(Entry entry, int version) {
        return change(
                entry,
                version,
                catalogue -> Dependents.of(entry, catalogue),
                () -> entries.archive(entry.entryKind().table(), entry.key()));
    }

    /** Into use again. Refused: it is not as an entry has to be any more. */
    @Transactional
    public SetupOutcome restore(Entry entry, int version) {
        return change(
                entry,
                version,
                catalogue -> sentences(faults(entry, catalogue)),
                () -> entries.restore(entry.entryKind().table(), entry.key()));
    }

    /** Puts the entries of a kind into this order; those that are not named follow. */
    @Transactional
    public SetupOutcome order(EntryKind kind, List<UUID> wanted) {
        currentActor.requireAny(Role.ADMIN);
        revisions.lock(ClinicDirectory.SCOPE);
        List<UUID> known = directory.stored().shelves().stream()
                .flatMap(it -> Stream.of(it.offered(), it.archived()).flatMap(Collection::stream))
                .filter(it -> it.entryKind() == kind)
                .map(Entry::key)
                .toList();
        var order = Stream.concat(wanted.stream(), known.stream()).distinct().toList();
        if (order.size() != known.size()) {
            return new SetupOutcome.Refused(List.of("There are others here now: load the page again."));
        }
        entries.order(kind.table(), order);
        events.publishEvent(Deed.changed("catalogue.order", kind.slug(), null, "", ""));
        return raised();
    }

    /** What would have to be mended before the clinic can be saved; nothing is changed. */
    @Transactional(readOnly = true)
    public List<EntryFault> faults(Clinic clinic) {
        currentActor.requireAny(Role.ADMIN);
        return EntryRules.broken(clinic, directory.stored());
    }

    /** The clinic as a whole. @param begunFrom as it was when the change began */
    @Transactional
    public SetupOutcome save(Clinic begunFrom, Clinic clinic) {
        String actor = currentActor.requireAny(Role.ADMIN).name();
        Catalogue catalogue = stored.read(revisions.lock(ClinicDirectory.SCOPE));
        if (!catalogue.clinic().equals(begunFrom)) {
            return changes.since(THE_CLINIC, NEVER)
                    .<SetupOutcome>map(it -> it)
                    .orElseGet(() -> new SetupOutcome.Refused(
                            List.of("The clinic is not as you began from it. Load the page again.")));
        }
        List<EntryFault> faults = EntryRules.broken(clinic, catalogue);
        if (!faults.isEmpty()) {
            return new SetupOutcome.Refused(sentences(faults));
        }
        entries.write(clinic);
        changes.note(THE_CLINIC, actor);
        events.publishEvent(
                Deed.changed("catalogue.clinic", clinic.name(), null, begunFrom.toString(), clinic.toString()));
        return raised();
    }

    private interface Check {
        List<String> reasons(Catalogue catalogue);
    }

    private SetupOutcome change(Entry entry, int version, Check check, Runnable write) {
        String actor = currentActor.requireAny(Role.ADMIN).name();
        Catalogue catalogue = stored.read(revisions.lock(ClinicDirectory.SCOPE));
        var overtaken = changes.since(entry.key(), version);
        if (overtaken.isPresent()) {
            return overtaken.get();
        }
        List<String> reasons = check.reasons(catalogue);
        if (!reasons.isEmpty()) {
            return new SetupOutcome.Refused(reasons);
        }
        Supplier<EntryWords> words = () -> EntryWords.of(entry, directory.stored());
        EntryWords before = words.get();
        write.run();
        changes.note(entry.key(), actor);
        tell(entry, before, words.get());
        if (!Objects.equals(capsOf(entry, catalogue), capsOf(entry, directory.stored()))) {
            events.publishEvent(new LimitsChanged());
        }
        return raised();
    }

    /** Who saved it as it was has changed nothing. */
    private void tell(Entry entry, EntryWords before, EntryWords after) {
        if (!before.isLike(after)) {
            events.publishEvent(Deed.changed(
                    "catalogue." + entry.entryKind().slug(),
                    entry.name(),
                    null,
                    before.unlike(after),
                    after.unlike(before)));
        }
    }

    /** Null of what has none, and of what is not there yet. */
    private static @Nullable Caps capsOf(Entry entry, Catalogue in) {
        return switch (entry) {
            case VisitType it
            when in.knows(it.id()) -> in.visitType(it.id()).limits().caps();
            case Specialist it when in.knows(it.id()) -> in.specialist(it.id()).caps();
            default -> null;
        };
    }

    private SetupOutcome raised() {
        directory.changeInThisTransaction();
        return new SetupOutcome.Saved(revisions.raise(ClinicDirectory.SCOPE));
    }

    private static List<String> sentences(List<EntryFault> faults) {
        return faults.stream().map(EntryFault::sentence).toList();
    }
}
