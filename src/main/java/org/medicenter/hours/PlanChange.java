package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One thing that differs between two plans of a location, in words.
 *
 * @param subject such as "Friday, from Mon 4 Jan 2027"
 * @param before as it was; empty where it is new
 * @param after as it is now; empty where it is gone
 */
public record PlanChange(Kind kind, String subject, String before, String after) {

    /** Which part of the plan it is about. */
    public enum Kind {
        WEEKLY,
        EXCEPTION,
        HOLIDAY
    }

    /** In the order in which people read a plan; empty where both say the same. */
    public static List<PlanChange> between(OpeningPlan before, OpeningPlan after) {
        return between(before, after, LocalDate.MIN);
    }

    /** @param today hours that are valid since an earlier date are changed from now on */
    public static List<PlanChange> between(OpeningPlan before, OpeningPlan after, LocalDate today) {
        var changes = new ArrayList<PlanChange>();
        var dates = new TreeSet<LocalDate>();
        Stream.concat(before.versions().stream(), after.versions().stream())
                .map(OpeningWeeks::validFrom)
                .forEach(dates::add);
        dates.forEach(date -> weekly(before, after, date, today, changes));
        exceptions(before, after, changes);
        holidays(before, after, changes);
        return changes;
    }

    private static void weekly(
            OpeningPlan before, OpeningPlan after, LocalDate date, LocalDate today, List<PlanChange> changes) {
        Optional<OpeningWeeks> old = before.version(date);
        Optional<OpeningWeeks> now = after.version(date);
        if (now.isEmpty()) {
            changes.add(new PlanChange(
                    Kind.WEEKLY, "Hours from " + PlanWords.date(date), PlanWords.of(old.orElseThrow()), ""));
            return;
        }
        Optional<OpeningWeeks> earlier = old.or(() -> before.validOn(date));
        if (earlier.isEmpty()) {
            changes.add(new PlanChange(
                    Kind.WEEKLY, "Hours from " + PlanWords.date(date), "", PlanWords.of(now.orElseThrow())));
            return;
        }
        var days = days(earlier.orElseThrow(), now.orElseThrow(), today);
        changes.addAll(days);
        if (old.isEmpty() && days.isEmpty()) {
            changes.add(new PlanChange(Kind.WEEKLY, "Hours from " + PlanWords.date(date), "", "as before"));
        }
    }

    private static List<PlanChange> days(OpeningWeeks before, OpeningWeeks after, LocalDate today) {
        var changes = new ArrayList<PlanChange>();
        int weeks = Math.max(before.weeks().size(), after.weeks().size());
        for (int week = 0; week < weeks; week++) {
            for (DayOfWeek weekday : DayOfWeek.values()) {
                var old = before.day(Math.min(week, before.weeks().size() - 1), weekday);
                var now = after.day(Math.min(week, after.weeks().size() - 1), weekday);
                if (!old.equals(now)) {
                    String name =
                            OpeningDay.name(weekday) + (weeks == 2 ? week == 0 ? " of week A" : " of week B" : "");
                    changes.add(new PlanChange(
                            Kind.WEEKLY,
                            name + ", " + from(after.validFrom(), today),
                            PlanWords.of(old),
                            PlanWords.of(now)));
                }
            }
        }
        if (changes.isEmpty() && before.weeks().size() != after.weeks().size()) {
            String hours = "Hours " + from(after.validFrom(), today);
            changes.add(new PlanChange(Kind.WEEKLY, hours, weeks(before), weeks(after)));
        }
        return changes;
    }

    private static String from(LocalDate date, LocalDate today) {
        return date.isAfter(today) ? "from " + PlanWords.date(date) : "from now on";
    }

    private static String weeks(OpeningWeeks version) {
        return version.alternate() ? "weeks A and B, alike" : "every week alike";
    }

    /** One that begins on the same date as one that is gone has taken its place. */
    private static void exceptions(OpeningPlan before, OpeningPlan after, List<PlanChange> changes) {
        var gone = new ArrayList<>(OpeningPlan.gone(before.exceptions(), after.exceptions()));
        for (var added : OpeningPlan.gone(after.exceptions(), before.exceptions())) {
            var replaced =
                    gone.stream().filter(it -> it.first().equals(added.first())).findFirst();
            replaced.ifPresent(gone::remove);
            String old = replaced.map(it -> it.last().equals(added.last())
                            ? PlanWords.of(it)
                            : PlanWords.dates(it) + ": " + PlanWords.of(it))
                    .orElse("");
            changes.add(new PlanChange(Kind.EXCEPTION, PlanWords.dates(added), old, PlanWords.of(added)));
        }
        gone.forEach(it -> changes.add(new PlanChange(Kind.EXCEPTION, PlanWords.dates(it), PlanWords.of(it), "")));
    }

    private static void holidays(OpeningPlan before, OpeningPlan after, List<PlanChange> changes) {
        var names = new TreeSet<String>();
        Stream.concat(before.holidays().stream(), after.holidays().stream())
                .map(HolidayRule::holiday)
                .forEach(names::add);
        for (String name : names) {
            var old = before.ruleFor(name).orElse(null);
            var now = after.ruleFor(name).orElse(null);
            if (!Objects.equals(old, now)) {
                changes.add(new PlanChange(Kind.HOLIDAY, name, PlanWords.of(old), PlanWords.of(now)));
            }
        }
    }
}
