package org.medicenter.access;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in. The ids are those of the module {@code clinic}, which this one does not know.
 *
 * @param name as colleagues read it
 * @param locations the ids of the locations where they work; empty: none
 * @param specialist the id of the specialist who they are; null where they are none
 */
public record Actor(
        AccountId id,
        String name,
        Set<Role> roles,
        Set<UUID> locations,
        @Nullable UUID specialist) implements Serializable {

    public Actor {
        roles = Set.copyOf(roles);
        locations = Set.copyOf(locations);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }

    public boolean worksAt(UUID location) {
        return locations.contains(location);
    }

    /** A role counts at the locations where they work, and nowhere else. */
    public boolean isAt(UUID location, Role... wanted) {
        return worksAt(location) && isAny(wanted);
    }
}
