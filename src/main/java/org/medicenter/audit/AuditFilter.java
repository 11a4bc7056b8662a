package org.medicenter.audit;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.PatientId;

/**
 * Which entries are wanted.
 *
 * @param kinds empty: all
 * @param thing null: all
 * @param doer null: all
 * @param patient whose data were read or changed; null: all
 * @param text a part of what was written down or of the deed's words, or the beginning of a patient's name; blank: all
 * @param first the first local date at the clinic; null: since the beginning
 * @param last the last local date at the clinic, included; null: until now
 */
public record AuditFilter(
        Set<EntryKind> kinds,
        @Nullable Thing thing,
        @Nullable Doer doer,
        @Nullable PatientId patient,
        String text,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /** All who are alike, or one of them. @param account null: all of the kind */
    public record Doer(EntryActor.Kind kind, @Nullable UUID account) {}

    public AuditFilter {
        kinds = Set.copyOf(kinds);
    }

    public static AuditFilter all() {
        return new AuditFilter(Set.of(), null, null, null, "", null, null);
    }

    public AuditFilter of(PatientId wanted) {
        return new AuditFilter(kinds, thing, doer, wanted, text, first, last);
    }

    public AuditFilter finding(String wanted) {
        return new AuditFilter(kinds, thing, doer, patient, wanted, first, last);
    }
}
