package org.medicenter.scheduling.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.hours.Closure;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.WhyNone;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;
import org.medicenter.ui.PartOfDay;

/**
 * A day as the board shows it.
 *
 * @param isOver whether it is today, and past the close
 * @param hours when the location is open, on this date
 * @param closure why it is not, where it is not
 * @param times one for each start, by start
 * @param whyNone why there are no times, where there are none
 */
record DayOffer(
        LocalDate date,
        boolean isToday,
        boolean isOver,
        ZoneId zone,
        TimeRanges hours,
        Optional<Closure> closure,
        List<FreeTime> times,
        @Nullable WhyNone whyNone) {

    /** A shorter rest of a part is not worth a word on the board. */
    private static final Duration WORTH_A_WORD = Duration.ofHours(2);

    boolean isShut() {
        return hours.isEmpty();
    }

    List<FreeTime> timesIn(PartOfDay part) {
        return times.stream()
                .filter(it -> PartOfDay.of(it.start().atZone(zone).toLocalTime()) == part)
                .toList();
    }

    List<FreeTime> timesIn(TimeOfDay timeOfDay) {
        return timeOfDay.parts().stream()
                .flatMap(part -> timesIn(part).stream())
                .toList();
    }

    Optional<Instant> opensAt() {
        return hours.stream().findFirst().map(TimeRange::start);
    }

    Optional<Instant> closesAt() {
        return isShut()
                ? Optional.empty()
                : Optional.of(hours.asList().getLast().end());
    }

    /** Whether the location is closed during the whole part. */
    boolean isShutIn(PartOfDay part) {
        return !hours.overlaps(range(part));
    }

    /** When it closes during this part, if it does and a good rest of the part is left. An evening has no end to miss. */
    Optional<Instant> closesEarlyIn(PartOfDay part) {
        if (part == PartOfDay.EVENING) {
            return Optional.empty();
        }
        return closesAt()
                .filter(range(part)::contains)
                .filter(close -> Duration.between(close, range(part).end()).compareTo(WORTH_A_WORD) >= 0);
    }

    /** Whether no visit may start in this part any more, where the first may start at the given instant. */
    boolean isTooSoon(PartOfDay part, Instant earliest) {
        return !range(part).end().isAfter(earliest);
    }

    /** The beginning of the part, or the closing time before it. */
    Instant shutFrom(PartOfDay part) {
        Instant begins = range(part).start();
        return closesAt().filter(close -> !close.isAfter(begins)).orElse(begins);
    }

    private TimeRange range(PartOfDay part) {
        return new TimeRange(part.beginsOn(date, zone), part.endsOn(date, zone));
    }
}
