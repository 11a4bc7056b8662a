package org.medicenter.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * An invitation that nobody has accepted yet.
 *
 * @param by the name of who sent it
 * @param ended whether its time is over
 */
public record SentInvitation(
        UUID id,
        String email,
        Set<Role> roles,
        Set<UUID> locations,
        String by,
        Instant sentAt,
        Instant endsAt,
        boolean ended) {

    public SentInvitation {
        roles = Set.copyOf(roles);
        locations = Set.copyOf(locations);
    }
}
