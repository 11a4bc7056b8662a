package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a plan in words, for colleagues. */
final class PlanWords {

    static final String CLOSED = "closed";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private PlanWords() {}

    /** "Mon 4 Jan 2027". */
    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String dates(HoursException exception) {
        return exception.first().equals(exception.last())
                ? date(exception.first())
                : date(exception.first()) + " to " + date(exception.last());
    }

    static String of(Optional<OpeningDay> day) {
        return day.map(OpeningDay::words).orElse(CLOSED);
    }

    static String of(OpeningWeeks version) {
        return Arrays.stream(DayOfWeek.values())
                .map(weekday -> OpeningDay.name(weekday) + " "
                        + version.weeks().stream()
                                .map(week -> of(week.stream()
                                        .filter(it -> it.weekday() == weekday)
                                        .findFirst()))
                                .distinct()
                                .collect(Collectors.joining(" or ")))
                .collect(Collectors.joining("; "));
    }

    static String of(HoursException exception) {
        String ranges = exception.ranges().stream().map(OpeningDay::words).collect(Collectors.joining(" and "));
        String what = switch (exception.kind()) {
            case CLOSED -> "closed all day";
            case OTHER_HOURS -> "open " + ranges + " only";
            case PARTLY_OPEN -> "open " + ranges + " as well";
            case PARTLY_CLOSED -> "closed " + ranges;
        };
        return exception.note().isBlank() ? what : what + " (" + exception.note() + ")";
    }

    /** @param rule null: it closes */
    static String of(@Nullable HolidayRule rule) {
        if (rule == null) {
            return CLOSED;
        }
        WallRange only = rule.only();
        return only == null ? "open as usual" : "open " + OpeningDay.words(only) + " only";
    }
}
