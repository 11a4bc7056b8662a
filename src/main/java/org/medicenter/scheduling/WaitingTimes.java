package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitType;
import org.medicenter.time.TimeRanges;
import org.springframework.stereotype.Service;

/**
 * What has become free for who waits: without lead time, but with the notice that they need, and nothing that is kept for
 * urgent visits. Local dates are those of the visit type's first location. Names nobody, and asks for no role: whoever asks
 * decides who may see the answer.
 */
@Service
public class WaitingTimes {

    private static final int DAYS_AT_ONCE = 7;
    private static final int DAYS_LOOKED_AT = 90;

    /** What there is for somebody who waits. */
    public sealed interface Answer {

        /** The first one. It may be taken a moment later: booking decides. */
        record Fits(FreeTime time) implements Answer {}

        record NothingYet() implements Answer {}

        /** Nothing will come any more: the last date is over, the visit they have has begun or is cancelled, or nobody does it now. */
        record Over() implements Answer {}
    }

    private final RuleBook ruleBook;
    private final Availability availability;
    private final VisitTimes visitTimes;
    private final Correspondence correspondence;
    private final Clock clock;

    WaitingTimes(
            RuleBook ruleBook,
            Availability availability,
            VisitTimes visitTimes,
            Correspondence correspondence,
            Clock clock) {
        this.ruleBook = ruleBook;
        this.availability = availability;
        this.visitTimes = visitTimes;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /** @param suits which of the times may be answered with, such as those that nobody was told of yet */
    public Answer first(WaitedFor wanted, Predicate<FreeTime> suits) {
        Rules rules = ruleBook.rules();
        if (!isKnown(wanted.wishes().wish(), rules)) {
            return new Answer.Over();
        }
        if (wanted.earlierThan() == null) {
            return first(rules, wanted, null, suits);
        }
        Optional<BookedAppointment> theirs = correspondence
                .about(wanted.earlierThan())
                .map(Correspondence.Matter::appointment)
                .filter(it -> it.status() == AppointmentStatus.BOOKED)
                .filter(it -> it.time().start().isAfter(clock.instant()));
        return theirs.isEmpty() ? new Answer.Over() : first(rules, wanted, theirs.get(), suits);
    }

    /** Whether anybody works when they would come, in the next weeks and as far as is known; else nothing will become free. */
    public boolean mayCome(WaitedFor wanted) {
        Rules rules = ruleBook.rules();
        Wish wish = wanted.wishes().wish();
        VisitType type = rules.type(wish);
        LocalDate first = begin(wanted, clock.instant(), rules.zoneOf(type));
        return first.datesUntil(first.plusDays(DAYS_LOOKED_AT))
                .filter(wanted.wishes()::allow)
                .filter(it -> wanted.notAfter() == null || !it.isAfter(wanted.notAfter()))
                .anyMatch(date -> type.locations().stream().anyMatch(it -> mayBegin(wanted, rules, type, it, date)));
    }

    private static boolean mayBegin(WaitedFor wanted, Rules rules, VisitType type, LocationId place, LocalDate date) {
        TimeRanges open = workingTimes(wanted.wishes().wish(), rules, type, place, date);
        ZoneId zone = rules.catalogue().location(place).zone();
        return switch (type.startTimes()) {
            case StartTimes.Fixed fixed -> !open.isEmpty() && wanted.wishes().allow(fixed.starts());
            case StartTimes.OnGrid onGrid ->
                open.stream()
                        .anyMatch(it -> Stream.iterate(
                                        it.start(), at -> at.isBefore(it.end()), at -> at.plus(onGrid.grid()))
                                .anyMatch(at ->
                                        wanted.wishes().allow(at.atZone(zone).toLocalTime())));
        };
    }

    /** Of the wished specialist, or of all who do that; of things the hours of the location. */
    private static TimeRanges workingTimes(Wish wish, Rules rules, VisitType type, LocationId place, LocalDate date) {
        if (!type.withSpecialist()) {
            return rules.timetable().hoursOf(place, date);
        }
        Stream<SpecialistId> those = wish.specialist() == null
                ? rules.catalogue().specialistsFor(type.id(), wish.concern()).stream()
                        .map(Specialist::id)
                : Stream.of(wish.specialist());
        return TimeRanges.of(those.flatMap(it -> rules.timetable().workingTime(it, place, date).stream())
                .toList());
    }

    /** When these visits are now; of one that is not booked any more nothing. */
    public Map<AppointmentId, Instant> startsOf(Collection<AppointmentId> visits) {
        return visitTimes.of(visits).stream()
                .filter(it -> it.status() == AppointmentStatus.BOOKED)
                .collect(Collectors.toMap(VisitTimes.Visit::id, VisitTimes.Visit::start));
    }

    /** Whether that visit is one that they waited for. */
    public boolean suits(WaitedFor wanted, BookedAppointment visit) {
        Rules rules = ruleBook.rules();
        Wish wish = wanted.wishes().wish();
        var start = visit.time().start().atZone(rules.zoneOf(rules.type(wish)));
        return (wish.specialist() == null || wish.specialist().equals(visit.specialist()))
                && wanted.wishes().allow(start.toLocalDate())
                && wanted.wishes().allow(start.toLocalTime())
                && (wanted.notAfter() == null || !start.toLocalDate().isAfter(wanted.notAfter()));
    }

    private static boolean isKnown(Wish wish, Rules rules) {
        var catalogue = rules.catalogue();
        return catalogue.knows(wish.visitType())
                && (wish.specialist() == null || catalogue.knows(wish.specialist()))
                && (wish.concern() == null || catalogue.knows(wish.concern()));
    }

    private Answer first(Rules rules, WaitedFor wanted, @Nullable BookedAppointment theirs, Predicate<FreeTime> suits) {
        Wish wish = wanted.wishes().wish();
        ZoneId zone = rules.zoneOf(rules.type(wish));
        Instant earliest = clock.instant().plus(wanted.notice());
        LocalDate last = last(rules, wanted, theirs, zone);
        if (earliest.atZone(zone).toLocalDate().isAfter(last)) {
            return new Answer.Over();
        }
        Predicate<FreeTime> fits = time -> !time.start().isBefore(earliest)
                && (theirs == null || time.start().isBefore(theirs.time().start()))
                && wanted.wishes().allow(time.start().atZone(zone).toLocalTime())
                && suits.test(time);
        Availability free = availability.forTheWaitlist(theirs);
        for (LocalDate from = begin(wanted, earliest, zone); !from.isAfter(last); from = from.plusDays(DAYS_AT_ONCE)) {
            LocalDate until = from.plusDays(DAYS_AT_ONCE - 1L);
            Optional<FreeTime> found = free.days(wish, from, until.isAfter(last) ? last : until).stream()
                    .filter(day -> wanted.wishes().allow(day.date()))
                    .flatMap(day -> day.times().stream())
                    .filter(fits)
                    .findFirst();
            if (found.isPresent()) {
                return new Answer.Fits(found.get());
            }
        }
        return new Answer.NothingYet();
    }

    private LocalDate last(Rules rules, WaitedFor wanted, @Nullable BookedAppointment theirs, ZoneId zone) {
        LocalDate last = wanted.notAfter();
        if (last == null) {
            last = rules.lastDate(rules.type(wanted.wishes().wish()), clock.instant());
        }
        LocalDate before =
                theirs == null ? last : theirs.time().start().atZone(zone).toLocalDate();
        return before.isBefore(last) ? before : last;
    }

    private static LocalDate begin(WaitedFor wanted, Instant earliest, ZoneId zone) {
        LocalDate first = earliest.atZone(zone).toLocalDate();
        LocalDate wished = wanted.wishes().notBefore();
        return wished == null || wished.isBefore(first) ? first : wished;
    }
}
