package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.medicenter.clinic.LocationId;

/**
 * A version of a location's week, as people enter it.
 *
 * @param validFrom the first local date; the version lasts until the next one's
 * @param weeks one where all weeks are alike; two (A and B) where they alternate, A for the week from Monday in which
 *     validFrom lies. Days by weekday; one that is missing is closed.
 */
public record OpeningWeeks(LocalDate validFrom, List<List<OpeningDay>> weeks) {

    public OpeningWeeks {
        weeks = weeks.stream()
                .map(week -> week.stream()
                        .sorted(Comparator.comparing(OpeningDay::weekday))
                        .toList())
                .toList();
    }

    static OpeningWeeks of(WeeklyHours hours) {
        return new OpeningWeeks(
                hours.validFrom(),
                hours.weeks().stream()
                        .map(week -> Arrays.stream(DayOfWeek.values())
                                .flatMap(weekday -> OpeningDay.of(weekday, week).stream())
                                .toList())
                        .toList());
    }

    /** Closed on every day, in every week. */
    public static OpeningWeeks closed(LocalDate validFrom) {
        return new OpeningWeeks(validFrom, List.of(List.of()));
    }

    WeeklyHours at(LocationId location) {
        return new WeeklyHours(
                location,
                validFrom,
                weeks.stream()
                        .map(week -> week.stream()
                                .flatMap(it -> it.windows().stream())
                                .toList())
                        .toList());
    }

    public boolean alternate() {
        return weeks.size() == 2;
    }

    /** Empty where it is closed. */
    public Optional<OpeningDay> day(int week, DayOfWeek weekday) {
        return weeks.get(week).stream().filter(it -> it.weekday() == weekday).findFirst();
    }

    public OpeningWeeks with(int week, OpeningDay day) {
        return changed(
                week,
                days -> Stream.concat(days.stream().filter(it -> it.weekday() != day.weekday()), Stream.of(day))
                        .toList());
    }

    public OpeningWeeks closedOn(int week, DayOfWeek weekday) {
        return changed(
                week,
                days -> days.stream().filter(it -> it.weekday() != weekday).toList());
    }

    public OpeningWeeks from(LocalDate date) {
        return new OpeningWeeks(date, weeks);
    }

    /** Two weeks that alternate, alike at first. */
    public OpeningWeeks alternating() {
        return new OpeningWeeks(validFrom, List.of(weeks.getFirst(), weeks.getLast()));
    }

    /** As week A, every week. */
    public OpeningWeeks everyWeek() {
        return new OpeningWeeks(validFrom, List.of(weeks.getFirst()));
    }

    /** On the average of both, where weeks alternate. */
    public Duration openTimeAWeek() {
        return weeks.stream()
                .flatMap(List::stream)
                .map(OpeningDay::openTime)
                .reduce(Duration.ZERO, Duration::plus)
                .dividedBy(weeks.size());
    }

    private OpeningWeeks changed(int week, UnaryOperator<List<OpeningDay>> change) {
        var changed = new ArrayList<>(weeks);
        changed.set(week, change.apply(weeks.get(week)));
        return new OpeningWeeks(validFrom, changed);
    }
}
