package org.medicenter.clinic;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic offers at one revision: an immutable snapshot, all lists in the clinic's own order. Archived entries
 * are not listed; {@code find…ById} still knows them, so that an old appointment keeps its names.
 */
public final class Catalogue {

    private final long revision;
    private final Clinic clinic;
    private final List<Location> locations;
    private final List<Specialist> specialists;
    private final List<Concern> concerns;
    private final List<VisitType> visitTypes;
    private final List<Resource> resources;

    Catalogue(
            long revision,
            Clinic clinic,
            List<Location> locations,
            List<Specialist> specialists,
            List<Concern> concerns,
            List<VisitType> visitTypes,
            List<Resource> resources) {
        this.revision = revision;
        this.clinic = clinic;
        this.locations = List.copyOf(locations);
        this.specialists = List.copyOf(specialists);
        this.concerns = List.copyOf(concerns);
        this.visitTypes = List.copyOf(visitTypes);
        this.resources = List.copyOf(resources);
    }

    public long revision() {
        return revision;
    }

    public Clinic clinic() {
        return clinic;
    }

    public List<Location> locations() {
        return locations;
    }

    /** The first location; none before set-up. */
    public Optional<Location> mainLocation() {
        return locations.stream().findFirst();
    }

    public List<Specialist> specialists() {
        return specialists;
    }

    public List<Concern> concerns() {
        return concerns;
    }

    public List<VisitType> visitTypes() {
        return visitTypes;
    }

    public List<Resource> resources() {
        return resources;
    }

    public Optional<Location> findLocation(String slug) {
        return locations.stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    public Optional<Specialist> findSpecialist(String slug) {
        return specialists.stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    public Optional<Concern> findConcern(String slug) {
        return concerns.stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    public Optional<VisitType> findVisitType(String slug) {
        return visitTypes.stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    /** @throws java.util.NoSuchElementException where there is none */
    public Location location(LocationId id) {
        return locations.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    /** @throws java.util.NoSuchElementException where there is none */
    public Specialist specialist(SpecialistId id) {
        return specialists.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    /** @throws java.util.NoSuchElementException where there is none */
    public Concern concern(ConcernId id) {
        return concerns.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    /** @throws java.util.NoSuchElementException where there is none */
    public VisitType visitType(VisitTypeId id) {
        return visitTypes.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    /** The specialists who offer this visit type and treat this concern, if one is given. */
    public List<Specialist> specialistsFor(VisitTypeId visitType, @Nullable ConcernId concern) {
        return specialists.stream()
                .filter(it -> it.offers(visitType) && (concern == null || it.treats(concern)))
                .toList();
    }

    /** The things of a kind at a location, by name. */
    public List<Resource> resourcesOf(String kind, LocationId location) {
        return resources.stream()
                .filter(it -> it.kind().equals(kind) && it.location().equals(location))
                .sorted(java.util.Comparator.comparing(Resource::name))
                .toList();
    }
}
