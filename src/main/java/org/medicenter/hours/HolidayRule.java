package org.medicenter.hours;

import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;

/**
 * A location that does not close on a public holiday, in any year. A holiday without a rule closes.
 *
 * @param holiday its name in the calendar of the clinic's country
 * @param only null: open as on any other day; else the usual hours count within this stretch only. Opens nothing that
 *     would be closed without the holiday.
 */
public record HolidayRule(
        LocationId location, String holiday, @Nullable WallRange only) {

    public static HolidayRule open(LocationId location, String holiday) {
        return new HolidayRule(location, holiday, null);
    }

    public static HolidayRule shortened(LocationId location, String holiday, WallRange only) {
        return new HolidayRule(location, holiday, only);
    }
}
