package org.medicenter.audit;

import java.util.UUID;
import org.medicenter.time.TimeOrderedIds;

public record EntryId(UUID value) {

    static EntryId next() {
        return new EntryId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
