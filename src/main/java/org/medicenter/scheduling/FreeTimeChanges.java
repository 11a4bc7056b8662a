package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.hours.EffectOfHours.Figure;
import org.medicenter.hours.WallClock;
import org.medicenter.scheduling.FreeTimes.Candidate;
import org.medicenter.scheduling.FreeTimes.Fate;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;
import org.springframework.stereotype.Component;

/**
 * Counts the free times that come and go with other hours, in the 30 days from today on, of all visits that patients
 * book themselves. Only starts that fit the one hours and not the other are looked at, so that a change of one day costs
 * little.
 */
@Component
class FreeTimeChanges {

    private static final int DAYS = 30;

    /** @param gained each start of a specialist once */
    record Change(int gained, int lost, List<Figure> byVisitType, List<Figure> bySpecialist) {}

    private record Who(LocationId location, @Nullable Specialist specialist) {}

    /** Visits of one type with one specialist, by the hours before and after. */
    private record Offer(
            VisitType type,
            Who who,
            ZoneId zone,
            Instant now,
            Set<TimeRange> before,
            Set<TimeRange> after,
            Supply supplyBefore,
            Supply supplyAfter) {

        /**
         * What may differ. A thing that is lent comes back later or earlier by other hours: then all of them. Where some
         * of a date are kept for urgent visits, others may be kept by other hours: then all of that date.
         */
        Stream<Instant> doubtful() {
            if (lends(type)) {
                return all().map(TimeRange::start);
            }
            Stream<Instant> differing = all().filter(it -> !(before.contains(it) && after.contains(it)))
                    .map(TimeRange::start);
            if (!type.limits().keepsForUrgent()) {
                return differing;
            }
            Set<LocalDate> dates = differing.map(this::dateOf).collect(Collectors.toSet());
            return all().map(TimeRange::start).filter(it -> dates.contains(dateOf(it)));
        }

        private Stream<TimeRange> all() {
            return Stream.concat(before.stream(), after.stream());
        }

        Set<Instant> freeBefore(Set<Instant> starts) {
            return free(before, supplyBefore, starts);
        }

        Set<Instant> freeAfter(Set<Instant> starts) {
            return free(after, supplyAfter, starts);
        }

        /** Those of these starts that patients are offered. */
        private Set<Instant> free(Set<TimeRange> visits, Supply supply, Set<Instant> starts) {
            if (starts.isEmpty()) {
                return Set.of();
            }
            Stream<Candidate> candidates = type.limits().keepsForUrgent()
                    ? lessTheUrgentShare(visits, supply, starts)
                    : visits.stream().filter(it -> starts.contains(it.start())).map(it -> candidate(it, supply));
            return candidates
                    .filter(it -> it.fate() == Fate.FREE)
                    .map(it -> it.visit().start())
                    .filter(starts::contains)
                    .collect(Collectors.toSet());
        }

        /** Which ones are kept, only a whole date can tell. */
        private Stream<Candidate> lessTheUrgentShare(Set<TimeRange> visits, Supply supply, Set<Instant> starts) {
            Set<LocalDate> dates = starts.stream().map(this::dateOf).collect(Collectors.toSet());
            return visits.stream()
                    .filter(it -> dates.contains(dateOf(it.start())))
                    .map(it -> candidate(it, supply))
                    .collect(Collectors.groupingBy(it -> dateOf(it.visit().start())))
                    .values()
                    .stream()
                    .flatMap(ofOneDate -> UrgentShare.keep(ofOneDate, type, now).stream());
        }

        private Candidate candidate(TimeRange visit, Supply supply) {
            return new Candidate(visit, supply.fate(visit, who.specialist()));
        }

        private LocalDate dateOf(Instant start) {
            return start.atZone(zone).toLocalDate();
        }
    }

    private final Search search;

    FreeTimeChanges(Search search) {
        this.search = search;
    }

    Change between(Rules before, Rules after, Instant now) {
        var offers = new ArrayList<Offer>();
        for (VisitType type : before.catalogue().visitTypes()) {
            if (type.bookableBy().isOnline()) {
                for (LocationId location : type.locations()) {
                    addOffers(offers, before, after, type, before.catalogue().location(location), now);
                }
            }
        }
        return count(offers);
    }

    private void addOffers(
            List<Offer> offers, Rules before, Rules after, VisitType type, Location location, Instant now) {
        LocalDate today = now.atZone(location.zone()).toLocalDate();
        LocalDate last = today.plusDays(DAYS - 1L);
        if (last.isAfter(before.lastDate(type, now))) {
            last = before.lastDate(type, now);
        }
        TimeRange starts = WallClock.dates(today, last, location.zone());
        List<Specialist> people = type.withSpecialist()
                ? before.catalogue().specialists().stream()
                        .filter(it -> it.offers(type.id()))
                        .toList()
                : List.of();
        Supply supply = search.supply(before, type, location.id(), people, starts, now, null);
        Supply supplyAfter =
                lends(type) ? search.supply(after, type, location.id(), people, starts, now, null) : supply;
        var visits = new Visits(before, after, type, location, starts, now);
        if (!type.withSpecialist()) {
            offers.add(visits.offer(null, supply, supplyAfter));
        }
        people.forEach(it -> offers.add(visits.offer(it, supply, supplyAfter)));
    }

    /** The visits of one type at one location that fit the hours. */
    private static final class Visits {

        private final Rules before;
        private final Rules after;
        private final VisitType type;
        private final Location location;
        private final TimeRange starts;
        private final Instant now;
        private final Instant earliest;
        private final TimeRange window;
        private final TimeRanges allowedBefore;
        private final TimeRanges allowedAfter;

        Visits(Rules before, Rules after, VisitType type, Location location, TimeRange starts, Instant now) {
            this.before = before;
            this.after = after;
            this.type = type;
            this.location = location;
            this.starts = starts;
            this.now = now;
            this.earliest = before.earliest(type, now);
            this.window = starts.widen(
                    Duration.ZERO, type.startTimes().nominalLength().plusHours(2));
            this.allowedBefore = before.allowedTime(type, location.id(), window);
            this.allowedAfter = after.allowedTime(type, location.id(), window);
        }

        Offer offer(@Nullable Specialist specialist, Supply supplyBefore, Supply supplyAfter) {
            return new Offer(
                    type,
                    new Who(location.id(), specialist),
                    location.zone(),
                    now,
                    fitting(before, allowedBefore, specialist),
                    fitting(after, allowedAfter, specialist),
                    supplyBefore,
                    supplyAfter);
        }

        private Set<TimeRange> fitting(Rules rules, TimeRanges allowed, @Nullable Specialist specialist) {
            TimeRanges mine = specialist == null
                    ? allowed
                    : allowed.intersect(rules.timetable().workingTime(specialist.id(), location.id(), window));
            Set<TimeRange> visits = new HashSet<>();
            for (TimeRange visit : rules.gridOf(type, location.id()).visitsWithin(mine)) {
                if (starts.contains(visit.start()) && !visit.start().isBefore(earliest)) {
                    visits.add(visit);
                }
            }
            return visits;
        }
    }

    private static boolean lends(VisitType type) {
        return type.needs().stream().anyMatch(need -> need.openingDaysAfter() > 0);
    }

    private static Change count(List<Offer> offers) {
        Map<Who, Set<Instant>> doubtful = new HashMap<>();
        for (Offer offer : offers) {
            offer.doubtful()
                    .forEach(start -> doubtful.computeIfAbsent(offer.who(), who -> new HashSet<>())
                            .add(start));
        }
        Map<Who, Set<Instant>> freeBefore = new HashMap<>();
        Map<Who, Set<Instant>> freeAfter = new HashMap<>();
        Map<VisitType, int[]> byType = new LinkedHashMap<>();
        for (Offer offer : offers) {
            Set<Instant> starts = doubtful.getOrDefault(offer.who(), Set.of());
            Set<Instant> before = offer.freeBefore(starts);
            Set<Instant> after = offer.freeAfter(starts);
            int[] figures = byType.computeIfAbsent(offer.type(), type -> new int[2]);
            figures[0] += missing(after, before);
            figures[1] += missing(before, after);
            freeBefore.computeIfAbsent(offer.who(), who -> new HashSet<>()).addAll(before);
            freeAfter.computeIfAbsent(offer.who(), who -> new HashSet<>()).addAll(after);
        }
        Map<String, int[]> bySpecialist = new LinkedHashMap<>();
        freeBefore.forEach((who, before) -> {
            Set<Instant> after = freeAfter.getOrDefault(who, Set.of());
            int[] figures = bySpecialist.computeIfAbsent(
                    who.specialist() == null ? "" : who.specialist().name(), name -> new int[2]);
            figures[0] += missing(after, before);
            figures[1] += missing(before, after);
        });
        return new Change(
                bySpecialist.values().stream().mapToInt(it -> it[0]).sum(),
                bySpecialist.values().stream().mapToInt(it -> it[1]).sum(),
                figures(byType.entrySet().stream()
                        .map(it -> new Figure(it.getKey().name(), it.getValue()[0], it.getValue()[1]))
                        .toList()),
                figures(bySpecialist.entrySet().stream()
                        .map(it -> new Figure(it.getKey(), it.getValue()[0], it.getValue()[1]))
                        .toList()));
    }

    /** How many of these are not among the others. */
    private static int missing(Set<Instant> these, Set<Instant> others) {
        return (int) these.stream().filter(it -> !others.contains(it)).count();
    }

    private static List<Figure> figures(Collection<Figure> all) {
        return all.stream().filter(it -> it.gained() + it.lost() > 0).toList();
    }
}
