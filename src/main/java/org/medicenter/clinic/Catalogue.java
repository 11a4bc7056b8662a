package org.medicenter.clinic;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic offers at one revision: an immutable snapshot, all lists in the clinic's own order. Archived entries
 * are not listed; the lookups by id still know them, so that an old appointment keeps its names.
 */
public final class Catalogue {

    private record Kind(String name, LocationId location) {}

    private final long revision;
    private final Clinic clinic;
    final Shelf<LocationId, Location> locations;
    final Shelf<SpecialistId, Specialist> specialists;
    final Shelf<ConcernId, Concern> concerns;
    final Shelf<VisitTypeId, VisitType> visitTypes;
    final Shelf<ResourceId, Resource> resources;
    private final Map<Kind, List<Resource>> resourcesByKind;

    /** A catalogue of which nothing is archived. */
    public Catalogue(
            long revision,
            Clinic clinic,
            List<Location> locations,
            List<Specialist> specialists,
            List<Concern> concerns,
            List<VisitType> visitTypes,
            List<Resource> resources) {
        this(
                revision,
                clinic,
                new Shelf<>(locations, List.of(), Location::id, Location::slug),
                new Shelf<>(specialists, List.of(), Specialist::id, Specialist::slug),
                new Shelf<>(concerns, List.of(), Concern::id, Concern::slug),
                new Shelf<>(visitTypes, List.of(), VisitType::id, VisitType::slug),
                new Shelf<>(resources, List.of(), Resource::id, it -> it.id().toString()));
    }

    Catalogue(
            long revision,
            Clinic clinic,
            Shelf<LocationId, Location> locations,
            Shelf<SpecialistId, Specialist> specialists,
            Shelf<ConcernId, Concern> concerns,
            Shelf<VisitTypeId, VisitType> visitTypes,
            Shelf<ResourceId, Resource> resources) {
        this.revision = revision;
        this.clinic = clinic;
        this.locations = locations;
        this.specialists = specialists;
        this.concerns = concerns;
        this.visitTypes = visitTypes;
        this.resources = resources;
        this.resourcesByKind = resources.offered().stream()
                .sorted(Comparator.comparing(Resource::name))
                .collect(groupingBy(
                        it -> new Kind(it.kind(), it.location()), collectingAndThen(toList(), List::copyOf)));
    }

    /** The same, but for this kind of visit: to ask what would be if. It is saved nowhere. */
    public Catalogue with(VisitType proposed) {
        var types = new ArrayList<>(visitTypes.offered());
        types.replaceAll(it -> it.id().equals(proposed.id()) ? proposed : it);
        if (!types.contains(proposed)) {
            types.add(proposed);
        }
        return new Catalogue(
                revision,
                clinic,
                locations,
                specialists,
                concerns,
                new Shelf<>(types, visitTypes.archived(), VisitType::id, VisitType::slug),
                resources);
    }

    List<Shelf<?, ? extends Entry>> shelves() {
        return List.of(locations, specialists, concerns, visitTypes, resources);
    }

    public long revision() {
        return revision;
    }

    public Clinic clinic() {
        return clinic;
    }

    public List<Location> locations() {
        return locations.offered();
    }

    /** The first location; none before set-up. */
    public Optional<Location> mainLocation() {
        return locations().stream().findFirst();
    }

    public List<Specialist> specialists() {
        return specialists.offered();
    }

    public List<Concern> concerns() {
        return concerns.offered();
    }

    public List<VisitType> visitTypes() {
        return visitTypes.offered();
    }

    public List<Resource> resources() {
        return resources.offered();
    }

    public Optional<Location> findLocation(String slug) {
        return locations.find(slug);
    }

    public Optional<Specialist> findSpecialist(String slug) {
        return specialists.find(slug);
    }

    public Optional<Concern> findConcern(String slug) {
        return concerns.find(slug);
    }

    public Optional<VisitType> findVisitType(String slug) {
        return visitTypes.find(slug);
    }

    /** @throws java.util.NoSuchElementException where there is none */
    public Location location(LocationId id) {
        return locations.get(id);
    }

    /** @throws java.util.NoSuchElementException where there is none */
    public Specialist specialist(SpecialistId id) {
        return specialists.get(id);
    }

    /** @throws java.util.NoSuchElementException where there is none */
    public Concern concern(ConcernId id) {
        return concerns.get(id);
    }

    /** @throws java.util.NoSuchElementException where there is none */
    public VisitType visitType(VisitTypeId id) {
        return visitTypes.get(id);
    }

    /** @throws java.util.NoSuchElementException where there is none */
    public Resource resource(ResourceId id) {
        return resources.get(id);
    }

    /** Whether there is such a location, archived or not. */
    public boolean knows(LocationId id) {
        return locations.knows(id);
    }

    /** Whether there is such a specialist, archived or not. */
    public boolean knows(SpecialistId id) {
        return specialists.knows(id);
    }

    /** Whether there is such a concern, archived or not. */
    public boolean knows(ConcernId id) {
        return concerns.knows(id);
    }

    /** Whether there is such a visit type, archived or not. */
    public boolean knows(VisitTypeId id) {
        return visitTypes.knows(id);
    }

    /** Whether there is such a resource, archived or not. */
    public boolean knows(ResourceId id) {
        return resources.knows(id);
    }

    /** The specialists who offer this visit type and treat this concern, if one is given. */
    public List<Specialist> specialistsFor(VisitTypeId visitType, @Nullable ConcernId concern) {
        return specialists().stream()
                .filter(it -> it.offers(visitType) && (concern == null || it.treats(concern)))
                .toList();
    }

    /** The things of a kind at a location, by name. */
    public List<Resource> resourcesOf(String kind, LocationId location) {
        return resourcesByKind.getOrDefault(new Kind(kind, location), List.of());
    }
}
