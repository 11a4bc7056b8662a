package org.medicenter.scheduling;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.Actor;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.ui.PartOfDay;
import org.springframework.stereotype.Service;

/**
 * The next times that fit what a caller wishes, by the desk's rules: without lead time and horizon, and what is kept for
 * urgent visits too. Local dates and parts of the day are those of the visit type's first location.
 */
@Service
public class NextFits {

    private static final int DAYS_AT_ONCE = 7;
    private static final int FARTHEST_DAYS = 366;

    /**
     * When the caller can come.
     *
     * @param weekdays none: any
     * @param part null: any time of the day
     * @param notBefore null: from today
     */
    public record Wishes(
            Wish wish,
            Set<DayOfWeek> weekdays,
            @Nullable PartOfDay part,
            @Nullable LocalDate notBefore) {

        public Wishes {
            weekdays = Set.copyOf(weekdays);
        }

        boolean allow(LocalDate date) {
            return (weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek()))
                    && (notBefore == null || !date.isBefore(notBefore));
        }

        boolean allow(LocalTime start) {
            return part == null || part == PartOfDay.of(start);
        }
    }

    /** What speaks for a time. */
    public enum Why {
        THEIR_SPECIALIST,
        SOONEST,
        MORNING,
        EVENING
    }

    /** A time that fits. */
    public record Fit(FreeTime time, Set<Why> why) {

        public Fit {
            why = why.isEmpty() ? Set.of() : Set.copyOf(why);
        }
    }

    /** One kind of time: a few of each are shown, so that there is something to choose from. */
    private record Kind(
            LocalDate date, PartOfDay part, @Nullable SpecialistId specialist) {}

    private final RuleBook ruleBook;
    private final Availability availability;
    private final CurrentActor currentActor;
    private final Clock clock;

    NextFits(RuleBook ruleBook, Availability availability, CurrentActor currentActor, Clock clock) {
        this.ruleBook = ruleBook;
        this.availability = availability.atDesk();
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * By start; of times at once, that with the caller's specialist first. None where nothing fits within a year.
     *
     * @param theirs whom the caller saw last; null: nobody
     * @param most so many at most
     * @param ofAKind so many with the same specialist in the same part of a day
     * @throws org.springframework.security.access.AccessDeniedException for anybody but the clinic's staff
     */
    public List<Fit> next(Wishes wishes, @Nullable SpecialistId theirs, int most, int ofAKind) {
        Actor actor = currentActor.requireAny(Role.RECEPTIONIST, Role.SPECIALIST, Role.ADMIN);
        Wish wish = StaffAccess.narrowed(actor, wishes.wish());
        Rules rules = ruleBook.rules();
        ZoneId zone = rules.zoneOf(rules.type(wish));
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        LocalDate wanted = wishes.notBefore();
        LocalDate first = wanted == null || wanted.isBefore(today) ? today : wanted;
        LocalDate last = first.plusDays(FARTHEST_DAYS);
        Map<Kind, Integer> kinds = new HashMap<>();
        var found = new ArrayList<FreeTime>();
        for (LocalDate from = first; found.size() < most && from.isBefore(last); from = from.plusDays(DAYS_AT_ONCE)) {
            availability.days(wish, from, from.plusDays(DAYS_AT_ONCE - 1)).stream()
                    .filter(day -> wishes.allow(day.date()))
                    .flatMap(day -> day.times().stream())
                    .filter(it -> StaffAccess.mayBook(actor, it))
                    .filter(it -> wishes.allow(it.start().atZone(zone).toLocalTime()))
                    .sorted(Comparator.comparing(FreeTime::start)
                            .thenComparing(it -> theirs == null || !theirs.equals(it.specialist())))
                    .filter(it -> kinds.merge(
                                    new Kind(it.start().atZone(zone).toLocalDate(), part(it, zone), it.specialist()),
                                    1,
                                    Integer::sum)
                            <= ofAKind)
                    .forEach(found::add);
        }
        List<FreeTime> shown = found.subList(0, Math.min(most, found.size()));
        return shown.stream()
                .map(it -> new Fit(it, why(it, shown.getFirst(), wishes, theirs, zone)))
                .toList();
    }

    private static Set<Why> why(
            FreeTime time, FreeTime soonest, Wishes wishes, @Nullable SpecialistId theirs, ZoneId zone) {
        Set<Why> why = EnumSet.noneOf(Why.class);
        if (theirs != null && theirs.equals(time.specialist()) && wishes.wish().specialist() == null) {
            why.add(Why.THEIR_SPECIALIST);
        }
        if (time.equals(soonest)) {
            why.add(Why.SOONEST);
        }
        if (wishes.part() == null && part(time, zone) != PartOfDay.AFTERNOON) {
            why.add(part(time, zone) == PartOfDay.MORNING ? Why.MORNING : Why.EVENING);
        }
        return why;
    }

    private static PartOfDay part(FreeTime time, ZoneId zone) {
        return PartOfDay.of(time.start().atZone(zone).toLocalTime());
    }
}
