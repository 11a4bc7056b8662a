package org.medicenter.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What would be left without something that it needs, were an entry archived: a sentence each. */
final class Dependents {

    private Dependents() {}

    static List<String> of(Entry entry, Catalogue stored) {
        return switch (entry) {
            case Location location -> ofLocation(location, stored);
            case Resource resource -> ofResource(resource, stored);
            case VisitType visitType -> ofVisitType(visitType, stored);
            case Concern _, Specialist _ -> List.of();
        };
    }

    private static List<String> ofLocation(Location location, Catalogue stored) {
        var reasons = new ArrayList<String>();
        if (stored.locations().equals(List.of(location))) {
            reasons.add("This is the clinic's only location: add another one first.");
        }
        stored.visitTypes().stream()
                .filter(it -> it.locations().contains(location.id()))
                .forEach(it -> reasons.add(
                        "\"%s\" takes place here: choose another location for it first.".formatted(it.name())));
        return reasons;
    }

    private static List<String> ofResource(Resource resource, Catalogue stored) {
        int left = stored.resourcesOf(resource.kind(), resource.location()).size() - 1;
        return stored.visitTypes().stream()
                .filter(it -> it.locations().contains(resource.location()))
                .flatMap(type -> type.needs().stream()
                        .filter(need -> need.kind().equals(resource.kind()) && need.pieces() > left)
                        .map(need -> "\"%s\" needs it: add another \"%s\" first, or change what that visit needs."
                                .formatted(type.name(), resource.kind())))
                .toList();
    }

    private static List<String> ofVisitType(VisitType visitType, Catalogue stored) {
        return stored.concerns().stream()
                .filter(it -> it.leadsTo().equals(List.of(visitType.id())))
                .flatMap(it -> Stream.of(
                        "\"%s\" leads to nothing else: choose another visit type for it first.".formatted(it.name())))
                .toList();
    }
}
