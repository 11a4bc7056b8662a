package org.medicenter.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The public holidays of the clinic's country and region. */
@FunctionalInterface
public interface Holidays {

    /** The holiday's name, where this local date is one. */
    Optional<String> on(LocalDate date);

    /** On each local date from the first to the last, both included. */
    default List<HolidayDate> between(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(date -> on(date).map(name -> new HolidayDate(date, name)).stream())
                .toList();
    }

    static Holidays none() {
        return _ -> Optional.empty();
    }
}
