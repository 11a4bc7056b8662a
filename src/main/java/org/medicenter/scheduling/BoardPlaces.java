package org.medicenter.scheduling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Need;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitType;
import org.medicenter.scheduling.BoardColumn.Kind;

/** Puts each visit into a column: its specialist's, or that of the thing which it needs first. Calculates only. */
final class BoardPlaces {

    /** Where a visit stands, with what it takes around itself. */
    record Place(BoardColumn column, Duration before, Duration after) {}

    private final Catalogue catalogue;
    private final Map<UUID, BoardColumn> things = new LinkedHashMap<>();

    BoardPlaces(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Place of(Appointment appointment, List<Allocation> allocations) {
        VisitType type = catalogue.visitType(appointment.visitType());
        SpecialistId specialist = appointment.specialist();
        if (specialist != null) {
            return around(
                    appointment, type, person(catalogue.specialist(specialist)), allocations, specialist.resource());
        }
        Resource thing = first(type, allocations);
        if (thing == null) {
            var column = new BoardColumn(type.id().value(), Kind.THING, type.name(), "");
            things.put(column.id(), column);
            return new Place(column, type.bufferBefore(), type.bufferAfter());
        }
        BoardColumn column = thing(thing);
        things.put(column.id(), column);
        return around(appointment, type, column, allocations, thing.id());
    }

    /** Things that are blocked have a column too, for whoever sees all of the day. */
    void add(List<Block> blocks, boolean all) {
        blocks.stream()
                .map(Block::resource)
                .filter(it -> all && catalogue.knows(it))
                .map(catalogue::resource)
                .map(BoardPlaces::thing)
                .forEach(it -> things.put(it.id(), it));
    }

    /** Where nobody works, such as in a laboratory with beds: what visits without a specialist take, free or not. */
    void addThoseOffered(LocationId location) {
        Set<String> kinds = catalogue.visitTypes().stream()
                .filter(it -> !it.withSpecialist())
                .flatMap(it -> it.needs().stream().limit(1))
                .map(Need::kind)
                .collect(Collectors.toSet());
        catalogue.resources().stream()
                .filter(it -> it.location().equals(location) && kinds.contains(it.kind()))
                .map(BoardPlaces::thing)
                .forEach(it -> things.put(it.id(), it));
    }

    private static BoardColumn thing(Resource thing) {
        return new BoardColumn(thing.id().value(), Kind.THING, thing.name(), thing.kind());
    }

    /** By kind and name. */
    List<BoardColumn> things() {
        var sorted = new ArrayList<>(things.values());
        sorted.sort(Comparator.comparing(BoardColumn::detail).thenComparing(BoardColumn::name));
        return sorted;
    }

    static BoardColumn person(Specialist specialist) {
        return new BoardColumn(specialist.id().value(), Kind.PERSON, specialist.name(), specialist.profession());
    }

    private static Place around(
            Appointment appointment, VisitType type, BoardColumn column, List<Allocation> taken, ResourceId resource) {
        return taken.stream()
                .filter(it -> it.resource().equals(resource) && !staysAway(type))
                .findFirst()
                .map(it -> new Place(
                        column,
                        Duration.between(it.time().start(), appointment.time().start()),
                        Duration.between(appointment.time().end(), it.time().end())))
                .orElseGet(() -> new Place(column, type.bufferBefore(), type.bufferAfter()));
    }

    /** A device that is given along is away for days, which is no buffer of the visit. */
    private static boolean staysAway(VisitType type) {
        return !type.withSpecialist() && type.needs().stream().anyMatch(it -> it.openingDaysAfter() > 0);
    }

    private @Nullable Resource first(VisitType type, List<Allocation> allocations) {
        List<Resource> taken = allocations.stream()
                .map(Allocation::resource)
                .filter(catalogue::knows)
                .map(catalogue::resource)
                .sorted(Comparator.comparing(Resource::name))
                .toList();
        return type.needs().stream()
                .map(Need::kind)
                .map(kind -> taken.stream()
                        .filter(it -> it.kind().equals(kind))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(taken.isEmpty() ? null : taken.getFirst());
    }
}
