package org.medicenter.emergency.ui;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.emergency.EmergencyNumber;

/**
 * What the notice is made of, besides the hours.
 *
 * @param country as ISO 3166-1; empty before the clinic is set up
 * @param location null before the clinic is set up
 */
record NoticeFacts(String clinic, String country, @Nullable Location location, List<EmergencyNumber> numbers) {

    ZoneId zone() {
        return location == null ? ZoneOffset.UTC : location.zone();
    }
}
