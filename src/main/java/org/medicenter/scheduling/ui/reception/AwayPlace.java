package org.medicenter.scheduling.ui.reception;

import java.time.Clock;
import java.time.LocalDate;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.ui.Formats;

/**
 * Where and when somebody asks about time off.
 *
 * @param date what the board shows
 */
record AwayPlace(Location location, LocalDate date, Catalogue catalogue, Formats formats, Clock clock) {

    LocalDate today() {
        return formats.date(clock.instant());
    }

    /** Today, or what the board shows where that is later. */
    LocalDate first() {
        return date.isBefore(today()) ? today() : date;
    }

    String name(ResourceId resource) {
        return catalogue.knows(resource)
                ? catalogue.resource(resource).name()
                : catalogue.specialist(new SpecialistId(resource.value())).name();
    }
}
