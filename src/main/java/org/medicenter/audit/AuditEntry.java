package org.medicenter.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.PatientId;

/**
 * What is written down about a deed.
 *
 * @param what the deed's key; its words stand in the texts, below "audit.what."
 * @param patient whose data it was; null where it was nobody's, or those of several
 * @param listed how many patients were seen on a list
 * @param network where the request came from; empty for the application's own work
 */
public record AuditEntry(
        EntryId id,
        Instant at,
        EntryKind kind,
        String what,
        String subject,
        @Nullable PatientId patient,
        int listed,
        @Nullable UUID appointment,
        EntryActor actor,
        String network,
        String before,
        String after) {}
