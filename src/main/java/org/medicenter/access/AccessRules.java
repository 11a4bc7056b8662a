package org.medicenter.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which roles and locations go together, for accounts and for invitations. */
final class AccessRules {

    private AccessRules() {}

    static Optional<AccountRefusal> refusal(Set<Role> roles, Set<UUID> locations, @Nullable UUID specialist) {
        if (roles.isEmpty()) {
            return Optional.of(AccountRefusal.NO_ROLE);
        }
        if (roles.contains(Role.PATIENT)) {
            return Optional.of(AccountRefusal.ROLE_OF_PATIENTS);
        }
        if (locations.isEmpty() && !roles.equals(Set.of(Role.ADMIN))) {
            return Optional.of(AccountRefusal.NO_LOCATION);
        }
        return roles.contains(Role.SPECIALIST) && specialist == null
                ? Optional.of(AccountRefusal.NO_SPECIALIST)
                : Optional.empty();
    }
}
