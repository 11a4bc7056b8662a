package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.WeeklyWindow;
import org.medicenter.hours.HoursException.Kind;
import org.medicenter.time.TimeRanges;

/** What a rule of the hours has to be like, beside those that are there: each check that fails gives a sentence. */
final class HoursChecks {

    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;
    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_EXCEPTION_DAYS = 366;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    /** A stretch of minutes with the words for it. */
    private record Stretch(int begins, int ends, String words) {

        Stretch later(int minutes) {
            return new Stretch(begins + minutes, ends + minutes, words);
        }
    }

    private final Catalogue catalogue;
    private final HoursRules rules;
    private final Timetable timetable;
    private final List<String> reasons = new ArrayList<>();

    HoursChecks(Catalogue catalogue, HoursRules rules, Timetable timetable) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.timetable = timetable;
    }

    List<String> broken(WeeklyHours hours) {
        location(hours.location());
        oneOrTwoWeeks(hours.weeks().size());
        hours.weeks()
                .forEach(week -> week.forEach(it -> {
                    wholeMinutes(it.begins());
                    wholeMinutes(it.ends());
                }));
        overlapsInTheCycle(hours.weeks());
        return reasons;
    }

    List<String> broken(HoursException exception) {
        if (!location(exception.location()) || !dates(exception.first(), exception.last())) {
            return reasons;
        }
        require(
                ChronoUnit.DAYS.between(exception.first(), exception.last()) < LONGEST_EXCEPTION_DAYS,
                "An exception lasts a year at most. For longer, set new weekly hours.");
        note(exception.note());
        ranges(exception);
        if (reasons.isEmpty()) {
            besideOthers(exception);
        }
        return reasons;
    }

    List<String> broken(WorkingHours hours) {
        location(hours.location());
        specialist(hours.specialist());
        oneOrTwoWeeks(hours.weeks().size());
        hours.weeks().forEach(week -> {
            week.forEach(this::workingDay);
            for (DayOfWeek weekday : DayOfWeek.values()) {
                apart(week.stream()
                        .filter(it -> it.weekday() == weekday)
                        .map(HoursChecks::stretch)
                        .toList());
            }
        });
        return reasons;
    }

    List<String> broken(Absence absence) {
        specialist(absence.specialist());
        note(absence.note());
        WallRange part = absence.part();
        if (part != null) {
            wholeMinutes(part.begins());
            wholeMinutes(part.ends());
            require(
                    !part.begins().equals(part.ends()),
                    "A block that begins and ends at %s lasts no time.",
                    part.begins());
        }
        if (dates(absence.first(), absence.last()) && part == null) {
            rules.absences().stream()
                    .filter(it -> it.specialist().equals(absence.specialist()) && it.part() == null)
                    .filter(it -> !it.first().isAfter(absence.last())
                            && !absence.first().isAfter(it.last()))
                    .forEach(it ->
                            reasons.add("There is leave from %s to %s already: change that one, or choose other dates."
                                    .formatted(DATE.format(it.first()), DATE.format(it.last()))));
        }
        return reasons;
    }

    List<String> broken(Substitution substitution) {
        boolean known = specialist(substitution.away())
                & specialist(substitution.substitute())
                & concern(substitution.concern());
        require(!substitution.away().equals(substitution.substitute()), "Nobody stands in for themselves.");
        if (known) {
            require(
                    catalogue.specialist(substitution.away()).treats(substitution.concern()),
                    "%s does not treat this concern: nobody needs to stand in.",
                    catalogue.specialist(substitution.away()).name());
        }
        require(!rules.substitutions().contains(substitution), "This substitute is named already.");
        return reasons;
    }

    private void besideOthers(HoursException exception) {
        if (exception.kind().replacesTheHours()) {
            rules.exceptions().stream()
                    .filter(it -> it.kind().replacesTheHours() && overlaps(it, exception))
                    .forEach(it -> reasons.add("There is an exception %s already%s: change that one instead."
                            .formatted(when(it), inBrackets(it.note()))));
        }
        switch (exception.kind()) {
            case CLOSED -> closing(exception);
            case PARTLY_CLOSED -> partlyClosing(exception);
            case PARTLY_OPEN -> partlyOpening(exception);
            case OTHER_HOURS -> {}
        }
    }

    private void closing(HoursException exception) {
        require(
                !onAllDates(exception, date -> isHoliday(exception.location(), date)),
                "%s is a public holiday and closed already.",
                DATE.format(exception.first()));
    }

    private void partlyClosing(HoursException exception) {
        require(
                !onAllDates(
                        exception,
                        date -> hours(exception, date)
                                .intersect(ranges(exception, date))
                                .isEmpty()),
                "It is closed then already: hours belong to the date on which they begin, a night to the evening's.");
    }

    private void partlyOpening(HoursException exception) {
        require(
                !onAllDates(
                        exception,
                        date -> ranges(exception, date)
                                .minus(hours(exception, date))
                                .isEmpty()),
                "It is open then already.");
        rules.exceptions().stream()
                .filter(it -> it.kind() == Kind.CLOSED && overlaps(it, exception))
                .forEach(it ->
                        reasons.add("It is closed all day from %s to %s%s: give that exception other hours instead."
                                .formatted(DATE.format(it.first()), DATE.format(it.last()), inBrackets(it.note()))));
    }

    private boolean isHoliday(LocationId location, LocalDate date) {
        return timetable
                .whyClosed(location, date)
                .filter(Closure.Holiday.class::isInstance)
                .isPresent();
    }

    private TimeRanges hours(HoursException exception, LocalDate date) {
        return timetable.hoursOf(exception.location(), date);
    }

    private TimeRanges ranges(HoursException exception, LocalDate date) {
        var zone = catalogue.location(exception.location()).zone();
        return TimeRanges.of(exception.ranges().stream()
                .flatMap(it -> it.on(date, zone).stream())
                .toList());
    }

    private static boolean onAllDates(HoursException exception, Predicate<LocalDate> condition) {
        return exception.first().datesUntil(exception.last().plusDays(1)).allMatch(condition);
    }

    private static boolean overlaps(HoursException one, HoursException other) {
        return one.location().equals(other.location())
                && !one.first().isAfter(other.last())
                && !other.first().isAfter(one.last());
    }

    private void ranges(HoursException exception) {
        if (exception.kind() == Kind.CLOSED) {
            require(exception.ranges().isEmpty(), "Closed all day has no hours.");
            return;
        }
        require(!exception.ranges().isEmpty(), "Enter from when to when.");
        exception.ranges().forEach(it -> {
            wholeMinutes(it.begins());
            wholeMinutes(it.ends());
        });
        apart(exception.ranges().stream().map(HoursChecks::stretch).toList());
    }

    private void workingDay(WorkingDay day) {
        Stream.of(day.begins(), day.ends()).forEach(this::wholeMinutes);
        Stretch work = stretch(day);
        day.breaks().forEach(each -> {
            wholeMinutes(each.begins());
            wholeMinutes(each.ends());
            require(isInside(work, stretch(each)), "The break %s is not inside of %s.", words(each), work.words());
        });
        apart(day.breaks().stream()
                .map(each ->
                        stretch(each).begins() < work.begins() ? stretch(each).later(MINUTES_OF_DAY) : stretch(each))
                .toList());
    }

    private static boolean isInside(Stretch work, Stretch part) {
        return Stream.of(part, part.later(MINUTES_OF_DAY))
                .anyMatch(it -> work.begins() < it.begins() && it.ends() < work.ends());
    }

    private void overlapsInTheCycle(List<List<WeeklyWindow>> weeks) {
        var stretches = new ArrayList<Stretch>();
        for (int week = 0; week < weeks.size(); week++) {
            for (var window : weeks.get(week)) {
                stretches.add(stretch(window).later(week * MINUTES_OF_WEEK));
            }
        }
        if (!stretches.isEmpty()) {
            stretches.sort(Comparator.comparingInt(Stretch::begins));
            stretches.add(stretches.getFirst().later(weeks.size() * MINUTES_OF_WEEK));
        }
        apart(stretches);
    }

    private void apart(List<Stretch> stretches) {
        var sorted = stretches.stream()
                .sorted(Comparator.comparingInt(Stretch::begins))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            require(
                    sorted.get(i - 1).ends() <= sorted.get(i).begins(),
                    "%s and %s overlap.",
                    sorted.get(i - 1).words(),
                    sorted.get(i).words());
        }
    }

    private static Stretch stretch(WeeklyWindow window) {
        int midnight = (window.weekday().getValue() - 1) * MINUTES_OF_DAY;
        String day = window.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        var range = new WallRange(window.begins(), window.ends());
        Stretch stretch = stretch(range).later(midnight);
        return new Stretch(stretch.begins(), stretch.ends(), day + " " + words(range));
    }

    private static Stretch stretch(WallRange range) {
        int begins = minute(range.begins());
        int ends = minute(range.ends());
        return new Stretch(begins, ends > begins ? ends : ends + MINUTES_OF_DAY, words(range));
    }

    /** From the opening counts as from midnight, to the close as to midnight or, for breaks of a night, to the next one. */
    private static Stretch stretch(WorkingDay day) {
        LocalTime begins = day.begins();
        LocalTime ends = day.ends();
        int from = begins == null ? -1 : minute(begins);
        int to = ends == null ? 2 * MINUTES_OF_DAY : minute(ends) > from ? minute(ends) : minute(ends) + MINUTES_OF_DAY;
        String words = (begins == null ? "opening" : begins) + "–" + (ends == null ? "close" : ends);
        return new Stretch(from, to, day.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + words);
    }

    private static String words(WallRange range) {
        return range.begins() + "–" + range.ends();
    }

    private static int minute(LocalTime time) {
        return time.get(java.time.temporal.ChronoField.MINUTE_OF_DAY);
    }

    private boolean dates(LocalDate first, LocalDate last) {
        require(
                !last.isBefore(first),
                "The last date, %s, lies before the first, %s.",
                DATE.format(last),
                DATE.format(first));
        return !last.isBefore(first);
    }

    private void oneOrTwoWeeks(int weeks) {
        require(weeks == 1 || weeks == 2, "All weeks are alike, or two alternate; %s are not possible.", weeks);
    }

    private void wholeMinutes(@Nullable LocalTime time) {
        require(
                time == null || time.toNanoOfDay() % Duration.ofMinutes(1).toNanos() == 0,
                "Hours begin and end on a full minute, not at %s.",
                time == null ? "" : time);
    }

    private void note(String note) {
        require(
                note.length() <= LONGEST_NOTE,
                "The note has %d characters, %d are the most.",
                note.length(),
                LONGEST_NOTE);
        require(note.chars().noneMatch(Character::isISOControl), "The note stands in one line.");
    }

    private boolean location(LocationId id) {
        require(catalogue.knows(id), "There is no location with the id %s.", id);
        return catalogue.knows(id);
    }

    private boolean specialist(SpecialistId id) {
        require(catalogue.knows(id), "There is no specialist with the id %s.", id);
        return catalogue.knows(id);
    }

    private boolean concern(ConcernId id) {
        require(catalogue.knows(id), "There is no concern with the id %s.", id);
        return catalogue.knows(id);
    }

    private static String when(HoursException exception) {
        String first = DATE.format(exception.first());
        return exception.first().equals(exception.last())
                ? "on " + first
                : "from " + first + " to " + DATE.format(exception.last());
    }

    private static String inBrackets(String note) {
        return note.isBlank() ? "" : " (" + note + ")";
    }

    private void require(boolean holds, String reason, Object... words) {
        if (!holds) {
            reasons.add(reason.formatted(words));
        }
    }
}
