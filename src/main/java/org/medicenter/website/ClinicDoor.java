package org.medicenter.website;

import java.util.Optional;
import org.medicenter.access.DoorSign;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.springframework.stereotype.Component;

/** Tells the sign-in page at whose door it stands. */
@Component
class ClinicDoor implements DoorSign {

    private final ClinicDirectory directory;

    ClinicDoor(ClinicDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Door> read() {
        Catalogue catalogue = directory.catalogue();
        return catalogue
                .mainLocation()
                .map(location ->
                        new Door(catalogue.clinic().name(), location.address(), location.phone(), location.zone()));
    }
}
