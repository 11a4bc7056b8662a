package org.medicenter.hours.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.WeeklyWindow;
import org.medicenter.hours.WeeklyHours;

/** What a location is usually open, weekday by weekday, to be drawn behind working hours. */
record OpenDays(Map<DayOfWeek, List<WeeklyWindow>> windows) {

    static OpenDays of(Collection<WeeklyHours> hours, LocationId location, LocalDate date) {
        var windows = new EnumMap<DayOfWeek, List<WeeklyWindow>>(DayOfWeek.class);
        hours.stream()
                .filter(it -> it.location().equals(location) && !it.validFrom().isAfter(date))
                .max(Comparator.comparing(WeeklyHours::validFrom))
                .ifPresent(version -> {
                    for (var weekday : DayOfWeek.values()) {
                        windows.put(
                                weekday,
                                version.weeks().getFirst().stream()
                                        .filter(it -> it.weekday() == weekday)
                                        .toList());
                    }
                });
        return new OpenDays(windows);
    }

    List<WeeklyWindow> on(DayOfWeek weekday) {
        return windows.getOrDefault(weekday, List.of());
    }
}
