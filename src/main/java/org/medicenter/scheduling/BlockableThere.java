package org.medicenter.scheduling;

import java.util.List;
import java.util.stream.Stream;
import org.medicenter.access.Actor;
import org.medicenter.access.Role;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.ResourceId;

/** Whose time may be blocked at a location, and by whom. Calculates only. */
final class BlockableThere {

    private final Rules rules;
    private final LocationId location;

    BlockableThere(Rules rules, LocationId location) {
        this.rules = rules;
        this.location = location;
    }

    /** Reception and administration all that is there, a specialist their own time. */
    boolean mayBeBlocked(Actor actor, ResourceId resource) {
        return to(actor).contains(resource);
    }

    List<ResourceId> to(Actor actor) {
        if (actor.isAt(location.value(), Role.RECEPTIONIST, Role.ADMIN)) {
            return Stream.concat(people(), things()).toList();
        }
        return actor.isAt(location.value(), Role.SPECIALIST)
                ? people().filter(it -> it.value().equals(actor.specialist())).toList()
                : List.of();
    }

    private Stream<ResourceId> people() {
        Catalogue catalogue = rules.catalogue();
        return catalogue.specialists().stream()
                .filter(it -> rules.timetable().worksAt(it.id(), location))
                .map(it -> it.id().resource());
    }

    private Stream<ResourceId> things() {
        return rules.catalogue().resources().stream()
                .filter(it -> it.location().equals(location))
                .map(Resource::id);
    }
}
