package org.medicenter.clinic;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A place where patients come. Its zone turns wall-clock times into instants.
 *
 * @param access how to get in, such as "step-free"; may be empty
 * @param phone as shown, with country code, such as "+43 1 5550 140"
 */
public record Location(
        LocationId id, String slug, String name, String address, String access, String phone, ZoneId zone)
        implements Entry {

    @Override
    public EntryKind entryKind() {
        return EntryKind.LOCATION;
    }

    @Override
    public UUID key() {
        return id.value();
    }
}
