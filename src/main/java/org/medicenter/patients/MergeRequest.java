package org.medicenter.patients;

import java.util.Set;

/**
 * Two records are to become one.
 *
 * @param kept stays
 * @param other becomes part of it
 * @param fromOther what of the patient the other record knows better
 */
public record MergeRequest(PatientId kept, int keptRevision, PatientId other, int otherRevision, Set<Value> fromOther) {

    /** What one record or the other knows better. */
    public enum Value {
        NAME,
        BORN,
        EMAIL,
        PHONE
    }

    public MergeRequest {
        fromOther = Set.copyOf(fromOther);
    }
}
