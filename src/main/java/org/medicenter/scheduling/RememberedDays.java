package org.medicenter.scheduling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.VisitType;
import org.springframework.stereotype.Component;

/**
 * Remembers what was free on a date, as patients are told, for as long as it is found the same again: while the rules are
 * the same, nothing changes about what is taken around that date, no hold ends, and nothing becomes too soon.
 */
@Component
class RememberedDays {

    private static final int MOST_TIMES = 100_000;
    private static final int WEIGHT_OF_A_DAY = 8;
    private static final int MOST_SEARCHES = 3;

    private record Question(Wish wish, LocalDate date) {}

    /**
     * @param from the clock may be set back
     * @param until excluded
     */
    private record Remembered(FreeDay day, Rules rules, long changes, Instant from, Instant until) {

        boolean isStillSo(Rules current, long currentChanges, Instant now) {
            return changes == currentChanges && rules.areAs(current) && !now.isBefore(from) && now.isBefore(until);
        }
    }

    /**
     * A day as it was found.
     *
     * @param until from then on it may be another, though nothing changes
     */
    record Found(FreeDay day, Instant until) {}

    /** Finds each date from the first to the last, both included. */
    interface Finder {
        List<Found> find(LocalDate from, LocalDate to);
    }

    private final Search search;
    private final Cache<Question, Remembered> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_TIMES)
            .weigher((Question question, Remembered it) ->
                    WEIGHT_OF_A_DAY + it.day().times().size())
            .build();

    RememberedDays(Search search) {
        this.search = search;
    }

    /** Every date from the first to the last, both included. */
    List<FreeDay> days(Rules rules, Wish wish, LocalDate from, LocalDate to, Instant now, Finder finder) {
        VisitType type = rules.type(wish);
        if (type.limits().keepsForUrgent() || search.isChangedHere()) {
            return finder.find(from, to).stream().map(Found::day).toList();
        }
        int count = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
        var days = new @Nullable FreeDay[count];
        var changes = new long[count];
        ToLongFunction<LocalDate> changesAround = search.changesAround(rules, type);
        for (int at = 0; at < count; at++) {
            LocalDate date = from.plusDays(at);
            changes[at] = changesAround.applyAsLong(date);
            Remembered known = remembered.getIfPresent(new Question(wish, date));
            days[at] = known != null && known.isStillSo(rules, changes[at], now) ? known.day() : null;
        }
        for (Gap gap : gaps(days)) {
            List<Found> found = finder.find(from.plusDays(gap.first()), from.plusDays(gap.last()));
            for (int at = gap.first(); at <= gap.last(); at++) {
                Found it = found.get(at - gap.first());
                days[at] = it.day();
                remembered.put(
                        new Question(wish, it.day().date()),
                        new Remembered(it.day(), rules, changes[at], now, it.until()));
            }
        }
        return List.of(days);
    }

    private record Gap(int first, int last) {}

    /** What is not known; where there are many gaps, it costs less to find all between the first and the last. */
    private static List<Gap> gaps(@Nullable FreeDay[] days) {
        var gaps = new ArrayList<Gap>();
        for (int at = 0; at < days.length; at++) {
            if (days[at] == null) {
                boolean goesOn = !gaps.isEmpty() && gaps.getLast().last() == at - 1;
                gaps.add(new Gap(goesOn ? gaps.removeLast().first() : at, at));
            }
        }
        return gaps.size() <= MOST_SEARCHES
                ? gaps
                : List.of(new Gap(gaps.getFirst().first(), gaps.getLast().last()));
    }
}
