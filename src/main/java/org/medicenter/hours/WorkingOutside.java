package org.medicenter.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/** Finds what of working hours lies outside of the usual opening hours. Calculates only. */
final class WorkingOutside {

    private WorkingOutside() {}

    static List<StickingOut> of(SpecialistPlan plan, Collection<WeeklyHours> weeklyHours, LocalDate today) {
        var found = new ArrayList<StickingOut>();
        for (var version : plan.hours()) {
            LocalDate from = version.validFrom().isAfter(today) ? version.validFrom() : today;
            TimeRanges open = SampleWeek.open(weeklyHours, version.location(), from);
            for (int week = 0; week < version.weeks().size(); week++) {
                for (var day : version.weeks().get(week)) {
                    for (TimeRange outside : outside(day, open)) {
                        found.add(new StickingOut(
                                version.validFrom(),
                                week,
                                day.weekday(),
                                SampleWeek.timeOf(outside.start()),
                                SampleWeek.timeOf(outside.end())));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** Breaks over midnight, where the location is never open then: a sentence each. */
    static List<String> backwards(WorkingHours hours, Collection<WeeklyHours> weeklyHours) {
        boolean hasNights = weeklyHours.stream()
                .filter(it -> it.location().equals(hours.location()))
                .flatMap(it -> it.weeks().stream())
                .flatMap(List::stream)
                .anyMatch(it -> !it.ends().isAfter(it.begins()) && !it.ends().equals(LocalTime.MIDNIGHT));
        return hasNights
                ? List.of()
                : hours.weeks().stream()
                        .flatMap(List::stream)
                        .flatMap(it -> it.breaks().stream())
                        .filter(it -> !it.ends().isAfter(it.begins()))
                        .map(it -> "The break %s–%s ends before it begins.".formatted(it.begins(), it.ends()))
                        .distinct()
                        .toList();
    }

    /** What begins with the opening or ends with the close is never outside on that side. */
    private static TimeRanges outside(WorkingDay day, TimeRanges open) {
        TimeRanges today = open.intersect(SampleWeek.day(day.weekday()));
        LocalTime begins = Optional.ofNullable(day.begins())
                .orElseGet(() -> today.isEmpty()
                        ? LocalTime.MIN
                        : SampleWeek.timeOf(today.asList().getFirst().start()));
        LocalTime ends = Optional.ofNullable(day.ends())
                .orElseGet(() -> today.isEmpty()
                        ? LocalTime.MIN
                        : SampleWeek.timeOf(closeOf(today, open).end()));
        if (today.isEmpty() && (day.begins() == null || day.ends() == null)) {
            return TimeRanges.none();
        }
        TimeRanges breaks = TimeRanges.of(day.breaks().stream()
                .flatMap(it -> SampleWeek.range(day.weekday(), it.begins(), it.ends()).stream())
                .toList());
        return SampleWeek.range(day.weekday(), begins, ends)
                .map(it -> TimeRanges.of(it).minus(breaks).minus(open))
                .orElse(TimeRanges.none());
    }

    private static TimeRange closeOf(TimeRanges today, TimeRanges open) {
        TimeRange last = today.asList().getLast();
        return open.stream()
                .filter(it -> it.overlaps(last))
                .reduce((_, later) -> later)
                .orElse(last);
    }
}
