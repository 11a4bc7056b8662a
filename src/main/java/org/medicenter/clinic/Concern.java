package org.medicenter.clinic;

import java.util.List;
import java.util.UUID;

/**
 * What a patient comes with, in a patient's words.
 *
 * @param hint one short line that helps to recognise it
 * @param leadsTo the visit types for it, the first visit first
 */
public record Concern(ConcernId id, String slug, String name, String hint, List<VisitTypeId> leadsTo) implements Entry {

    @Override
    public EntryKind entryKind() {
        return EntryKind.CONCERN;
    }

    @Override
    public UUID key() {
        return id.value();
    }
}
