package org.medicenter.hours;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/**
 * All hours of a clinic at one revision: a pure calculation that fetches nothing. Dates are local to the location's
 * zone; instants are on the UTC line; ranges are half open. What was worked out for a date is remembered, so that a
 * repeated question costs next to nothing. Safe for many threads.
 *
 * <p>An id that the catalogue has never had throws {@link java.util.NoSuchElementException}.
 */
public final class Timetable {

    private static final int DAYS_TO_LOOK = 400;
    private static final Duration FAR = Duration.ofDays(DAYS_TO_LOOK);
    private static final Duration NEAR = Duration.ofDays(8);

    private record Post(SpecialistId specialist, LocationId location) {}

    private final long revision;
    private final Catalogue catalogue;
    private final HoursRules rules;
    private final Holidays holidays;
    private final Map<LocationId, LocationHours> locations = new ConcurrentHashMap<>();
    private final Map<Post, SpecialistHours> posts = new HashMap<>();
    private final Map<SpecialistId, List<Absence>> absences;
    private final Map<ConcernId, List<Substitution>> substitutions;

    private Timetable(long revision, Catalogue catalogue, HoursRules rules, Holidays holidays) {
        this.revision = revision;
        this.catalogue = catalogue;
        this.rules = rules;
        this.holidays = holidays;
        this.absences = rules.absences().stream().collect(groupingBy(Absence::specialist));
        this.substitutions = rules.substitutions().stream().collect(groupingBy(Substitution::concern));
        rules.workingHours().stream()
                .filter(it -> catalogue.knows(it.location()))
                .collect(groupingBy(it -> new Post(it.specialist(), it.location())))
                .forEach((post, versions) -> posts.put(
                        post, new SpecialistHours(hours(post.location()), versions, absencesOf(post.specialist()))));
    }

    /** @param catalogue gives the locations' zones; rules for locations that it does not know are left aside */
    public static Timetable of(long revision, Catalogue catalogue, HoursRules rules, Holidays holidays) {
        return new Timetable(revision, catalogue, rules, holidays);
    }

    /** The same clinic and calendar by other rules, such as those of a draft. */
    public Timetable under(HoursRules others) {
        return new Timetable(revision, catalogue, others, holidays);
    }

    /** The catalogue that these hours were worked out for. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Grows with each change of the hours or of the catalogue. */
    public long revision() {
        return revision;
    }

    /** The ranges that begin on this local date, each to its own end, which may lie on the next date. */
    public TimeRanges hoursOf(LocationId location, LocalDate date) {
        return hours(location).on(date);
    }

    /** The ranges that begin on each local date from the first to the last, both included. */
    public List<TimeRange> hoursFrom(LocationId location, LocalDate from, LocalDate to) {
        var hours = hours(location);
        var ranges = new ArrayList<TimeRange>();
        for (var date = from; !date.isAfter(to); date = date.plusDays(1)) {
            ranges.addAll(hours.on(date).asList());
        }
        return ranges;
    }

    /** When the location is open within the window, cut at the window's edges. */
    public TimeRanges openTime(LocationId location, TimeRange window) {
        return hours(location).openTime(window);
    }

    public OpenState stateAt(LocationId location, Instant instant) {
        return stateAt(hours(location), instant, NEAR)
                .orElseGet(() -> stateAt(hours(location), instant, FAR)
                        .orElseGet(() -> new OpenState(
                                hours(location)
                                        .openTime(TimeRange.of(instant, FAR))
                                        .contains(instant),
                                null)));
    }

    /** Empty where no change lies within the time ahead. */
    private static Optional<OpenState> stateAt(LocationHours hours, Instant instant, Duration ahead) {
        TimeRange window = TimeRange.of(instant, ahead);
        TimeRanges open = hours.openTime(window);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        TimeRange first = open.asList().getFirst();
        if (first.start().isAfter(instant)) {
            return Optional.of(new OpenState(false, first.start()));
        }
        return first.end().isBefore(window.end()) ? Optional.of(new OpenState(true, first.end())) : Optional.empty();
    }

    /** Empty where the date has opening hours of its own. */
    public Optional<Closure> whyClosed(LocationId location, LocalDate date) {
        return hours(location).whyClosed(date);
    }

    /** When the specialist works there within the window: inside the opening hours, leave and blocks taken away. */
    public TimeRanges workingTime(SpecialistId specialist, LocationId location, TimeRange window) {
        var post = posts.get(new Post(specialist, location));
        return post == null ? TimeRanges.none() : post.within(window);
    }

    /** When the specialist works there within the hours that begin on this local date. */
    public TimeRanges workingTime(SpecialistId specialist, LocationId location, LocalDate date) {
        return TimeRanges.of(hoursOf(location, date).stream()
                .flatMap(it -> workingTime(specialist, location, it).stream())
                .toList());
    }

    /** Whether the specialist has working hours of any version there. */
    public boolean worksAt(SpecialistId specialist, LocationId location) {
        return posts.containsKey(new Post(specialist, location));
    }

    /** Whether the specialist is on leave during the whole of this local date. */
    public boolean isOnLeave(SpecialistId specialist, LocalDate date) {
        return absencesOf(specialist).stream().anyMatch(it -> it.isLeaveOn(date));
    }

    /** The parts of this local date at which the specialist is blocked, leave aside. */
    public List<BlockedTime> blockedOn(SpecialistId specialist, LocationId location, LocalDate date) {
        ZoneId zone = catalogue.location(location).zone();
        return absencesOf(specialist).stream()
                .filter(it -> it.isOn(date))
                .flatMap(it -> Stream.ofNullable(it.part())
                        .flatMap(part -> part.on(date, zone).stream())
                        .map(time -> new BlockedTime(time, it.note())))
                .toList();
    }

    /** The illness, reported at a desk, because of which the specialist is not at work there on this local date. */
    public Optional<Illness> illnessOn(SpecialistId specialist, LocationId location, LocalDate date) {
        var post = posts.get(new Post(specialist, location));
        if (post == null || !post.isPlanned(date)) {
            return Optional.empty();
        }
        return absencesOf(specialist).stream()
                .filter(it -> it.illness() != null && it.isOn(date))
                .findFirst()
                .flatMap(it -> illness(specialist, it.illness()));
    }

    /** The illnesses, reported at a desk, of who works there, as far as they last until this local date or longer. */
    public List<Illness> illnessesAt(LocationId location, LocalDate from) {
        return posts.keySet().stream()
                .filter(it -> it.location().equals(location))
                .map(Post::specialist)
                .flatMap(specialist -> absencesOf(specialist).stream()
                        .filter(it -> !it.last().isBefore(from))
                        .map(Absence::illness)
                        .filter(Objects::nonNull)
                        .distinct()
                        .flatMap(it -> illness(specialist, it).stream()))
                .toList();
    }

    private Optional<Illness> illness(SpecialistId specialist, @Nullable UUID id) {
        return Illness.of(absencesOf(specialist).stream()
                .filter(it -> id != null && id.equals(it.illness()))
                .toList());
    }

    /** On leave, or away from some time of the date on to the close: whoever falls ill during the day. */
    private boolean isAway(SpecialistId specialist, LocalDate date) {
        return isOnLeave(specialist, date)
                || absencesOf(specialist).stream()
                        .filter(it -> it.isOn(date))
                        .flatMap(it -> Stream.ofNullable(it.part()))
                        .anyMatch(part -> lastsToTheClose(part, specialist, date));
    }

    private boolean lastsToTheClose(WallRange part, SpecialistId specialist, LocalDate date) {
        List<LocationId> open = posts.keySet().stream()
                .filter(it -> it.specialist().equals(specialist))
                .map(Post::location)
                .filter(it -> !hours(it).on(date).isEmpty())
                .toList();
        return !open.isEmpty()
                && open.stream().allMatch(it -> {
                    Instant close = hours(it).on(date).asList().getLast().end();
                    return part.on(date, hours(it).zone())
                            .filter(range -> !range.end().isBefore(close))
                            .isPresent();
                });
    }

    /** The specialists who stand in on this date, because somebody who treats the concern is on leave or falls ill. */
    public Set<SpecialistId> substitutesFor(ConcernId concern, LocalDate date) {
        var substitutes = new LinkedHashSet<SpecialistId>();
        for (var substitution : substitutions.getOrDefault(concern, List.of())) {
            if (isAway(substitution.away(), date) && !isAway(substitution.substitute(), date)) {
                substitutes.add(substitution.substitute());
            }
        }
        return substitutes;
    }

    /**
     * So much open time of the location lies between the answer and the given instant. Of several such instants the
     * latest; where the last 400 days do not have so much, 400 days before.
     */
    public Instant businessTimeBefore(LocationId location, Instant instant, Duration openTime) {
        Instant earliest = instant.minus(FAR);
        Duration missing = openTime;
        for (Instant until = instant; missing.isPositive() && until.isAfter(earliest); until = until.minus(NEAR)) {
            var ranges =
                    openTime(location, new TimeRange(until.minus(NEAR), until)).asList();
            for (TimeRange range : ranges.reversed()) {
                if (range.length().compareTo(missing) >= 0) {
                    return range.end().minus(missing);
                }
                missing = missing.minus(range.length());
            }
        }
        return missing.isPositive() ? earliest : instant;
    }

    /** The last local date before the instant's own that has opening hours of its own; empty where there is none within 400 days. */
    public Optional<LocalDate> openingDayBefore(LocationId location, Instant instant) {
        var hours = hours(location);
        LocalDate own = hours.dateOf(instant);
        return Stream.iterate(own.minusDays(1), date -> date.minusDays(1))
                .limit(DAYS_TO_LOOK)
                .filter(date -> !hours.on(date).isEmpty())
                .findFirst();
    }

    /**
     * The end of the hours of the n-th date with opening hours after the instant's own date; empty where there is none
     * within 400 days.
     *
     * @param openingDays 1 or more
     */
    public Optional<Instant> closeOfOpeningDayAfter(LocationId location, Instant instant, int openingDays) {
        if (openingDays < 1) {
            throw new IllegalArgumentException(
                    "The first opening day after is number 1, but this asks for " + openingDays);
        }
        var hours = hours(location);
        LocalDate own = hours.dateOf(instant);
        return Stream.iterate(own.plusDays(1), date -> date.plusDays(1))
                .limit(DAYS_TO_LOOK)
                .filter(date -> !hours.on(date).isEmpty())
                .skip(openingDays - 1L)
                .findFirst()
                .map(date -> hours.on(date).asList().getLast().end());
    }

    private LocationHours hours(LocationId location) {
        var known = locations.get(location);
        return known != null
                ? known
                : locations.computeIfAbsent(location, id -> new LocationHours(catalogue.location(id), rules, holidays));
    }

    private List<Absence> absencesOf(SpecialistId specialist) {
        return absences.getOrDefault(specialist, List.of());
    }
}
