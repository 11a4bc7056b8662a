package org.medicenter.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be known later: somebody read or changed something. Whoever does it publishes it as an event,
 * within the transaction that does it; the module {@code audit} writes it down, with who, when and from where.
 *
 * @param what a key such as "hours.weekly"; its words stand in the texts, below "audit.what."
 * @param subject what it was about, in words for colleagues; no patient's name
 * @param patient the id of the patient whose data it was; null where it was nobody's, or those of several
 * @param listed the ids of the patients who were seen on a list
 * @param appointment the id of the appointment that it was about; null where it was about none
 * @param before as it was, in words; empty where there is nothing to tell
 * @param after as it is now, in words; empty where there is nothing to tell
 * @param doer who did it
 */
public record Deed(
        Kind kind,
        String what,
        String subject,
        @Nullable UUID patient,
        Set<UUID> listed,
        @Nullable UUID appointment,
        String before,
        String after,
        Doer doer) {

    /** Whether anything is different now. */
    public enum Kind {
        READ,
        CHANGED
    }

    /** Who did it, as far as the one who tells it knows. */
    public sealed interface Doer {

        /** Whoever is signed in; nobody: a stranger where a request came, else the application itself. */
        record WhoeverIsSignedIn() implements Doer {}

        /** A patient, or whoever acts for one: on the website, by link, by a program. Staff who are signed in are themselves. */
        record Patient() implements Doer {}

        /** Somebody who is known, but not signed in yet. */
        record Known(AccountId account, String name, Set<Role> roles) implements Doer {

            public Known {
                roles = Set.copyOf(roles);
            }
        }
    }

    private static final Doer SIGNED_IN = new Doer.WhoeverIsSignedIn();
    private static final Doer PATIENT = new Doer.Patient();

    public Deed {
        listed = Set.copyOf(listed);
    }

    public static Deed read(String what, String subject, @Nullable UUID patient) {
        return new Deed(Kind.READ, what, subject, patient, Set.of(), null, "", "", SIGNED_IN);
    }

    /** A list, on which each of these patients could be seen. */
    public static Deed readList(String what, String subject, Collection<UUID> patients) {
        return new Deed(Kind.READ, what, subject, null, Set.copyOf(patients), null, "", "", SIGNED_IN);
    }

    public static Deed changed(String what, String subject, @Nullable UUID patient, String before, String after) {
        return new Deed(Kind.CHANGED, what, subject, patient, Set.of(), null, before, after, SIGNED_IN);
    }

    public Deed about(UUID wanted) {
        return new Deed(kind, what, subject, patient, listed, wanted, before, after, doer);
    }

    public Deed byPatient() {
        return by(PATIENT);
    }

    public Deed by(Doer wanted) {
        return new Deed(kind, what, subject, patient, listed, appointment, before, after, wanted);
    }
}
