package org.medicenter.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medicenter.clinic.LocationId;
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

    /** Days and breaks over midnight, where the location is never open then: a sentence each. */
    static List<String> backwards(WorkingHours hours, Collection<WeeklyHours> weeklyHours) {
        return hasNights(hours.location(), weeklyHours)
                ? List.of()
                : hours.weeks().stream()
                        .flatMap(List::stream)
                        .flatMap(it -> Stream.concat(backwards(it).stream(), backwardsBreaks(it)))
                        .distinct()
                        .toList();
    }

    /** Whether the location is open over midnight in any week. */
    static boolean hasNights(LocationId location, Collection<WeeklyHours> weeklyHours) {
        return weeklyHours.stream()
                .filter(it -> it.location().equals(location))
                .flatMap(it -> it.weeks().stream())
                .flatMap(List::stream)
                .anyMatch(it -> isBackwards(it.begins(), it.ends()));
    }

    static boolean isBackwards(LocalTime begins, LocalTime ends) {
        return !ends.isAfter(begins) && !ends.equals(LocalTime.MIDNIGHT);
    }

    private static Optional<String> backwards(WorkingDay day) {
        LocalTime begins = day.begins();
        LocalTime ends = day.ends();
        return begins == null || ends == null || !isBackwards(begins, ends)
                ? Optional.empty()
                : Optional.of("%s ends at %s, before it begins at %s."
                        .formatted(OpeningDay.name(day.weekday()), ends, begins));
    }

    private static Stream<String> backwardsBreaks(WorkingDay day) {
        return day.breaks().stream()
                .filter(it -> !it.ends().isAfter(it.begins()))
                .map(it -> "The break %s–%s ends before it begins.".formatted(it.begins(), it.ends()));
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
