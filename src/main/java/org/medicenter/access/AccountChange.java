package org.medicenter.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as it shall be.
 *
 * @param version of the account as it was read
 * @param displayName as colleagues read it, at most 200 characters
 * @param locations ids of the locations where they work
 * @param specialist id of the specialist who they are; null where they are none
 */
public record AccountChange(
        AccountId id,
        int version,
        String displayName,
        Set<Role> roles,
        Set<UUID> locations,
        @Nullable UUID specialist) {

    public AccountChange {
        roles = Set.copyOf(roles);
        locations = Set.copyOf(locations);
    }
}
