package org.medicenter.emergency;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Clinic;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.hours.OpenState;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Gives the emergency notice for a location, from memory: it answers without the database too, with what was known
 * last. It never throws: where the hours cannot be worked out it says closed, with no opening known, and all numbers.
 */
@Service
public class EmergencyNotices {

    private static final Logger log = LoggerFactory.getLogger(EmergencyNotices.class);
    private static final OpenState UNKNOWN = new OpenState(false, null);

    private final ClinicDirectory directory;
    private final OpeningHours openingHours;
    private final EmergencyNumbers numbers;
    private final Clock clock;

    EmergencyNotices(ClinicDirectory directory, OpeningHours openingHours, EmergencyNumbers numbers, Clock clock) {
        this.directory = directory;
        this.openingHours = openingHours;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** By the clinic's clock. Where the hours cannot be worked out: closed, with no opening known. */
    public EmergencyNotice now(LocationId location) {
        return at(location, clock.instant());
    }

    /** For the main location. */
    public EmergencyNotice now() {
        try {
            return directory
                    .catalogue()
                    .mainLocation()
                    .map(Location::id)
                    .map(this::now)
                    .orElseGet(this::withoutLocation);
        } catch (RuntimeException unknown) {
            log.warn("The emergency notice is given without location and hours", unknown);
            return withoutLocation();
        }
    }

    /** As a patient would have seen it, or will see it, at this instant. */
    public EmergencyNotice at(LocationId location, Instant instant) {
        var state = stateOf(location, instant);
        return new EmergencyNotice(state.open(), state.open() ? null : state.nextChange(), numbersOf(location));
    }

    /** By other hours, such as those of a draft; the numbers are those of now. */
    public EmergencyNotice at(LocationId location, Instant instant, Timetable hours) {
        var state = hours.stateAt(location, instant);
        return new EmergencyNotice(state.open(), state.open() ? null : state.nextChange(), numbersOf(location));
    }

    private OpenState stateOf(LocationId location, Instant instant) {
        try {
            return openingHours.timetable().stateAt(location, instant);
        } catch (RuntimeException unknown) {
            log.warn("The emergency notice is given without hours", unknown);
            return UNKNOWN;
        }
    }

    private List<EmergencyNumber> numbersOf(LocationId location) {
        try {
            Catalogue catalogue = directory.catalogue();
            return catalogue.knows(location)
                    ? numbers.of(catalogue.location(location), catalogue)
                    : numbers.ofRegion(catalogue);
        } catch (RuntimeException unknown) {
            log.warn("The emergency notice is given with the numbers that are shipped", unknown);
            return RegionNumbers.of(lastKnownClinic());
        }
    }

    private EmergencyNotice withoutLocation() {
        try {
            return new EmergencyNotice(false, null, numbers.ofRegion(directory.catalogue()));
        } catch (RuntimeException unknown) {
            log.warn("The emergency notice is given with the numbers that are shipped", unknown);
            return new EmergencyNotice(false, null, RegionNumbers.of(lastKnownClinic()));
        }
    }

    private Clinic lastKnownClinic() {
        return Optional.of(directory)
                .filter(ClinicDirectory::isLoaded)
                .map(it -> it.catalogue().clinic())
                .orElse(new Clinic("", "", "", List.of()));
    }
}
