package org.medicenter.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with access, as the office sees them.
 *
 * @param specialist id of the specialist who they are; null where they are none
 * @param lastSignIn null where there was none yet
 * @param offSince when they were switched off; null while they may sign in
 * @param version to be named with a change
 */
public record Person(
        AccountId id,
        String name,
        String signInName,
        Set<Role> roles,
        Set<UUID> locations,
        @Nullable UUID specialist,
        Factors factors,
        @Nullable Instant lastSignIn,
        @Nullable Instant offSince,
        int version) {

    public boolean isActive() {
        return offSince == null;
    }
}
