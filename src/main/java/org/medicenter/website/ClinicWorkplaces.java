package org.medicenter.website;

import java.util.List;
import org.medicenter.access.Workplaces;
import org.medicenter.clinic.ClinicDirectory;
import org.springframework.stereotype.Component;

/** Tells the page of people at which locations they may work, and which specialists they may be. */
@Component
class ClinicWorkplaces implements Workplaces {

    private final ClinicDirectory directory;

    ClinicWorkplaces(ClinicDirectory directory) {
        this.directory = directory;
    }

    @Override
    public List<Place> locations() {
        return directory.catalogue().locations().stream()
                .map(it -> new Place(it.id().value(), it.name()))
                .toList();
    }

    @Override
    public List<Place> specialists() {
        return directory.catalogue().specialists().stream()
                .map(it -> new Place(it.id().value(), it.name()))
                .toList();
    }
}
