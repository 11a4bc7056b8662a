package org.medicenter.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be invited.
 *
 * @param email the account's name to sign in with, at most 254 characters
 * @param locations ids of the locations where they will work
 * @param specialist id of the specialist who they are; null where they are none
 */
public record NewInvitation(
        String email,
        Set<Role> roles,
        Set<UUID> locations,
        @Nullable UUID specialist) {

    public NewInvitation {
        roles = Set.copyOf(roles);
        locations = Set.copyOf(locations);
    }
}
