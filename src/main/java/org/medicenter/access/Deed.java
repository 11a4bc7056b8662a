package org.medicenter.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be known later: somebody read or changed something. Whoever does it publishes it as an event,
 * within the transaction that does it; the module {@code audit} writes it down, with who, when and from where.
 *
 * @param what a key such as "hours.weekly"; its words stand in the texts, below "audit.what."
 * @param subject what it was about, in words for colleagues; no patient's name
 * @param patient the id of the patient whose data it was; null where it was nobody's
 * @param before as it was, in words; empty where there is nothing to tell
 * @param after as it is now, in words; empty where there is nothing to tell
 */
public record Deed(
        Kind kind, String what, String subject, @Nullable UUID patient, String before, String after) {

    /** Whether anything is different now. */
    public enum Kind {
        READ,
        CHANGED
    }

    public static Deed read(String what, String subject, @Nullable UUID patient) {
        return new Deed(Kind.READ, what, subject, patient, "", "");
    }

    public static Deed changed(String what, String subject, @Nullable UUID patient, String before, String after) {
        return new Deed(Kind.CHANGED, what, subject, patient, before, after);
    }
}
