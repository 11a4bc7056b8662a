package org.medicenter.hours;

import java.time.LocalDate;
import java.util.List;
import org.medicenter.clinic.LocationId;

/**
 * Other hours than usual, on each local date from the first to the last (both included).
 *
 * @param ranges those that begin on each of the dates; none where it is closed all day
 * @param note why, in words for patients; may be empty
 */
public record HoursException(
        LocationId location, LocalDate first, LocalDate last, Kind kind, List<WallRange> ranges, String note) {

    /** In the order in which they are applied. On one date closed wins over open. */
    public enum Kind {
        /** No hours begin on the date, whatever else is said about it. */
        CLOSED,
        /** These hours instead of all others: a shorter day, or an extra one, on a public holiday too. */
        OTHER_HOURS,
        /** Open then as well, on a public holiday too. */
        PARTLY_OPEN,
        /** Not open then. */
        PARTLY_CLOSED;

        boolean replacesTheHours() {
            return this == CLOSED || this == OTHER_HOURS;
        }
    }

    public HoursException {
        ranges = List.copyOf(ranges);
    }

    public static HoursException closed(LocationId location, LocalDate first, LocalDate last, String note) {
        return new HoursException(location, first, last, Kind.CLOSED, List.of(), note);
    }

    public static HoursException otherHours(LocationId location, LocalDate date, List<WallRange> ranges, String note) {
        return new HoursException(location, date, date, Kind.OTHER_HOURS, ranges, note);
    }

    public static HoursException partlyOpen(LocationId location, LocalDate date, WallRange range, String note) {
        return new HoursException(location, date, date, Kind.PARTLY_OPEN, List.of(range), note);
    }

    public static HoursException partlyClosed(LocationId location, LocalDate date, WallRange range, String note) {
        return new HoursException(location, date, date, Kind.PARTLY_CLOSED, List.of(range), note);
    }

    boolean isOn(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
