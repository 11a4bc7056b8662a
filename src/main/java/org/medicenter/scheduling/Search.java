package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Need;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.hours.WallClock;
import org.medicenter.time.TimeRange;
import org.springframework.stereotype.Component;

/** Brings together what free times are calculated from: rules, and what is taken. */
@Component
class Search {

    /** A device may be away over the longest run of closed days. */
    private static final Duration LONGEST_LOAN = Duration.ofDays(21);

    /** Places of a week are claimed at its end. */
    private static final Duration LONGEST_WEEK = Duration.ofDays(8);

    private final BusyTimes busyTimes;

    Search(BusyTimes busyTimes) {
        this.busyTimes = busyTimes;
    }

    /**
     * What the visit type takes at the location, and when that is taken, for visits that start in the window.
     *
     * @param own a claim that does not stand in the way
     */
    Supply supply(
            Rules rules,
            VisitType type,
            LocationId location,
            List<Specialist> people,
            TimeRange starts,
            Instant now,
            @Nullable UUID own) {
        List<List<Resource>> things = things(rules, type, location);
        Set<ResourceId> wanted = resources(people, things);
        Set<ResourceId> places = places(type, people);
        wanted.addAll(places);
        return new Supply(
                type,
                (start, openingDays) -> rules.timetable().closeOfOpeningDayAfter(location, start, openingDays),
                busyTimes.during(wanted, claimedAround(type, starts, !places.isEmpty()), now, own),
                things,
                Rules.zoneOfLimits(rules.catalogue()));
    }

    /** The places of all limits that such a visit may count for: none for most kinds of visits. */
    private static Set<ResourceId> places(VisitType type, List<Specialist> people) {
        Set<ResourceId> places = new LinkedHashSet<>();
        Limit.of(type, null).forEach(it -> places.addAll(it.places()));
        people.forEach(person -> Limit.of(type, person).forEach(it -> places.addAll(it.places())));
        return places;
    }

    /** Grows, by date, whenever something changes that a visit of this kind on that date may need. */
    ToLongFunction<LocalDate> changesAround(Rules rules, VisitType type) {
        boolean limited = !places(type, rules.catalogue().specialists()).isEmpty();
        return date -> type.locations().stream()
                .map(it -> WallClock.dates(
                        date, date, rules.catalogue().location(it).zone()))
                .mapToLong(it -> busyTimes.changes(claimedAround(type, it, limited)))
                .sum();
    }

    /** Whether the running transaction sees what nobody else may see yet. */
    boolean isChangedHere() {
        return busyTimes.isChangedHere();
    }

    /** What is remembered of all that such a visit may take is read anew when it is asked for next. */
    void forget(Rules rules, VisitType type, LocationId location, List<Specialist> people, TimeRange starts) {
        TimeRange window = claimedAround(type, starts, false);
        busyTimes.forget(resources(people, things(rules, type, location)).stream()
                .map(it -> new Allocation(it, window))
                .toList());
        TimeRange untilSunday = starts.widen(Duration.ZERO, LONGEST_WEEK);
        busyTimes.forget(places(type, people).stream()
                .map(it -> new Allocation(it, untilSunday))
                .toList());
    }

    private static List<List<Resource>> things(Rules rules, VisitType type, LocationId location) {
        return type.needs().stream()
                .map(need -> rules.catalogue().resourcesOf(need.kind(), location))
                .toList();
    }

    private static Set<ResourceId> resources(List<Specialist> people, List<List<Resource>> things) {
        Set<ResourceId> resources = new LinkedHashSet<>();
        people.forEach(it -> resources.add(it.id().resource()));
        things.forEach(ofKind -> ofKind.forEach(it -> resources.add(it.id())));
        return resources;
    }

    /** @param limited whether it takes places of its day or week too */
    private static TimeRange claimedAround(VisitType type, TimeRange starts, boolean limited) {
        Duration after =
                type.startTimes().nominalLength().plus(type.bufferAfter()).plusHours(2);
        boolean lends = type.needs().stream().mapToInt(Need::openingDaysAfter).anyMatch(it -> it > 0);
        if (lends) {
            after = after.plus(LONGEST_LOAN);
        }
        return starts.widen(type.bufferBefore(), limited && after.compareTo(LONGEST_WEEK) < 0 ? LONGEST_WEEK : after);
    }

    /**
     * What became of each visit that fits the hours, by local date; the dates are those of the location.
     *
     * @param moving an appointment that looks for another time: what it takes itself does not stand in its way
     * @param asker only a patient needs lead time, and only the desk gets what is kept for urgent visits
     */
    Findings find(
            Rules rules,
            Wish wish,
            LocalDate from,
            LocalDate to,
            Instant now,
            @Nullable BookedAppointment moving,
            Candidates.Asker asker) {
        VisitType type = rules.type(wish);
        var findings = new Findings();
        if (type.locations().size() > 1) {
            recall(rules, wish, from, to, now);
        }
        for (LocationId id : type.locations()) {
            Location location = rules.catalogue().location(id);
            TimeRange starts = WallClock.dates(from, to, location.zone());
            new LocationSearch(rules, wish, location, starts, now, moving, asker).into(findings);
        }
        return findings;
    }

    /** One query for all locations and dates, where several searches would ask one each. */
    void recall(Rules rules, Wish wish, LocalDate from, LocalDate to, Instant now) {
        VisitType type = rules.type(wish);
        List<Specialist> people = rules.catalogue().specialists().stream()
                .filter(it -> it.offers(type.id()))
                .filter(it -> wish.specialist() == null || wish.specialist().equals(it.id()))
                .toList();
        List<TimeRange> starts = type.locations().stream()
                .map(it ->
                        WallClock.dates(from, to, rules.catalogue().location(it).zone()))
                .toList();
        Set<ResourceId> places = places(type, people);
        Set<ResourceId> wanted = new LinkedHashSet<>(places);
        type.locations().forEach(it -> wanted.addAll(resources(people, things(rules, type, it))));
        TimeRange all = new TimeRange(
                starts.stream()
                        .map(TimeRange::start)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                starts.stream()
                        .map(TimeRange::end)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        busyTimes.during(wanted, claimedAround(type, all, !places.isEmpty()), now, null);
    }

    /** The search at one location. */
    private final class LocationSearch {

        private final Rules rules;
        private final Wish wish;
        private final VisitType type;
        private final Location location;
        private final TimeRange starts;
        private final Instant now;
        private final @Nullable BookedAppointment moving;
        private final Candidates.Asker asker;
        private final StartGrid grid;
        private final TimeRange window;

        LocationSearch(
                Rules rules,
                Wish wish,
                Location location,
                TimeRange starts,
                Instant now,
                @Nullable BookedAppointment moving,
                Candidates.Asker asker) {
            this.rules = rules;
            this.wish = wish;
            this.type = rules.type(wish);
            this.location = location;
            this.starts = starts;
            this.now = now;
            this.moving = moving;
            this.asker = asker;
            this.grid = rules.gridOf(type, location.id());
            this.window = starts.widen(
                    Duration.ZERO, type.startTimes().nominalLength().plusHours(2));
        }

        void into(Findings findings) {
            var allowed = rules.allowedTime(type, location.id(), window);
            for (TimeRange visit : grid.visitsWithin(allowed)) {
                if (starts.contains(visit.start())) {
                    findings.day(dateOf(visit)).fits();
                }
            }
            if (!type.withSpecialist()) {
                if (wish.specialist() != null) {
                    return;
                }
                Supply supply = supply(rules, type, location.id(), List.of(), starts, now, own());
                findings.holdUntil(supply);
                add(findings, online(FreeTimes.of(grid, allowed, starts, earliest(), null, supply)), null);
                return;
            }
            Map<Specialist, Set<LocalDate>> askable = askable();
            Supply supply = supply(rules, type, location.id(), List.copyOf(askable.keySet()), starts, now, own());
            findings.holdUntil(supply);
            askable.forEach((specialist, dates) -> {
                var working = allowed.intersect(rules.timetable().workingTime(specialist.id(), location.id(), window));
                var candidates = online(FreeTimes.of(grid, working, starts, earliest(), specialist, supply)).stream()
                        .filter(it -> dates.contains(dateOf(it.visit())))
                        .toList();
                add(findings, candidates, specialist);
            });
        }

        /** What is kept for urgent visits is not offered; it is worked out date by date. */
        private List<FreeTimes.Candidate> online(List<FreeTimes.Candidate> candidates) {
            if (asker == Candidates.Asker.DESK || !type.limits().keepsForUrgent()) {
                return candidates;
            }
            var byDate = new LinkedHashMap<LocalDate, List<FreeTimes.Candidate>>();
            candidates.forEach(it -> byDate.computeIfAbsent(dateOf(it.visit()), date -> new ArrayList<>())
                    .add(it));
            return byDate.values().stream()
                    .flatMap(it -> UrgentShare.keep(it, type, now).stream())
                    .toList();
        }

        private @Nullable UUID own() {
            return moving == null ? null : moving.id().value();
        }

        private Instant earliest() {
            return asker == Candidates.Asker.PATIENT ? rules.earliest(type, now) : now;
        }

        private Map<Specialist, Set<LocalDate>> askable() {
            var result = new HashMap<Specialist, Set<LocalDate>>();
            LocalDate last = dateAt(starts.end().minusNanos(1));
            for (LocalDate date = dateAt(starts.start()); !date.isAfter(last); date = date.plusDays(1)) {
                for (Specialist specialist : rules.specialists(wish, date)) {
                    result.computeIfAbsent(specialist, it -> new LinkedHashSet<>())
                            .add(date);
                }
            }
            return result;
        }

        private void add(Findings findings, List<FreeTimes.Candidate> candidates, @Nullable Specialist specialist) {
            for (FreeTimes.Candidate candidate : candidates) {
                var found = isAsItIs(candidate, specialist)
                        ? new FreeTimes.Candidate(candidate.visit(), FreeTimes.Fate.TAKEN)
                        : candidate;
                findings.day(dateOf(candidate.visit())).add(found, specialist, location.id());
            }
        }

        /** The time that an appointment has is no other time for it. */
        private boolean isAsItIs(FreeTimes.Candidate candidate, @Nullable Specialist specialist) {
            return moving != null
                    && moving.time().start().equals(candidate.visit().start())
                    && Objects.equals(moving.specialist(), specialist == null ? null : specialist.id());
        }

        private LocalDate dateOf(TimeRange visit) {
            return dateAt(visit.start());
        }

        private LocalDate dateAt(Instant instant) {
            return instant.atZone(location.zone()).toLocalDate();
        }
    }
}
