package org.medicenter.access;

import java.util.List;
import java.util.UUID;

/** The clinic's locations and specialists, which this module does not know. */
public interface Workplaces {

    List<Place> locations();

    List<Place> specialists();

    /** @param name as colleagues read it */
    record Place(UUID id, String name) {}
}
