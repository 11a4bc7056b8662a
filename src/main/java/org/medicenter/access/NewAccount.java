package org.medicenter.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that is to be made.
 *
 * @param signInName a name or an e-mail address, at most 254 characters; case does not matter
 * @param displayName as colleagues read it, at most 200 characters
 * @param password in clear, 12 to 200 characters and none of the usual ones; kept as a hash only
 * @param roles at least one; a specialist names the specialist who they are
 * @param locations ids of the locations where they work
 * @param specialist id of the specialist who they are; null where they are none
 * @param sample belongs to the sample clinic, so that it cannot sign in anywhere else
 */
public record NewAccount(
        String signInName,
        String displayName,
        String password,
        Set<Role> roles,
        Set<UUID> locations,
        @Nullable UUID specialist,
        boolean sample) {

    public NewAccount {
        require(!signInName.isBlank() && signInName.length() <= 254, "A sign-in name has 1 to 254 characters.");
        require(!displayName.isBlank() && displayName.length() <= 200, "A displayed name has 1 to 200 characters.");
        require(!roles.isEmpty(), "An account has at least one role.");
        require(
                !roles.contains(Role.SPECIALIST) || specialist != null,
                "An account with the role of a specialist says which specialist it is.");
        roles = Set.copyOf(roles);
        locations = Set.copyOf(locations);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewAccount[" + signInName + ", " + roles + "]";
    }
}
