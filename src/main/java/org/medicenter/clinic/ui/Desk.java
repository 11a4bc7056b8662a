package org.medicenter.clinic.ui;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Clinic;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicEditing;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.Entry;
import org.medicenter.clinic.EntryKind;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.clinic.VisitsAhead;
import org.medicenter.ui.Saving;
import org.medicenter.ui.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all pages of the catalogue ask for, answered as forms show it. */
@Component
class Desk {

    private final ClinicEditing editing;
    private final ClinicDirectory directory;
    private final Optional<VisitsAhead> visits;
    private final Texts texts;
    private final Clock clock;

    Desk(
            ClinicEditing editing,
            ClinicDirectory directory,
            ObjectProvider<VisitsAhead> visits,
            Texts texts,
            Clock clock) {
        this.editing = editing;
        this.directory = directory;
        this.visits = visits.stream().findFirst();
        this.texts = texts;
        this.clock = clock;
    }

    <T extends Entry> List<Edited<T>> all(Class<T> type) {
        return editing.all(type);
    }

    Catalogue catalogue() {
        return directory.stored();
    }

    Saving save(Entry entry, int version, Locale locale) {
        var faults = editing.faults(entry);
        return faults.isEmpty()
                ? answer(entry, editing.save(entry, version), locale)
                : new Saving.Wrong(faults.stream()
                        .map(it -> new Saving.Fault(it.field(), it.sentence()))
                        .toList());
    }

    boolean isRight(Entry entry) {
        return editing.faults(entry).isEmpty();
    }

    Saving archive(Edited<?> edited, boolean isArchived, Locale locale) {
        Entry entry = edited.entry();
        return answer(
                entry,
                isArchived ? editing.restore(entry, edited.version()) : editing.archive(entry, edited.version()),
                locale);
    }

    int visitsAhead(Entry entry) {
        return visits.map(it -> it.of(entry)).orElse(0);
    }

    void order(EntryKind kind, List<UUID> ids) {
        editing.order(kind, ids);
    }

    Saving save(Clinic begunFrom, Clinic clinic, Locale locale) {
        var faults = editing.faults(clinic);
        return faults.isEmpty()
                ? answer("", editing.save(begunFrom, clinic), locale)
                : new Saving.Wrong(faults.stream()
                        .map(it -> new Saving.Fault(it.field(), it.sentence()))
                        .toList());
    }

    private Saving answer(Entry entry, SetupOutcome outcome, Locale locale) {
        return answer(entry.key().toString(), outcome, locale);
    }

    private Saving answer(String id, SetupOutcome outcome, Locale locale) {
        return switch (outcome) {
            case SetupOutcome.Saved saved -> new Saving.Done(id);
            case SetupOutcome.Refused refused ->
                new Saving.Wrong(refused.reasons().stream()
                        .map(it -> new Saving.Fault("", it))
                        .toList());
            case SetupOutcome.ChangedMeanwhile changed ->
                new Saving.Overtaken(changed.by(), texts.formats(zone(), locale).time(changed.at()));
        };
    }

    private ZoneId zone() {
        return directory.catalogue().mainLocation().map(Location::zone).orElse(clock.getZone());
    }
}
