package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.medicenter.clinic.CutOff;
import org.medicenter.clinic.LocationId;
import org.medicenter.hours.Timetable;
import org.medicenter.hours.WallClock;

/** Works out until when a visit may be moved or cancelled. Calculates only. */
final class CutOffs {

    private CutOffs() {}

    static Instant of(CutOff cutOff, Instant start, LocationId location, ZoneId zone, Timetable timetable) {
        return switch (cutOff) {
            case CutOff.BusinessHours business ->
                business.hours().isZero() ? start : timetable.businessTimeBefore(location, start, business.hours());
            case CutOff.NoonOfOpeningDayBefore noon ->
                timetable
                        .openingDayBefore(location, start)
                        .map(it -> noonOf(it, zone))
                        .orElseGet(() -> start.minus(Duration.ofDays(1)));
            case CutOff.NoonOfDayBefore noon ->
                noonOf(start.atZone(zone).toLocalDate().minusDays(1), zone);
        };
    }

    private static Instant noonOf(LocalDate date, ZoneId zone) {
        return WallClock.start(date, LocalTime.NOON, zone);
    }
}
