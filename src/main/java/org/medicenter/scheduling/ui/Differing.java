package org.medicenter.scheduling.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.Wish;

/**
 * Chooses out of the free times near a wanted one a few that differ: whoever cannot come within the hour can perhaps
 * come on another day, or to somebody else at the same time.
 */
record Differing(Wish wish, Instant wanted, List<FreeTime> near) {

    private static final Duration DAY = Duration.ofDays(1);

    /**
     * The nearest two, the nearest of the next day, the nearest of somebody else, then whatever is nearest.
     *
     * @param nextDay the free times of the next day that has any
     * @return in the order of their starts
     */
    List<FreeTime> few(int most, List<FreeTime> nextDay) {
        Set<FreeTime> few = new LinkedHashSet<>();
        nearest(near.stream().filter(this::isAsWished)).limit(2).forEach(few::add);
        nextDay.stream().min(Comparator.comparing(this::awayByTheClock)).ifPresent(few::add);
        nearest(near.stream().filter(it -> !isAsWished(it))).limit(1).forEach(few::add);
        nearest(Stream.of(near, nextDay).flatMap(Collection::stream))
                .filter(it -> !few.contains(it))
                .limit(Math.max(0, most - few.size()))
                .forEach(few::add);
        return few.stream().sorted(Comparator.comparing(FreeTime::start)).toList();
    }

    private boolean isAsWished(FreeTime time) {
        return wish.specialist() == null || Objects.equals(wish.specialist(), time.specialist());
    }

    private Stream<FreeTime> nearest(Stream<FreeTime> times) {
        return times.sorted(
                Comparator.comparing(it -> Duration.between(wanted, it.start()).abs()));
    }

    /** How far it is from the wanted time of day. */
    private Duration awayByTheClock(FreeTime time) {
        Duration away = Duration.between(wanted, time.start()).abs();
        Duration rest = away.minusDays(away.toDays());
        return rest.compareTo(DAY.minus(rest)) < 0 ? rest : DAY.minus(rest);
    }
}
