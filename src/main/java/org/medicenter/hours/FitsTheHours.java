package org.medicenter.hours;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Entry;
import org.medicenter.clinic.EntryCheck;
import org.medicenter.clinic.EntryFault;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitType;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;
import org.springframework.stereotype.Component;

/** A visit has to fit into some opening of each of its locations, where those have hours yet. */
@Component
class FitsTheHours implements EntryCheck {

    private final StoredHours stored;
    private final Clock clock;

    FitsTheHours(StoredHours stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    @Override
    public List<EntryFault> faults(Entry entry, Catalogue catalogue) {
        return entry instanceof VisitType type
                ? type.locations().stream()
                        .map(catalogue::location)
                        .flatMap(it -> faults(type, it))
                        .toList()
                : List.of();
    }

    private Stream<EntryFault> faults(VisitType type, Location location) {
        TimeRanges open = open(location.id(), location.zone());
        if (open.isEmpty() || fits(type, open)) {
            return ownHoursFault(type, location, open);
        }
        String field = type.startTimes() instanceof StartTimes.Fixed ? "fixed" : "length";
        return Stream.of(new EntryFault(field, sentence(type, location, open)));
    }

    private Stream<EntryFault> ownHoursFault(VisitType type, Location location, TimeRanges open) {
        if (open.isEmpty() || type.ownHours().isEmpty()) {
            return Stream.empty();
        }
        TimeRanges own = open.intersect(SampleWeek.windows(type.ownHours()));
        return fits(type, own)
                ? Stream.empty()
                : Stream.of(new EntryFault(
                        "own-hours",
                        "In these hours %s is never open long enough for the visit.".formatted(location.name())));
    }

    private static String sentence(VisitType type, Location location, TimeRanges open) {
        return switch (type.startTimes()) {
            case StartTimes.OnGrid onGrid ->
                "%s is never open that long: %s at most.".formatted(location.name(), words(longest(open)));
            case StartTimes.Fixed fixed ->
                "%s is on no day open from %s to %s.".formatted(location.name(), fixed.starts(), fixed.ends());
        };
    }

    private static boolean fits(VisitType type, TimeRanges open) {
        return switch (type.startTimes()) {
            case StartTimes.OnGrid onGrid -> longest(open).compareTo(onGrid.length()) >= 0;
            case StartTimes.Fixed fixed ->
                Arrays.stream(DayOfWeek.values())
                        .flatMap(it -> SampleWeek.range(it, fixed.starts(), fixed.ends()).stream())
                        .anyMatch(open::encloses);
        };
    }

    private static Duration longest(TimeRanges ranges) {
        return ranges.stream()
                .map(FitsTheHours::length)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Duration length(TimeRange range) {
        return Duration.between(range.start(), range.end());
    }

    private static String words(Duration length) {
        return Stream.of(
                        length.toHours() == 0 ? "" : length.toHours() + " h",
                        length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + " min")
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private TimeRanges open(LocationId location, ZoneId zone) {
        return SampleWeek.open(stored.read().weeklyHours(), location, LocalDate.now(clock.withZone(zone)));
    }
}
