package org.medicenter.access;

import java.time.ZoneId;
import java.util.Optional;

/** What the sign-in page says of the clinic, which this module does not know. */
public interface DoorSign {

    /** Empty before set-up. */
    Optional<Door> read();

    /** @param zone where the clinic is: its time of day is greeted */
    record Door(String clinic, String address, String phone, ZoneId zone) {}
}
