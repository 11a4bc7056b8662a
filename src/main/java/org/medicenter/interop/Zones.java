package org.medicenter.interop;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.VisitTypeId;
import org.springframework.stereotype.Component;

/** In which zone an answer writes its times: the visit's location's, else the main location's. */
@Component
class Zones {

    private final ClinicDirectory directory;

    Zones(ClinicDirectory directory) {
        this.directory = directory;
    }

    ZoneId main() {
        return main(directory.catalogue());
    }

    ZoneId of(@Nullable VisitTypeId visitType) {
        return of(visitType, directory.catalogue());
    }

    static ZoneId of(@Nullable VisitTypeId visitType, Catalogue catalogue) {
        List<LocationId> locations =
                visitType == null ? List.of() : catalogue.visitType(visitType).locations();
        return locations.stream()
                .findFirst()
                .map(it -> catalogue.location(it).zone())
                .orElseGet(() -> main(catalogue));
    }

    private static ZoneId main(Catalogue catalogue) {
        return catalogue.mainLocation().map(Location::zone).orElse(ZoneOffset.UTC);
    }
}
