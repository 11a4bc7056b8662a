package org.medicenter.patients;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.Deed;
import org.medicenter.time.TimeOrderedIds;
import org.medicenter.ui.HiddenCharacters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the desk keeps of each patient. Reception and administration read and change it, a specialist reads that of the
 * patients whom they treat; of all others they hear that there is no such patient. Who reads or changes is told to the audit.
 */
@Service
public class PatientFiles {

    /** Characters. */
    public static final int LONGEST_NOTE = 1000;

    private final Patients patients;
    private final PatientSheets sheets;
    private final MergedRecords merged;
    private final PatientNotes notes;
    private final PatientSearch search;
    private final PatientChanges changes;
    private final PatientAccess access;
    private final Again again;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PatientFiles(
            Patients patients,
            PatientSheets sheets,
            MergedRecords merged,
            PatientNotes notes,
            PatientSearch search,
            PatientChanges changes,
            PatientAccess access,
            Again again,
            ApplicationEventPublisher events,
            Clock clock) {
        this.patients = patients;
        this.sheets = sheets;
        this.merged = merged;
        this.notes = notes;
        this.search = search;
        this.changes = changes;
        this.access = access;
        this.again = again;
        this.events = events;
        this.clock = clock;
    }

    /**
     * As {@link PatientSearch#find}, but a specialist finds those only whom they treat.
     *
     * @throws AccessDeniedException for anybody but the clinic's staff
     */
    @Transactional
    public List<FoundPatient> find(String typed, String country, Collection<PatientId> shown) {
        Actor actor = access.staff();
        return search.find(
                typed,
                country,
                shown,
                matching -> PatientAccess.isDesk(actor) ? any -> true : treated(actor, matching)::contains);
    }

    /**
     * As {@link PatientSearch#perhapsKnown}; a specialist is told of nobody: the desk finds two records of one person.
     *
     * @throws AccessDeniedException for anybody but the clinic's staff
     */
    @Transactional
    public List<PatientRecord> perhapsKnown(PatientDetails details, String country, Collection<PatientId> shown) {
        return PatientAccess.isDesk(access.staff()) ? search.perhapsKnown(details, country, shown) : List.of();
    }

    private Set<Patient> treated(Actor actor, List<Patient> matching) {
        var owners = merged.owners(
                matching.stream().map(it -> it.patientId().value()).toList());
        Set<UUID> seen = access.seen(actor, owners.keySet()).stream()
                .map(it -> owners.get(it.value()))
                .collect(Collectors.toSet());
        return matching.stream()
                .filter(it -> seen.contains(it.patientId().value()))
                .collect(Collectors.toSet());
    }

    /**
     * Of a record that was merged: the one that stayed. Empty where there is none, or none for whoever asks.
     *
     * @throws AccessDeniedException for anybody but the clinic's staff
     */
    @Transactional
    public Optional<PatientSheet> open(PatientId id) {
        Actor actor = access.staff();
        Optional<Patient> found =
                patients.findById(id.value()).map(merged::standing).filter(it -> access.reads(actor, sheets.parts(it)));
        found.ifPresent(it -> events.publishEvent(
                Deed.read("patient.opened", "record", it.patientId().value())));
        return found.map(it -> sheets.of(it, actor));
    }

    /**
     * Corrects name, date of birth and how they are reached.
     *
     * @param revision of what was begun from
     * @param country ISO 3166-1: phone numbers without a country code are of there
     * @throws AccessDeniedException for anybody but reception and administration
     */
    public FileOutcome change(PatientId id, int revision, PatientDetails details, String country) {
        return changes.of(id, revision, "patient.changed", patient -> changes.details(patient, details, country));
    }

    /**
     * @param contact null: somebody new
     * @throws AccessDeniedException for anybody but reception and administration
     */
    public FileOutcome saveContact(
            PatientId id,
            int revision,
            @Nullable ContactId contact,
            ContactDetails details,
            boolean speaks,
            String country) {
        return changes.of(
                id,
                revision,
                contact == null ? "patient.contact-added" : "patient.contact-changed",
                patient -> changes.contact(patient, contact, details, speaks, country));
    }

    /** @throws AccessDeniedException for anybody but reception and administration */
    public FileOutcome removeContact(PatientId id, int revision, ContactId contact) {
        return changes.of(id, revision, "patient.contact-removed", patient -> changes.withoutContact(patient, contact));
    }

    /** @throws AccessDeniedException for anybody but reception and administration */
    public FileOutcome addNote(PatientId id, String text) {
        Actor actor = access.desk();
        List<Mistake> mistakes = mistakesOf(text);
        return mistakes.isEmpty()
                ? again.run(() -> standing(id).map(it -> add(it, text, actor)).orElseGet(FileOutcome.Unknown::new))
                : new FileOutcome.Wrong(mistakes);
    }

    private FileOutcome add(Patient patient, String text, Actor actor) {
        notes.add(TimeOrderedIds.next(), patient.patientId(), text.strip(), actor.name(), clock.instant());
        tell("patient.note-written", patient);
        return new FileOutcome.Saved(sheets.of(patient, actor));
    }

    /**
     * It stays to be read, with who has taken it back. Taking it back twice is taking it back once.
     *
     * @throws AccessDeniedException for anybody but reception and administration
     */
    public FileOutcome removeNote(PatientId id, NoteId note) {
        Actor actor = access.desk();
        try {
            again.run(() -> standing(id).map(it -> takeBack(it, note, actor)).orElse(false));
        } catch (DataIntegrityViolationException takenBackMeanwhile) {
            return now(id, actor);
        }
        return now(id, actor);
    }

    private boolean takeBack(Patient patient, NoteId note, Actor actor) {
        boolean counts =
                notes.of(sheets.parts(patient)).stream().anyMatch(it -> it.id().equals(note) && it.removed() == null);
        if (counts) {
            notes.remove(TimeOrderedIds.next(), patient.patientId(), note, actor.name(), clock.instant());
            tell("patient.note-removed", patient);
        }
        return counts;
    }

    private FileOutcome now(PatientId id, Actor actor) {
        return again.run(() -> standing(id)
                .<FileOutcome>map(it -> new FileOutcome.Saved(sheets.of(it, actor)))
                .orElseGet(FileOutcome.Unknown::new));
    }

    private Optional<Patient> standing(PatientId id) {
        return patients.findById(id.value()).map(merged::standing);
    }

    private void tell(String what, Patient patient) {
        events.publishEvent(Deed.changed(what, "notes", patient.patientId().value(), "", ""));
    }

    private static List<Mistake> mistakesOf(String text) {
        var mistakes = new ArrayList<Mistake>();
        if (text.isBlank()) {
            mistakes.add(new Mistake("note", "missing", "Write something first."));
        } else if (text.strip().codePointCount(0, text.strip().length()) > LONGEST_NOTE) {
            mistakes.add(new Mistake(
                    "note", "too-long", "The note is longer than " + LONGEST_NOTE + " characters. Shorten it."));
        } else if (HiddenCharacters.inLines(text)) {
            mistakes.add(new Mistake(
                    "note",
                    "hidden-characters",
                    "The note contains characters that cannot be seen or that turn the text around. Type it again."));
        }
        return mistakes;
    }
}
