package org.medicenter.scheduling.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.medicenter.hours.Closure;
import org.medicenter.ui.Formats;

/** Says which days in a row are closed: "Sat 28 and Sun 29 closed", "Tue 8: Immaculate Conception". */
final class ClosedDays {

    private ClosedDays() {}

    static String words(List<DayOffer> run, Formats formats, Words words) {
        DayOffer first = run.getFirst();
        String holidays = run.stream()
                .flatMap(it -> it.closure().stream())
                .filter(Closure.Holiday.class::isInstance)
                .map(it -> ((Closure.Holiday) it).name())
                .distinct()
                .collect(Collectors.joining(", "));
        String days = switch (run.size()) {
            case 1 -> words.of("booking.closed.one", day(first, formats));
            case 2 -> words.of("booking.closed.two", day(first, formats), day(run.getLast(), formats));
            default -> words.of("booking.closed.many", day(first, formats), day(run.getLast(), formats));
        };
        return holidays.isEmpty() ? days : words.of("booking.closed.holiday", days, holidays);
    }

    private static String day(DayOffer day, Formats formats) {
        return formats.shortWeekday(day.date()) + " " + day.date().getDayOfMonth();
    }
}
