package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.hours.Closure;
import org.medicenter.hours.Timetable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Finds free times. Answers from memory, so an answer may be a moment old: booking decides. Local dates are those of
 * the visit type's location.
 */
@Service
public class Availability {

    private static final int FIRST_DAYS = 7;
    private static final int TIMES_MORE_DAYS = 4;
    private static final int SEARCHES = 3;
    private static final int NEAREST_DAYS = 3;
    private static final int FARTHEST_DAYS = 8 * NEAREST_DAYS;

    private final Supplier<Rules> ruleBook;
    private final Search search;
    private final Clock clock;
    private final @Nullable BookedAppointment moving;
    private final Candidates.Asker asker;
    /** Null: what nobody asks twice is found each time. */
    private final @Nullable RememberedDays remembered;

    @Autowired
    Availability(RuleBook ruleBook, Search search, RememberedDays remembered, Clock clock) {
        this(ruleBook::rules, search, clock, null, Candidates.Asker.PATIENT, remembered);
    }

    private Availability(
            Supplier<Rules> ruleBook,
            Search search,
            Clock clock,
            @Nullable BookedAppointment moving,
            Candidates.Asker asker,
            @Nullable RememberedDays remembered) {
        this.ruleBook = ruleBook;
        this.search = search;
        this.clock = clock;
        this.moving = moving;
        this.asker = asker;
        this.remembered = remembered;
    }

    /** What is free for the appointment to move to: what it takes itself does not stand in its way. */
    public Availability toMove(BookedAppointment appointment) {
        return new Availability(ruleBook, search, clock, appointment, asker, null);
    }

    /** What the clinic's desk may book: without lead time and horizon, and what is kept for urgent visits too. */
    Availability atDesk() {
        return new Availability(ruleBook, search, clock, moving, Candidates.Asker.DESK, null);
    }

    /** What somebody on the waitlist may have: without lead time, and nothing that is kept for urgent visits. */
    Availability forTheWaitlist(@Nullable BookedAppointment appointment) {
        return new Availability(ruleBook, search, clock, appointment, Candidates.Asker.WAITLIST, null);
    }

    /** What would be free by these hours, to whoever looks at this instant. What is taken is what is taken now. */
    public Availability at(Timetable hours, Instant instant) {
        return new Availability(
                () -> ruleBook.get().under(hours), search, Clock.fixed(instant, ZoneOffset.UTC), moving, asker, null);
    }

    /** What would be free by these rules. What is taken is what is taken now. */
    Availability by(Rules rules) {
        return new Availability(() -> rules, search, clock, moving, asker, null);
    }

    /** What moves keeps its own length. */
    private Rules rules() {
        Rules rules = ruleBook.get();
        return moving == null ? rules : rules.of(moving);
    }

    /** Every date from the first to the last, both included, with its free times or the reason why there are none. */
    public List<FreeDay> days(Wish wish, LocalDate from, LocalDate to) {
        return days(rules(), wish, from, to, clock.instant());
    }

    /** What lies beyond the horizon comes nearer by itself, and is not remembered. */
    private List<FreeDay> days(Rules rules, Wish wish, LocalDate from, LocalDate to, Instant now) {
        LocalDate last = rules.lastDate(rules.type(wish), now);
        if (remembered == null || from.isAfter(last)) {
            return find(rules, wish, from, to, now).stream()
                    .map(RememberedDays.Found::day)
                    .toList();
        }
        var days = new ArrayList<>(remembered.days(
                rules, wish, from, earlier(to, last), now, (first, end) -> find(rules, wish, first, end, now)));
        if (to.isAfter(last)) {
            days.addAll(days(rules, wish, last.plusDays(1), to, now));
        }
        return days;
    }

    private List<RememberedDays.Found> find(Rules rules, Wish wish, LocalDate from, LocalDate to, Instant now) {
        VisitType type = rules.type(wish);
        Findings findings = search.find(rules, wish, from, to, now, moving, asker);
        LocalDate last = rules.lastDate(type, now);
        return from.datesUntil(to.plusDays(1))
                .map(date -> new RememberedDays.Found(
                        freeDay(rules, wish, date, findings.day(date), isTooFarAhead(date, last)),
                        findings.until(date, type.leadTime())))
                .toList();
    }

    private boolean isTooFarAhead(LocalDate date, LocalDate last) {
        return asker == Candidates.Asker.PATIENT && date.isAfter(last);
    }

    private static FreeDay freeDay(
            Rules rules, Wish wish, LocalDate date, Findings.DayFindings findings, boolean tooFarAhead) {
        List<FreeTime> times = tooFarAhead ? List.of() : findings.inOrder();
        return new FreeDay(date, times, times.isEmpty() ? whyNone(rules, wish, date, findings, tooFarAhead) : null);
    }

    private static WhyNone whyNone(
            Rules rules, Wish wish, LocalDate date, Findings.DayFindings findings, boolean tooFarAhead) {
        Optional<WhyNone> closed = whyClosed(rules, rules.type(wish), date);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (tooFarAhead) {
            return WhyNone.TOO_FAR_AHEAD;
        }
        if (!rules.isOffered(wish, date) || !findings.isFitForTheHours()) {
            return WhyNone.NOT_OFFERED;
        }
        if (!findings.isSomebodyThere()) {
            return WhyNone.SPECIALIST_AWAY;
        }
        if (findings.isSomethingKept()) {
            return WhyNone.KEPT_FOR_URGENT;
        }
        if (findings.isLimitReached()) {
            return WhyNone.LIMIT_REACHED;
        }
        return findings.isSomethingTaken() ? WhyNone.FULLY_BOOKED : WhyNone.TOO_SOON;
    }

    /** Empty where one of the locations has hours on that date. */
    private static Optional<WhyNone> whyClosed(Rules rules, VisitType type, LocalDate date) {
        @Nullable WhyNone why = null;
        for (LocationId location : type.locations()) {
            Optional<Closure> closure = rules.timetable().whyClosed(location, date);
            if (closure.isEmpty()) {
                return Optional.empty();
            }
            if (why != WhyNone.HOLIDAY) {
                why = closure.get() instanceof Closure.Holiday ? WhyNone.HOLIDAY : WhyNone.CLOSED;
            }
        }
        return Optional.ofNullable(why);
    }

    /** Until when a visit at that time may be moved or cancelled, once it is booked: before this instant. */
    public Instant changeableUntil(VisitTypeId visitType, FreeTime time) {
        Rules rules = rules();
        return Ledger.cancelUntil(rules, rules.catalogue().visitType(visitType), time);
    }

    /** The next free times over the whole horizon, farther and farther ahead in few searches, by start, then by specialist's slug. */
    public List<FreeTime> next(Wish wish, int limit) {
        Rules rules = rules();
        Instant now = clock.instant();
        VisitType type = rules.type(wish);
        LocalDate last = rules.lastDate(type, now);
        var found = new ArrayList<FreeTime>();
        LocalDate from = now.atZone(rules.zoneOf(type)).toLocalDate();
        int days = FIRST_DAYS;
        for (int search = 1; !from.isAfter(last) && found.size() < limit; search++) {
            LocalDate to = search == SEARCHES ? last : earlier(from.plusDays(days - 1), last);
            found.addAll(between(rules, wish, from, to, now));
            from = to.plusDays(1);
            days *= TIMES_MORE_DAYS;
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    private List<FreeTime> between(Rules rules, Wish wish, LocalDate from, LocalDate to, Instant now) {
        return days(rules, wish, from, to, now).stream()
                .flatMap(it -> it.times().stream())
                .toList();
    }

    /**
     * The free times nearest to the wanted start, by start, then by specialist's slug. Where a specialist is wished,
     * two thirds of them are theirs, the others those of whoever else does the same.
     */
    public List<FreeTime> nearest(Wish wish, Instant wanted, int limit) {
        Rules rules = rules();
        Instant now = clock.instant();
        Wish anyones = new Wish(wish.visitType(), null, wish.concern());
        List<FreeTime> all = around(rules, anyones, wanted, now, limit);
        List<FreeTime> mine = all.stream().filter(it -> isWished(wish, it)).toList();
        if (wish.specialist() == null) {
            return inOrder(rules, nearestOf(mine, wanted, limit));
        }
        List<FreeTime> others = nearestOf(
                all.stream().filter(it -> !isWished(wish, it)).toList(),
                wanted,
                Math.max(limit / 3, limit - mine.size()));
        List<FreeTime> own = nearestOf(mine, wanted, limit - others.size());
        return inOrder(rules, Stream.concat(own.stream(), others.stream()).toList());
    }

    private static boolean isWished(Wish wish, FreeTime time) {
        return wish.specialist() == null || wish.specialist().equals(time.specialist());
    }

    /** Looks farther and farther around the wanted start, until there is plenty to choose from. */
    private List<FreeTime> around(Rules rules, Wish wish, Instant wanted, Instant now, int limit) {
        VisitType type = rules.type(wish);
        LocalDate today = now.atZone(rules.zoneOf(type)).toLocalDate();
        LocalDate last = rules.lastDate(type, now);
        LocalDate date = earlier(later(wanted.atZone(rules.zoneOf(type)).toLocalDate(), today), last);
        List<FreeTime> found = List.of();
        for (int days = NEAREST_DAYS; days <= FARTHEST_DAYS && found.size() < limit * 4; days *= 2) {
            if (days == 2 * NEAREST_DAYS) {
                LocalDate end = earlier(date.plusDays(FARTHEST_DAYS), last);
                search.recall(rules, wish, later(date.minusDays(FARTHEST_DAYS), today), end, now);
            }
            found = between(rules, wish, later(date.minusDays(days), today), earlier(date.plusDays(days), last), now);
        }
        return found;
    }

    private static List<FreeTime> nearestOf(List<FreeTime> times, Instant wanted, int limit) {
        return times.stream()
                .sorted(Comparator.comparing(
                        it -> Duration.between(wanted, it.start()).abs()))
                .limit(limit)
                .toList();
    }

    private static List<FreeTime> inOrder(Rules rules, List<FreeTime> times) {
        return times.stream()
                .sorted(Comparator.comparing(FreeTime::start).thenComparing(it -> slug(rules, it)))
                .toList();
    }

    private static String slug(Rules rules, FreeTime time) {
        return time.specialist() == null
                ? ""
                : rules.catalogue()
                        .specialist(Objects.requireNonNull(time.specialist()))
                        .slug();
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
