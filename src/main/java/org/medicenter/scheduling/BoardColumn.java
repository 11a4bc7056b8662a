package org.medicenter.scheduling;

import java.util.UUID;

/**
 * A specialist's day, or that of a room, bed or device.
 *
 * @param id that of the specialist, the thing, or the kind of visit that takes up nothing
 * @param detail a person's profession, a thing's kind
 */
public record BoardColumn(UUID id, Kind kind, String name, String detail) {

    public enum Kind {
        PERSON,
        THING
    }
}
