package org.medicenter.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.medicenter.clinic.LocationId;

/**
 * All that is said about when one location is open, as people edit and publish it: whole, so that two plans are equal
 * when they say the same, in whichever order it was entered.
 */
public record OpeningPlan(
        LocationId location, List<OpeningWeeks> versions, List<HoursException> exceptions, List<HolidayRule> holidays) {

    private static final Comparator<WallRange> BY_TIME =
            Comparator.comparing(WallRange::begins).thenComparing(WallRange::ends);

    public OpeningPlan {
        versions = versions.stream()
                .sorted(Comparator.comparing(OpeningWeeks::validFrom))
                .toList();
        exceptions = exceptions.stream()
                .map(OpeningPlan::sorted)
                .sorted(Comparator.comparing(HoursException::first)
                        .thenComparing(HoursException::last)
                        .thenComparing(HoursException::kind)
                        .thenComparing(it -> it.ranges().toString())
                        .thenComparing(HoursException::note))
                .toList();
        holidays = holidays.stream()
                .sorted(Comparator.comparing(HolidayRule::holiday))
                .toList();
    }

    /** What the rules say about the location. */
    static OpeningPlan of(LocationId location, HoursRules rules) {
        return new OpeningPlan(
                location,
                rules.weeklyHours().stream()
                        .filter(it -> it.location().equals(location))
                        .map(OpeningWeeks::of)
                        .toList(),
                rules.exceptions().stream()
                        .filter(it -> it.location().equals(location))
                        .toList(),
                rules.holidays().stream()
                        .filter(it -> it.location().equals(location))
                        .toList());
    }

    /** These rules, but with this plan for its location. Only of a plan without faults. */
    HoursRules in(HoursRules rules) {
        return new HoursRules(
                Stream.concat(
                                rules.weeklyHours().stream()
                                        .filter(it -> !it.location().equals(location)),
                                versions.stream().map(it -> it.at(location)))
                        .toList(),
                Stream.concat(
                                rules.exceptions().stream()
                                        .filter(it -> !it.location().equals(location)),
                                exceptions.stream())
                        .toList(),
                Stream.concat(
                                rules.holidays().stream()
                                        .filter(it -> !it.location().equals(location)),
                                holidays.stream())
                        .toList(),
                rules.workingHours(),
                rules.absences(),
                rules.substitutions());
    }

    /** Empty where the first version begins later. */
    public Optional<OpeningWeeks> validOn(LocalDate date) {
        return versions.stream().filter(it -> !it.validFrom().isAfter(date)).reduce((_, later) -> later);
    }

    /** The version that begins on this very date. */
    public Optional<OpeningWeeks> version(LocalDate validFrom) {
        return versions.stream().filter(it -> it.validFrom().equals(validFrom)).findFirst();
    }

    public Optional<HolidayRule> ruleFor(String holiday) {
        return holidays.stream().filter(it -> it.holiday().equals(holiday)).findFirst();
    }

    /** In place of a version from the same date. */
    public OpeningPlan with(OpeningWeeks version) {
        return new OpeningPlan(
                location,
                plus(versions, it -> !it.validFrom().equals(version.validFrom()), version),
                exceptions,
                holidays);
    }

    public OpeningPlan without(OpeningWeeks version) {
        return new OpeningPlan(location, minus(versions, version), exceptions, holidays);
    }

    public OpeningPlan with(HoursException exception) {
        return new OpeningPlan(location, versions, plus(exceptions, _ -> true, exception), holidays);
    }

    public OpeningPlan without(HoursException exception) {
        return new OpeningPlan(location, versions, minus(exceptions, exception), holidays);
    }

    /** In place of an earlier rule for the holiday. */
    public OpeningPlan with(HolidayRule rule) {
        return new OpeningPlan(
                location,
                versions,
                exceptions,
                plus(holidays, it -> !it.holiday().equals(rule.holiday()), rule));
    }

    /** Closes on this holiday, as on any without a rule. */
    public OpeningPlan closedOn(String holiday) {
        return new OpeningPlan(
                location,
                versions,
                exceptions,
                holidays.stream().filter(it -> !it.holiday().equals(holiday)).toList());
    }

    /** The same for another location. */
    public OpeningPlan at(LocationId other) {
        return new OpeningPlan(
                other,
                versions,
                exceptions.stream()
                        .map(it -> new HoursException(other, it.first(), it.last(), it.kind(), it.ranges(), it.note()))
                        .toList(),
                holidays.stream()
                        .map(it -> new HolidayRule(other, it.holiday(), it.only()))
                        .toList());
    }

    /**
     * What was changed between the beginning and this plan, changed in theirs as well: nothing of theirs is lost unless
     * both changed the same version, exception or holiday; then it is as in this plan.
     */
    public OpeningPlan onTopOf(OpeningPlan begunFrom, OpeningPlan theirs) {
        var merged = theirs;
        for (var gone : gone(begunFrom.versions, versions)) {
            merged = merged.version(gone.validFrom()).map(merged::without).orElse(merged);
        }
        for (var added : gone(versions, begunFrom.versions)) {
            merged = merged.with(added);
        }
        for (var gone : gone(begunFrom.exceptions, exceptions)) {
            merged = merged.without(gone);
        }
        for (var added : gone(exceptions, begunFrom.exceptions)) {
            merged = merged.exceptions.contains(added) ? merged : merged.with(added);
        }
        for (var gone : gone(begunFrom.holidays, holidays)) {
            merged = merged.closedOn(gone.holiday());
        }
        for (var added : gone(holidays, begunFrom.holidays)) {
            merged = merged.with(added);
        }
        return merged;
    }

    /** What stands in the first list and not in the other. */
    static <T> List<T> gone(List<T> from, List<T> to) {
        Set<T> kept = new HashSet<>(to);
        return from.stream().filter(it -> !kept.contains(it)).toList();
    }

    private static <T> List<T> plus(List<T> list, Predicate<T> stays, T added) {
        return Stream.concat(list.stream().filter(stays), Stream.of(added)).toList();
    }

    /** Without one of those that are equal to it. */
    private static <T> List<T> minus(List<T> list, T removed) {
        var rest = new ArrayList<>(list);
        rest.remove(removed);
        return rest;
    }

    private static HoursException sorted(HoursException it) {
        return new HoursException(
                it.location(),
                it.first(),
                it.last(),
                it.kind(),
                it.ranges().stream().sorted(BY_TIME).toList(),
                it.note());
    }
}
