package org.medicenter.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medicenter.clinic.Catalogue;

/** Whether a plan can be published, and if not, why not: in the order in which people read it. */
final class PlanChecks {

    private static final int MOST_VERSIONS = 60;
    private static final int MOST_EXCEPTIONS = 500;
    private static final LocalDate CALENDAR_BEGINS = LocalDate.of(2024, 1, 1);
    private static final LocalDate CALENDAR_ENDS = LocalDate.of(2040, 12, 31);

    private final Catalogue catalogue;
    private final Holidays holidays;
    private final HoursRules rules;
    private final OpeningPlan begunFrom;
    private final OpeningPlan plan;
    private final LocalDate today;
    private final List<PlanFault> faults = new ArrayList<>();

    /**
     * @param rules of which those about other locations count, and those of the plan in place of the rest
     * @param today before which no new exception may lie
     */
    PlanChecks(
            Catalogue catalogue,
            Holidays holidays,
            HoursRules rules,
            OpeningPlan begunFrom,
            OpeningPlan plan,
            LocalDate today) {
        this.catalogue = catalogue;
        this.holidays = holidays;
        this.rules = rules;
        this.begunFrom = begunFrom;
        this.plan = plan;
        this.today = today;
    }

    List<PlanFault> faults() {
        versions();
        holidayRules();
        if (faults.isEmpty()) {
            exceptions();
        }
        return List.copyOf(faults);
    }

    private void versions() {
        Set<LocalDate> dates = new HashSet<>();
        for (var version : plan.versions()) {
            if (!dates.add(version.validFrom())) {
                faults.add(new PlanFault.OfVersion(
                        version.validFrom(),
                        "Two versions begin on %s: choose another date for one of them."
                                .formatted(PlanWords.date(version.validFrom()))));
            }
            past(version);
            faults.addAll(WeekChecks.faults(version));
        }
        if (plan.versions().size() > MOST_VERSIONS) {
            faults.add(new PlanFault.OfVersion(
                    plan.versions().getLast().validFrom(),
                    "A location has %d versions at most: remove old ones first.".formatted(MOST_VERSIONS)));
        }
    }

    /** What was open stays as it was; only who has no hours at all yet may say since when they have them. */
    private void past(OpeningWeeks version) {
        boolean isNew = !begunFrom.versions().isEmpty()
                && begunFrom.version(version.validFrom()).isEmpty();
        if (isNew && version.validFrom().isBefore(today)) {
            faults.add(new PlanFault.OfVersion(
                    version.validFrom(),
                    "%s has passed: a new version begins today or later."
                            .formatted(PlanWords.date(version.validFrom()))));
        }
    }

    private void holidayRules() {
        Set<String> names = new HashSet<>();
        for (var rule : plan.holidays()) {
            if (!names.add(rule.holiday())) {
                fault(rule, "%s stands here twice.".formatted(rule.holiday()));
            }
            if (!begunFrom.holidays().contains(rule) && !isKnown(rule.holiday())) {
                fault(
                        rule,
                        "The calendar of the clinic’s region has no public holiday named %s."
                                .formatted(rule.holiday()));
            }
            WallRange only = rule.only();
            if (only != null && only.begins().equals(only.ends())) {
                fault(rule, "From %s to %s is no time at all.".formatted(only.begins(), only.ends()));
            }
            if (only != null && only.ends().isBefore(only.begins())) {
                fault(
                        rule,
                        "%s is before %s: a shortened holiday ends on its own date."
                                .formatted(only.ends(), only.begins()));
            }
        }
    }

    private boolean isKnown(String holiday) {
        return holidays.between(CALENDAR_BEGINS, CALENDAR_ENDS).stream()
                .anyMatch(it -> it.name().equals(holiday));
    }

    /** Those that were there before are not held against what has become of the hours since. */
    private void exceptions() {
        if (plan.exceptions().size() > MOST_EXCEPTIONS) {
            var last = plan.exceptions().getLast();
            faults.add(new PlanFault.OfException(
                    last, "A location has %d exceptions at most: remove past ones first.".formatted(MOST_EXCEPTIONS)));
            return;
        }
        for (var exception : plan.exceptions()) {
            boolean twice =
                    plan.exceptions().indexOf(exception) != plan.exceptions().lastIndexOf(exception);
            if (twice || !begunFrom.exceptions().contains(exception)) {
                brokenBy(exception).forEach(it -> faults.add(new PlanFault.OfException(exception, it)));
                past(exception);
                backwards(exception);
            }
        }
    }

    private void past(HoursException exception) {
        if (exception.last().isBefore(today)) {
            faults.add(new PlanFault.OfException(
                    exception, "%s is over: choose a date to come.".formatted(PlanWords.dates(exception))));
        }
    }

    /** A night that begins where there are no nights is a slip of the pen. */
    private void backwards(HoursException exception) {
        boolean hasNights = plan.versions().stream()
                .flatMap(it -> it.weeks().stream())
                .flatMap(List::stream)
                .anyMatch(OpeningDay::nextDay);
        exception.ranges().stream()
                .filter(it -> !hasNights && WorkingOutside.isBackwards(it.begins(), it.ends()))
                .forEach(it -> faults.add(new PlanFault.OfException(
                        exception,
                        "%s–%s ends before it begins. Where a night is meant, end it at 00:00 and begin the next date at 00:00."
                                .formatted(it.begins(), it.ends()))));
    }

    private List<String> brokenBy(HoursException exception) {
        var others = plan.without(exception).in(rules);
        var timetable = Timetable.of(0, catalogue, others, holidays);
        return new HoursChecks(catalogue, others, timetable).broken(exception);
    }

    private void fault(HolidayRule rule, String sentence) {
        faults.add(new PlanFault.OfHoliday(rule.holiday(), sentence));
    }
}
