package org.medicenter.website;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A location's hours as home shows them.
 *
 * @param days Monday to Sunday of this week
 * @param notes coming dates with other hours than usual, a sentence each
 */
record WeekHours(List<Day> days, List<String> notes) {

    /**
     * @param name "Tuesday (today)"
     * @param text "08:00–18:00", "Closed"
     * @param now where the day's bar shows the time, in percent from its left; null on other days than today
     */
    record Day(
            String name,
            boolean today,
            String text,
            List<Bar> bars,
            @Nullable String now) {}

    /** A stretch of the day, in percent of its 24 hours. */
    record Bar(String x, String width) {}

    /** Another location, in one line: "Sleep laboratory: Mon–Thu 19:00–07:30". */
    record Elsewhere(String name, String hours) {}
}
