package org.medicenter.hours;

import java.time.LocalDate;
import java.util.Optional;

/** The public holidays of the clinic's country and region. */
@FunctionalInterface
public interface Holidays {

    /** The holiday's name, where this local date is one. */
    Optional<String> on(LocalDate date);

    static Holidays none() {
        return _ -> Optional.empty();
    }
}
