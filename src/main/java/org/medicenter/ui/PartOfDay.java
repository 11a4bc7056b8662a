package org.medicenter.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** How people speak of a day's hours, on the wall clock: from the beginning (included) to the end (excluded). */
public enum PartOfDay {
    MORNING(LocalTime.MIDNIGHT, LocalTime.NOON),
    AFTERNOON(LocalTime.NOON, LocalTime.of(17, 0)),
    EVENING(LocalTime.of(17, 0), LocalTime.MIDNIGHT);

    public static final List<PartOfDay> ALL = List.of(values());

    private final LocalTime begins;
    private final LocalTime ends;

    PartOfDay(LocalTime begins, LocalTime ends) {
        this.begins = begins;
        this.ends = ends;
    }

    public static PartOfDay of(LocalTime time) {
        if (time.isBefore(LocalTime.NOON)) {
            return MORNING;
        }
        return time.isBefore(EVENING.begins) ? AFTERNOON : EVENING;
    }

    public LocalTime begins() {
        return begins;
    }

    /** The evening ends at midnight. */
    public LocalTime ends() {
        return ends;
    }

    public Instant beginsOn(LocalDate date, ZoneId zone) {
        return date.atTime(begins).atZone(zone).toInstant();
    }

    public Instant endsOn(LocalDate date, ZoneId zone) {
        LocalDateTime end = this == EVENING ? date.plusDays(1).atTime(ends) : date.atTime(ends);
        return end.atZone(zone).toInstant();
    }

    /** As in addresses and text keys: lower case. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
