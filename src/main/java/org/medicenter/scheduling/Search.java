package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
        Map<ResourceId, Busy> busy =
                new HashMap<>(busyTimes.during(resources(people, things), claimedAround(type, starts), now, own));
        Set<ResourceId> places = places(type, people);
        if (!places.isEmpty()) {
            busy.putAll(busyTimes.during(places, starts.widen(Duration.ZERO, LONGEST_WEEK), now, own));
        }
        return new Supply(
                type,
                (start, openingDays) -> rules.timetable().closeOfOpeningDayAfter(location, start, openingDays),
                busy,
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

    /** What is remembered of all that such a visit may take is read anew when it is asked for next. */
    void forget(Rules rules, VisitType type, LocationId location, List<Specialist> people, TimeRange starts) {
        TimeRange window = claimedAround(type, starts);
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

    private static TimeRange claimedAround(VisitType type, TimeRange starts) {
        Duration after =
                type.startTimes().nominalLength().plus(type.bufferAfter()).plusHours(2);
        boolean lends = type.needs().stream().mapToInt(Need::openingDaysAfter).anyMatch(it -> it > 0);
        return starts.widen(type.bufferBefore(), lends ? after.plus(LONGEST_LOAN) : after);
    }

    /**
     * What became of each visit that fits the hours, by local date; the dates are those of the location.
     *
     * @param moving an appointment that looks for another time: what it takes itself does not stand in its way
     * @param asker the desk needs no lead time, and gets what is kept for urgent visits
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
        for (LocationId id : type.locations()) {
            Location location = rules.catalogue().location(id);
            TimeRange starts = WallClock.dates(from, to, location.zone());
            new LocationSearch(rules, wish, location, starts, now, moving, asker).into(findings);
        }
        return findings;
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
                add(findings, online(FreeTimes.of(grid, allowed, starts, earliest(), null, supply)), null);
                return;
            }
            Map<Specialist, Set<LocalDate>> askable = askable();
            Supply supply = supply(rules, type, location.id(), List.copyOf(askable.keySet()), starts, now, own());
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
            return asker == Candidates.Asker.DESK ? now : rules.earliest(type, now);
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

    /** What was found, by local date. */
    static final class Findings {

        private final Map<LocalDate, DayFindings> byDate = new HashMap<>();

        DayFindings day(LocalDate date) {
            return byDate.computeIfAbsent(date, it -> new DayFindings());
        }
    }

    /** What was found on one date. */
    static final class DayFindings {

        private final List<Found> free = new ArrayList<>();
        private boolean fitsTheHours;
        private boolean somebodyIsThere;
        private boolean somethingIsTaken;
        private boolean limitIsReached;
        private boolean somethingIsKept;

        private void fits() {
            fitsTheHours = true;
        }

        private void add(FreeTimes.Candidate candidate, @Nullable Specialist specialist, LocationId location) {
            somebodyIsThere = true;
            switch (candidate.fate()) {
                case FREE -> free.add(Found.of(candidate.visit(), specialist, location));
                case TAKEN -> somethingIsTaken = true;
                case LIMIT_REACHED -> limitIsReached = true;
                case KEPT -> somethingIsKept = true;
                case TOO_SOON -> {}
            }
        }

        List<FreeTime> inOrder() {
            return free.stream().sorted().map(Found::time).toList();
        }

        boolean isFitForTheHours() {
            return fitsTheHours;
        }

        boolean isSomebodyThere() {
            return somebodyIsThere;
        }

        boolean isLimitReached() {
            return limitIsReached;
        }

        boolean isSomethingKept() {
            return somethingIsKept;
        }

        boolean isSomethingTaken() {
            return somethingIsTaken;
        }
    }

    /** A free time, ordered by start, then by specialist's slug. */
    private record Found(FreeTime time, String slug) implements Comparable<Found> {

        static Found of(TimeRange visit, @Nullable Specialist specialist, LocationId location) {
            return new Found(
                    new FreeTime(visit.start(), visit.end(), specialist == null ? null : specialist.id(), location),
                    specialist == null ? "" : specialist.slug());
        }

        @Override
        public int compareTo(Found other) {
            int byStart = time.start().compareTo(other.time.start());
            return byStart != 0 ? byStart : slug.compareTo(other.slug);
        }
    }
}
