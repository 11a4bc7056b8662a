package org.medicenter.scheduling;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.hours.Illness;

/**
 * A specialist's day, or that of a room, bed or device.
 *
 * @param id that of the specialist, the thing, or the kind of visit that takes up nothing
 * @param detail a person's profession, a thing's kind
 * @param illness because of which a person is not there, as a desk has reported it; null: there is none
 */
public record BoardColumn(
        UUID id,
        Kind kind,
        String name,
        String detail,
        @Nullable Illness illness) {

    BoardColumn(UUID id, Kind kind, String name, String detail) {
        this(id, kind, name, detail, null);
    }

    BoardColumn because(Optional<Illness> reported) {
        return reported.map(it -> new BoardColumn(id, kind, name, detail, it)).orElse(this);
    }

    public enum Kind {
        PERSON,
        THING
    }
}
