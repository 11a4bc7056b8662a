package org.medicenter.audit;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Role;

/**
 * Who did it.
 *
 * @param account the id of their account; null where they have none
 * @param name as colleagues read it at that time; empty for whom the clinic has no name
 * @param roles which they had at that time
 */
public record EntryActor(Kind kind, @Nullable UUID account, String name, Set<Role> roles) {

    /** Which sort of doer. */
    public enum Kind {
        STAFF,
        /** With an account, or with none: on the website, by link, by a program. */
        PATIENT,
        /** A request came from somebody who is not signed in. */
        STRANGER,
        /** The application's own work. */
        SYSTEM;

        /** For addresses and keys of texts. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public EntryActor {
        roles = Set.copyOf(roles);
    }

    static EntryActor nameless(Kind kind) {
        return new EntryActor(kind, null, "", Set.of());
    }

    static EntryActor account(UUID account, String name, Set<Role> roles) {
        boolean patient = roles.stream().allMatch(role -> role == Role.PATIENT) && !roles.isEmpty();
        return new EntryActor(patient ? Kind.PATIENT : Kind.STAFF, account, name, roles);
    }
}
