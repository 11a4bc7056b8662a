package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.clinic.WeeklyWindow;
import org.medicenter.hours.Timetable;
import org.medicenter.hours.WallClock;
import org.medicenter.hours.WhyOutside;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/**
 * The rules of booking at one revision of the clinic and its hours, except for what is taken: who may be asked for
 * what, and when. Calculates only.
 */
final class Rules {

    /** The rule that a wish breaks, in the order in which the first is told. */
    enum Breach {
        IN_THE_PAST,
        NOT_BOOKABLE_ONLINE,
        NEEDS_ORDER,
        NOT_OFFERED,
        OUTSIDE_OPENING_HOURS,
        TOO_SOON,
        TOO_FAR_AHEAD,
        OFF_GRID,
        SPECIALIST_NOT_WORKING
    }

    /** A century: later than that no hours are asked for. */
    private static final Duration BEYOND_ALL_HORIZONS = Duration.ofDays(36_525);

    private final Catalogue catalogue;
    private final Timetable timetable;
    private final Catalogue source;

    Rules(Catalogue catalogue, Timetable timetable) {
        this(catalogue, timetable, catalogue);
    }

    private Rules(Catalogue catalogue, Timetable timetable, Catalogue source) {
        this.catalogue = catalogue;
        this.timetable = timetable;
        this.source = source;
    }

    /** The same clinic by other hours. */
    Rules under(Timetable hours) {
        return new Rules(catalogue, hours);
    }

    /** The same clinic, where this kind of visit has other rules, or is a new one. */
    Rules offering(VisitType type) {
        return new Rules(catalogue.with(type), timetable);
    }

    /** The same clinic, where visits of this kind are as long as one of them is: that keeps its length when it moves. */
    Rules of(Appointment appointment) {
        return lasting(appointment, appointment.time().length());
    }

    Rules of(BookedAppointment appointment) {
        return lasting(appointment.visitType(), appointment.time().length());
    }

    /** Where it ends at a time of its own, nothing is changed. */
    Rules lasting(Appointment appointment, Duration length) {
        return lasting(appointment.visitType(), length);
    }

    private Rules lasting(VisitTypeId kind, Duration length) {
        if (!catalogue.knows(kind)) {
            return this;
        }
        VisitType type = catalogue.visitType(kind);
        return !type.hasLength() || type.startTimes().nominalLength().equals(length)
                ? this
                : new Rules(catalogue.with(type.lasting(length)), timetable, source);
    }

    /** Whether it may be longer or shorter than its kind is. */
    static boolean hasLength(Appointment appointment, Catalogue catalogue) {
        return catalogue.knows(appointment.visitType())
                && catalogue.visitType(appointment.visitType()).hasLength();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Whether these are the rules of that clinic and those hours, but for the length of a single visit. */
    boolean areThoseOf(Catalogue stored, Timetable hours) {
        return source == stored && timetable == hours;
    }

    /** Whether they are the same, and the same lengths of all kinds of visits. */
    boolean areAs(Rules others) {
        return catalogue == others.catalogue && timetable == others.timetable;
    }

    Timetable timetable() {
        return timetable;
    }

    /** In which days and weeks of limits are counted, at all locations. */
    static ZoneId zoneOfLimits(Catalogue catalogue) {
        return catalogue.mainLocation().map(Location::zone).orElse(ZoneOffset.UTC);
    }

    VisitType type(Wish wish) {
        return catalogue.visitType(wish.visitType());
    }

    Location mainLocationOf(VisitType type) {
        return catalogue.location(type.locations().getFirst());
    }

    ZoneId zoneOf(VisitType type) {
        return mainLocationOf(type).zone();
    }

    StartGrid gridOf(VisitType type, LocationId location) {
        return new StartGrid(type.startTimes(), catalogue.location(location).zone());
    }

    /** Those who may be asked on this date, substitutes included. Empty where nobody does it; never for things only. */
    List<Specialist> specialists(Wish wish, LocalDate date) {
        VisitType type = type(wish);
        var result = new ArrayList<Specialist>();
        for (Specialist specialist : catalogue.specialists()) {
            boolean wanted = wish.specialist() == null || wish.specialist().equals(specialist.id());
            if (wanted && specialist.offers(type.id()) && sees(specialist, wish.concern(), date)) {
                result.add(specialist);
            }
        }
        return result;
    }

    private boolean sees(Specialist specialist, @Nullable ConcernId concern, LocalDate date) {
        return concern == null
                || specialist.treats(concern)
                || timetable.substitutesFor(concern, date).contains(specialist.id());
    }

    boolean isOffered(Wish wish, LocalDate date) {
        return type(wish).withSpecialist() ? !specialists(wish, date).isEmpty() : wish.specialist() == null;
    }

    /** When visits of the type may take place: inside the location's hours, and the type's own where it has some. */
    TimeRanges allowedTime(VisitType type, LocationId location, TimeRange window) {
        TimeRanges open = timetable.openTime(location, window);
        return type.ownHours().isEmpty() ? open : open.intersect(ownHours(type, location, window));
    }

    private TimeRanges ownHours(VisitType type, LocationId location, TimeRange window) {
        ZoneId zone = catalogue.location(location).zone();
        var ranges = new ArrayList<TimeRange>();
        LocalDate last = window.end().atZone(zone).toLocalDate();
        LocalDate first = window.start().atZone(zone).toLocalDate().minusDays(1);
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            for (WeeklyWindow own : type.ownHours()) {
                if (own.weekday() == date.getDayOfWeek()) {
                    WallClock.range(date, own.begins(), own.ends(), zone).ifPresent(ranges::add);
                }
            }
        }
        return TimeRanges.of(ranges);
    }

    Instant earliest(VisitType type, Instant now) {
        return now.plus(type.leadTime());
    }

    LocalDate lastDate(VisitType type, Instant now) {
        return now.atZone(zoneOf(type)).toLocalDate().plusDays(type.horizonDays());
    }

    /** The locations where the visit would lie wholly inside the hours. */
    List<LocationId> openLocations(VisitType type, Instant start) {
        return type.locations().stream()
                .filter(it -> {
                    TimeRange visit = gridOf(type, it).visitAt(start);
                    return allowedTime(type, it, visit).encloses(visit);
                })
                .toList();
    }

    /** What a patient may do: see {@link #firstBreach}, and who may book. */
    Optional<Breach> firstBreachOnline(Wish wish, Instant start, Instant now, Instant leadFrom) {
        if (start.isBefore(now)) {
            return Optional.of(Breach.IN_THE_PAST);
        }
        BookableBy who = type(wish).bookableBy();
        return switch (who) {
            case STAFF, SERIES -> Optional.of(Breach.NOT_BOOKABLE_ONLINE);
            case STAFF_WITH_ORDER -> Optional.of(Breach.NEEDS_ORDER);
            case ANYONE, KNOWN -> firstBreach(wish, start, now, leadFrom);
        };
    }

    /** @param leadFrom the lead time counts from here: now, or when a hold that lives was made */
    private Optional<Breach> firstBreach(Wish wish, Instant start, Instant now, Instant leadFrom) {
        VisitType type = type(wish);
        boolean beyondAllHorizons = start.isAfter(now.plus(BEYOND_ALL_HORIZONS));
        LocalDate date = beyondAllHorizons
                ? lastDate(type, now)
                : start.atZone(zoneOf(type)).toLocalDate();
        if (!isOffered(wish, date)) {
            return Optional.of(Breach.NOT_OFFERED);
        }
        if (beyondAllHorizons) {
            return Optional.of(Breach.TOO_FAR_AHEAD);
        }
        List<LocationId> open = openLocations(type, start);
        if (open.isEmpty()) {
            return Optional.of(Breach.OUTSIDE_OPENING_HOURS);
        }
        if (start.isBefore(earliest(type, leadFrom))) {
            return Optional.of(Breach.TOO_SOON);
        }
        if (date.isAfter(lastDate(type, now))) {
            return Optional.of(Breach.TOO_FAR_AHEAD);
        }
        return firstBreachInside(wish, start, type, open);
    }

    private Optional<Breach> firstBreachInside(Wish wish, Instant start, VisitType type, List<LocationId> open) {
        if (open.stream().noneMatch(it -> gridOf(type, it).isOnGrid(start))) {
            return Optional.of(Breach.OFF_GRID);
        }
        if (type.withSpecialist()
                && open.stream().allMatch(it -> working(wish, start, it).isEmpty())) {
            return Optional.of(Breach.SPECIALIST_NOT_WORKING);
        }
        return Optional.empty();
    }

    /** Why a visit that is booked already does not fit the hours; empty where it does. */
    Optional<WhyOutside> whyOutside(
            VisitTypeId type, @Nullable SpecialistId specialist, LocationId location, TimeRange visit) {
        if (!catalogue.knows(location) || !timetable.openTime(location, visit).encloses(visit)) {
            return Optional.of(WhyOutside.CLOSED);
        }
        if (catalogue.knows(type)
                && !catalogue.visitType(type).ownHours().isEmpty()
                && !ownHours(catalogue.visitType(type), location, visit).encloses(visit)) {
            return Optional.of(WhyOutside.NOT_OFFERED_THEN);
        }
        return specialist == null
                        || timetable.workingTime(specialist, location, visit).encloses(visit)
                ? Optional.empty()
                : Optional.of(WhyOutside.SPECIALIST_NOT_THERE);
    }

    /** What staff must keep too: somebody who does it, who is there then, at an open place. */
    Optional<Breach> firstBreachAtDesk(Wish wish, Instant start) {
        VisitType type = type(wish);
        if (!isOffered(wish, start.atZone(zoneOf(type)).toLocalDate())) {
            return Optional.of(Breach.NOT_OFFERED);
        }
        List<LocationId> open = openLocations(type, start);
        if (open.isEmpty()) {
            return Optional.of(Breach.OUTSIDE_OPENING_HOURS);
        }
        return firstBreachInside(wish, start, type, open);
    }

    /** The same for a visit that stays at its location, at any five minutes: the online grid is not the desk's. */
    Optional<Breach> firstBreachOnBoard(Wish wish, Instant start, LocationId location) {
        VisitType type = type(wish);
        if (!isOffered(wish, start.atZone(zoneOf(type)).toLocalDate())) {
            return Optional.of(Breach.NOT_OFFERED);
        }
        if (!openLocations(type, start).contains(location)) {
            return Optional.of(Breach.OUTSIDE_OPENING_HOURS);
        }
        if (!Cells.startOf(Cells.at(start)).equals(start)) {
            return Optional.of(Breach.OFF_GRID);
        }
        return type.withSpecialist() && working(wish, start, location).isEmpty()
                ? Optional.of(Breach.SPECIALIST_NOT_WORKING)
                : Optional.empty();
    }

    /** The specialists who are there throughout the visit. */
    List<Specialist> working(Wish wish, Instant start, LocationId location) {
        TimeRange visit = gridOf(type(wish), location).visitAt(start);
        LocalDate date = start.atZone(catalogue.location(location).zone()).toLocalDate();
        return specialists(wish, date).stream()
                .filter(it -> timetable.workingTime(it.id(), location, visit).encloses(visit))
                .toList();
    }
}
