package org.medicenter.clinic;

import java.util.UUID;

/**
 * A room, bed, seat or device of which each stands for itself: three seats are three resources.
 *
 * @param kind what visit types ask for, such as "consulting-room"
 */
public record Resource(ResourceId id, LocationId location, String kind, String name) implements Entry {

    @Override
    public EntryKind entryKind() {
        return EntryKind.RESOURCE;
    }

    @Override
    public UUID key() {
        return id.value();
    }
}
