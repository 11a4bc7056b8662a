package org.medicenter.clinic;

import java.util.List;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters what the clinic is and offers. An entry whose id is new is added at the end of the clinic's order; one whose id
 * is known is changed and keeps its place. Refused entries change nothing. Each saved one raises the revision, so that
 * every node learns of it. For the application itself, which sets a clinic up while nobody is signed in, and for
 * administrators; anybody else who is signed in is turned away. How administrators change entries that others may be
 * changing too: {@link ClinicEditing}.
 */
@Service
public class ClinicSetup {

    private final StoredCatalogue stored;
    private final CatalogueEntries entries;
    private final RulesRevisions revisions;
    private final ClinicDirectory directory;
    private final CurrentActor currentActor;

    ClinicSetup(
            StoredCatalogue stored,
            CatalogueEntries entries,
            RulesRevisions revisions,
            ClinicDirectory directory,
            CurrentActor currentActor) {
        this.stored = stored;
        this.entries = entries;
        this.revisions = revisions;
        this.directory = directory;
        this.currentActor = currentActor;
    }

    /** Refused: no name, a country or region that is not written as in ISO 3166, no language. */
    @Transactional
    public SetupOutcome save(Clinic clinic) {
        return saved(EntryRules.broken(clinic, current()), () -> entries.write(clinic));
    }

    /** Refused: a short name that is malformed or taken, no name or address, a phone without country code. */
    @Transactional
    public SetupOutcome save(Location location) {
        return saved(EntryRules.broken(location, current()), () -> entries.write(location));
    }

    /** Refused: an unknown location, a name that another thing of the kind has there. */
    @Transactional
    public SetupOutcome save(Resource resource) {
        return saved(EntryRules.broken(resource, current()), () -> entries.write(resource));
    }

    /**
     * Refused: a short name that is malformed or taken, times off the five minutes, a length above a day, no or an
     * unknown location, neither specialist nor thing, a thing of which there is none at one of the locations.
     */
    @Transactional
    public SetupOutcome save(VisitType visitType) {
        return saved(EntryRules.broken(visitType, current()), () -> entries.write(visitType));
    }

    /** Refused: a short name that is malformed or taken, no or an unknown visit type. */
    @Transactional
    public SetupOutcome save(Concern concern) {
        return saved(EntryRules.broken(concern, current()), () -> entries.write(concern));
    }

    /** Refused: a short name that is malformed or taken, unknown concerns, visit types or room, an offer of things only. */
    @Transactional
    public SetupOutcome save(Specialist specialist) {
        return saved(EntryRules.broken(specialist, current()), () -> entries.write(specialist));
    }

    @Transactional
    public SetupOutcome archive(LocationId location) {
        return saved(
                unless(current().knows(location), "location"), () -> entries.archive("location", location.value()));
    }

    @Transactional
    public SetupOutcome archive(ResourceId resource) {
        return saved(
                unless(current().knows(resource), "resource"), () -> entries.archive("resource", resource.value()));
    }

    @Transactional
    public SetupOutcome archive(VisitTypeId visitType) {
        return saved(
                unless(current().knows(visitType), "visit type"),
                () -> entries.archive("visit_type", visitType.value()));
    }

    @Transactional
    public SetupOutcome archive(ConcernId concern) {
        return saved(unless(current().knows(concern), "concern"), () -> entries.archive("concern", concern.value()));
    }

    @Transactional
    public SetupOutcome archive(SpecialistId specialist) {
        return saved(
                unless(current().knows(specialist), "specialist"),
                () -> entries.archive("specialist", specialist.value()));
    }

    /** What is stored, not what is remembered: from here to the end of the transaction nobody else changes it. */
    private Catalogue current() {
        currentActor.find().ifPresent(_ -> currentActor.requireAny(Role.ADMIN));
        return stored.read(revisions.lock(ClinicDirectory.SCOPE));
    }

    private SetupOutcome saved(List<EntryFault> faults, Runnable write) {
        if (!faults.isEmpty()) {
            return new SetupOutcome.Refused(
                    faults.stream().map(EntryFault::sentence).toList());
        }
        write.run();
        directory.changeInThisTransaction();
        return new SetupOutcome.Saved(revisions.raise(ClinicDirectory.SCOPE));
    }

    private static List<EntryFault> unless(boolean known, String what) {
        return known ? List.of() : List.of(new EntryFault("", "There is no such " + what + "."));
    }
}
