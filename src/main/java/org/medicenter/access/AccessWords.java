package org.medicenter.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says in words who may do what where, for what is written down. */
@Component
class AccessWords {

    private final ObjectProvider<Workplaces> workplaces;

    AccessWords(ObjectProvider<Workplaces> workplaces) {
        this.workplaces = workplaces;
    }

    /** "Birgit Steiner: receptionist; Vienna" */
    String of(Account account) {
        return account.displayName() + ": " + of(account.roles(), account.locations());
    }

    String of(Set<Role> roles, Set<UUID> locations) {
        var roleNames = sorted(roles, role -> role.name().toLowerCase(Locale.ROOT));
        return String.join(", ", roleNames) + "; " + String.join(", ", sorted(locations, this::placeName));
    }

    private String placeName(UUID id) {
        return workplaces.stream()
                .flatMap(it -> it.locations().stream())
                .filter(place -> place.id().equals(id))
                .map(Workplaces.Place::name)
                .findFirst()
                .orElseGet(id::toString);
    }

    private static <T> List<String> sorted(Collection<T> items, Function<T, String> name) {
        return items.stream().map(name).sorted().toList();
    }
}
