package org.medicenter.hours;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.support.RulesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;

/** What administrators may do to the opening hours of the sample clinic, and what not. */
@RulesTest
@ActiveProfiles({"demo", "test"})
@Import(OpeningPlansContract.Deeds.class)
abstract class OpeningPlansContract {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 4);
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final String IMMACULATE = "Immaculate Conception Day";
    private static final LocalDate DECEMBER_8 = LocalDate.of(2026, 12, 8);

    private final SignedInAs hanna = SignedInAs.somebody("Hanna Leitner", Role.ADMIN);
    private final SignedInAs robert = SignedInAs.somebody("Robert Huber", Role.ADMIN);
    private final SignedInAs desk = SignedInAs.somebody("Desk", Role.RECEPTIONIST);

    @Autowired
    private OpeningPlans plans;

    @Autowired
    private HoursDrafts drafts;

    @Autowired
    private HoursSetup setup;

    @Autowired
    private OpeningHours hours;

    @Autowired
    private ClinicDirectory directory;

    @Autowired
    private Deeds deeds;

    private LocationId clinic;
    private OpeningPlan begun;

    static class Deeds {
        private final List<Deed> done = new ArrayList<>();

        @EventListener
        void on(Deed deed) {
            done.add(deed);
        }
    }

    @BeforeEach
    void hannaOpensTheEditor() {
        hanna.works();
        clinic = directory.catalogue().findLocation("clinic").orElseThrow().id();
        begun = plans.inForce(clinic);
        deeds.done.clear();
    }

    @AfterEach
    void everythingIsAsBefore() {
        hanna.works();
        var original = plans.history(clinic).getLast().plan();
        publish(plans.inForce(clinic), original);
        SignedInAs.nobodyWorks();
    }

    @Test
    void aNewVersionIsInForceFromItsDateAndNotBefore() {
        publish(begun, begun.with(week().from(NEW_YEAR).with(0, day(FRIDAY, "08:00", "15:00", "12:00–12:30"))));

        assertThat(hoursOn("2026-12-18")).containsExactly("08:00–16:00");
        assertThat(hoursOn("2027-01-08")).containsExactly("08:00–12:00", "12:30–15:00");
        assertThat(plans.inForce(clinic).version(NEW_YEAR)).isPresent();
    }

    @Test
    void aVersionIsSavedInPlaceOfItself_andRemoved() {
        var withBoth = begun.with(week().from(NEW_YEAR).closedOn(0, FRIDAY));
        publish(begun, withBoth);
        var changed = withBoth.with(week().from(NEW_YEAR).closedOn(0, MONDAY));
        publish(withBoth, changed);
        assertThat(hoursOn("2027-01-08")).containsExactly("08:00–16:00");
        assertThat(hoursOn("2027-01-11")).isEmpty();

        publish(changed, changed.without(changed.version(NEW_YEAR).orElseThrow()));
        assertThat(hoursOn("2027-01-11")).containsExactly("08:00–18:00");
    }

    @Test
    void weeksAAndBTakeTurns() {
        publish(begun, begun.with(week().from(NEW_YEAR).alternating().with(1, day(SATURDAY, "09:00", "12:00"))));

        assertThat(hoursOn("2027-01-09")).isEmpty();
        assertThat(hoursOn("2027-01-16")).containsExactly("09:00–12:00");
        assertThat(hoursOn("2027-01-23")).isEmpty();
    }

    @Test
    void aNightRunsOnIntoTheNextDate() {
        publish(begun, begun.with(week().from(NEW_YEAR).with(0, day(SATURDAY, "19:00", "07:30"))));

        assertThat(hoursOn("2027-01-09")).containsExactly("19:00–07:30");
    }

    @Test
    void anExceptionIsAddedChangedAndRemoved() {
        var one = HoursException.closed(clinic, LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 12), "Move");
        var added = begun.with(one);
        publish(begun, added);
        assertThat(hoursOn("2027-01-12")).isEmpty();

        var shorter = HoursException.closed(clinic, LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 11), "Move");
        var changed = added.without(one).with(shorter);
        publish(added, changed);
        assertThat(hoursOn("2027-01-11")).isEmpty();
        assertThat(hoursOn("2027-01-12")).isNotEmpty();

        publish(changed, changed.without(shorter));
        assertThat(hoursOn("2027-01-11")).isNotEmpty();
    }

    @Test
    void aHolidayIsSwitchedOff_shortened_andOnAgain() {
        assertThat(hoursOn("2026-12-08")).isEmpty();

        var open = begun.with(HolidayRule.open(clinic, IMMACULATE));
        publish(begun, open);
        assertThat(hoursOn("2026-12-08")).containsExactly("08:00–18:00");

        var shortened = open.with(HolidayRule.shortened(clinic, IMMACULATE, TestClinic.range("06:00–12:00")));
        publish(open, shortened);
        assertThat(hoursOn("2026-12-08")).containsExactly("08:00–12:00");
        assertThat(plans.inForce(clinic).ruleFor(IMMACULATE)).isPresent();

        publish(shortened, shortened.closedOn(IMMACULATE));
        assertThat(hours.timetable().whyClosed(clinic, DECEMBER_8)).contains(new Closure.Holiday(IMMACULATE));
    }

    @Test
    void aHolidayThatIsSwitchedOffStillMeetsExceptions() {
        var open = begun.with(HolidayRule.open(clinic, IMMACULATE))
                .with(HoursException.closed(clinic, DECEMBER_8, DECEMBER_8, "Works"));
        publish(begun, open);

        assertThat(hours.timetable().whyClosed(clinic, DECEMBER_8)).contains(new Closure.Closed("Works"));
    }

    @Test
    void theSecondOfTwoAdministratorsIsToldWhoWasFirst_andOverwritesNothing() {
        publish(begun, begun.with(week().from(NEW_YEAR).closedOn(0, FRIDAY)));

        robert.works();
        var outcome = plans.publish(begun, begun.with(HolidayRule.open(clinic, IMMACULATE)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SetupOutcome.ChangedMeanwhile.class,
                        changed -> assertThat(changed.by()).isEqualTo("Hanna Leitner"));
        assertThat(hoursOn("2026-12-08")).isEmpty();
        assertThat(hoursOn("2027-01-08")).isEmpty();
    }

    @Test
    void theSecondPutsTheirChangeOnTopByHand() {
        publish(begun, begun.with(week().from(NEW_YEAR).closedOn(0, FRIDAY)));

        robert.works();
        var mine = begun.with(HolidayRule.open(clinic, IMMACULATE));
        var theirs = plans.inForce(clinic);
        publish(theirs, mine.onTopOf(begun, theirs));

        assertThat(hoursOn("2026-12-08")).containsExactly("08:00–18:00");
        assertThat(hoursOn("2027-01-08")).isEmpty();
    }

    @Test
    void everyPublishedStateIsKeptWithAuthor_andCanBeRestored() {
        publish(begun, begun.with(week().from(NEW_YEAR).closedOn(0, FRIDAY)));
        robert.works();
        publish(plans.inForce(clinic), plans.inForce(clinic).with(HolidayRule.open(clinic, IMMACULATE)));

        var history = plans.history(clinic);
        assertThat(history.get(0).by()).isEqualTo("Robert Huber");
        assertThat(history.get(1).by()).isEqualTo("Hanna Leitner");
        assertThat(history.getLast().by()).isNull();

        publish(plans.inForce(clinic), history.get(1).plan());
        assertThat(hoursOn("2026-12-08")).isEmpty();
        assertThat(hoursOn("2027-01-08")).isEmpty();
        assertThat(plans.inForce(clinic)).isEqualTo(history.get(1).plan());
    }

    @Test
    void everyChangeIsADeedWithBeforeAndAfterInWords() {
        publish(
                begun,
                begun.with(week().with(0, day(FRIDAY, "08:00", "15:00")))
                        .with(HolidayRule.open(clinic, IMMACULATE))
                        .with(HoursException.closed(clinic, NEW_YEAR, NEW_YEAR, "Works")));

        assertThat(deeds.done)
                .extracting(Deed::what, Deed::before, Deed::after)
                .containsExactly(
                        tuple("hours.weekly", "08:00–16:00", "08:00–15:00"),
                        tuple("hours.exception", "", "closed all day (Works)"),
                        tuple("hours.holiday", "closed", "open as usual"));
        assertThat(deeds.done.getFirst().subject()).contains("Friday, from Thu 1 Jan 2026");
    }

    @Test
    void publishingWhatIsInForceAlreadyChangesNothing() {
        int editions = plans.history(clinic).size();

        publish(begun, begun);

        assertThat(plans.history(clinic)).hasSize(editions);
        assertThat(deeds.done).isEmpty();
    }

    @Test
    void aRefusedPlanChangesNothing() {
        assertThat(plans.publish(begun, begun.with(week().with(0, day(FRIDAY, "08:00", "16:00", "17:00–17:30")))))
                .isInstanceOf(SetupOutcome.Refused.class);

        assertThat(plans.inForce(clinic)).isEqualTo(begun);
        assertThat(deeds.done).isEmpty();
    }

    @Test
    void aBreakOutsideOfItsDayIsRefusedBesideTheDay() {
        assertRefused(
                begun.with(week().with(0, day(FRIDAY, "08:00", "16:00", "17:00–17:30"))),
                new PlanFault.OfDay(
                        SINCE, 0, FRIDAY, "The break from 17:00 to 17:30 does not lie inside of 08:00–16:00."));
    }

    @Test
    void anEndBeforeTheStartIsRefusedWhereNoNightIsMeant() {
        assertRefused(
                begun.with(week().with(
                                0, new OpeningDay(FRIDAY, LocalTime.of(18, 0), LocalTime.of(8, 0), false, List.of()))),
                new PlanFault.OfDay(
                        SINCE,
                        0,
                        FRIDAY,
                        "It closes at 08:00, before it opens at 18:00. Where a night is meant, let it end on the next day."));
    }

    @Test
    void aNightThatRunsIntoTheNextDaysHoursIsRefused() {
        assertRefused(
                begun.with(week().with(0, day(TUESDAY, "19:00", "09:00"))),
                new PlanFault.OfDay(SINCE, 0, WEDNESDAY, "Tuesday 19:00–09:00 and Wednesday 08:00–13:00 overlap."));
    }

    @Test
    void breaksThatOverlapAreRefused() {
        assertThat(sentences(begun.with(week().with(0, day(FRIDAY, "08:00", "16:00", "12:00–13:00", "12:30–13:30")))))
                .containsExactly("The breaks 12:00–13:00 and 12:30–13:30 leave no time between them.");
    }

    @Test
    void aHolidayThatStandsThereTwiceIsRefused() {
        var twice = new OpeningPlan(
                clinic,
                begun.versions(),
                begun.exceptions(),
                List.of(HolidayRule.open(clinic, IMMACULATE), HolidayRule.open(clinic, IMMACULATE)));

        assertThat(sentences(twice)).containsExactly("Immaculate Conception Day stands here twice.");
    }

    @Test
    void aHolidayThatTheRegionDoesNotHaveIsRefused() {
        assertThat(sentences(begun.with(HolidayRule.open(clinic, "Talk like a pirate day"))))
                .containsExactly(
                        "The calendar of the clinic’s region has no public holiday named Talk like a pirate day.");
    }

    @Test
    void aShortenedHolidayThatEndsBeforeItStartsIsRefused() {
        assertThat(sentences(begun.with(HolidayRule.shortened(clinic, IMMACULATE, TestClinic.range("12:00–08:00")))))
                .containsExactly("08:00 is before 12:00: a shortened holiday ends on its own date.");
    }

    @Test
    void twoVersionsFromTheSameDateAreRefused() {
        var twice = new OpeningPlan(
                clinic, List.of(week(), week().closedOn(0, FRIDAY)), begun.exceptions(), begun.holidays());

        assertThat(sentences(twice))
                .containsExactly("Two versions begin on Thu 1 Jan 2026: choose another date for one of them.");
    }

    @Test
    void aSecondExceptionThatReplacesTheHoursOfADateIsRefused() {
        var eve = LocalDate.of(2026, 12, 24);

        assertThat(sentences(begun.with(
                        HoursException.otherHours(clinic, eve, List.of(TestClinic.range("08:00–12:00")), "Again"))))
                .singleElement()
                .asString()
                .contains("There is an exception on Thursday 24 December 2026 already");
    }

    @Test
    void anExceptionOverMidnight_whereThereIsNoNight_isASlipOfThePen() {
        assertThat(sentences(begun.with(HoursException.otherHours(
                        clinic, LocalDate.of(2026, 12, 29), List.of(TestClinic.range("18:00–09:00")), ""))))
                .singleElement()
                .asString()
                .startsWith("18:00–09:00 ends before it begins.");
    }

    @Test
    void aNewExceptionOnADateThatIsOver_isRefused() {
        assertThat(sentences(begun.with(HoursException.otherHours(
                        clinic, LocalDate.of(2020, 1, 2), List.of(TestClinic.range("08:00–12:00")), ""))))
                .containsExactly("Thu 2 Jan 2020 is over: choose a date to come.");
    }

    @Test
    void aNewVersionFromADateThatIsOver_isRefused() {
        var before = LocalDate.of(2026, 11, 2);

        assertThat(sentences(begun.with(week().from(before))))
                .containsExactly("Mon 2 Nov 2026 has passed: a new version begins today or later.");
    }

    @Test
    void theSameExceptionTwiceIsRefused() {
        var once = HoursException.partlyClosed(clinic, NEW_YEAR, TestClinic.range("12:00–13:00"), "Fire drill");

        assertThat(sentences(begun.with(once).with(once))).isNotEmpty();
    }

    @Test
    void anExceptionWhoseHoursOverlapIsRefused() {
        assertThat(sentences(begun.with(HoursException.otherHours(
                        clinic,
                        NEW_YEAR,
                        List.of(TestClinic.range("08:00–12:00"), TestClinic.range("11:00–14:00")),
                        ""))))
                .containsExactly("08:00–12:00 and 11:00–14:00 overlap.");
    }

    @Test
    void anExceptionThatEndsBeforeItStartsIsRefused() {
        assertThat(sentences(begun.with(HoursException.closed(clinic, NEW_YEAR, NEW_YEAR.minusDays(1), ""))))
                .singleElement()
                .asString()
                .startsWith("The last date, ");
    }

    @Test
    void theHoursOfAnotherLocationAreTakenOver() {
        var lab = plans.inForce(
                directory.catalogue().findLocation("sleep-lab").orElseThrow().id());

        publish(begun, lab.at(clinic));

        assertThat(hoursOn("2026-12-14")).containsExactly("19:00–07:30");
    }

    @Test
    void aDraftIsKeptForItsAuthorAlone_andGoneOnceItIsPublished() {
        var plan = begun.with(week().with(0, day(FRIDAY, "08:00", "16:00", "17:00–17:30")));
        drafts.keep(begun, plan);
        drafts.keep(begun, plan.closedOn(IMMACULATE));
        assertThat(drafts.find(clinic)).hasValueSatisfying(draft -> {
            assertThat(draft.plan()).isEqualTo(plan);
            assertThat(draft.begunFrom()).isEqualTo(begun);
        });

        robert.works();
        assertThat(drafts.find(clinic)).isEmpty();

        hanna.works();
        publish(begun, begun.with(HolidayRule.open(clinic, IMMACULATE)));
        assertThat(drafts.find(clinic)).isEmpty();
    }

    @Test
    void nobodyButAdministratorsGetsAnyOfThis() {
        desk.works();
        var plan = begun.with(HolidayRule.open(clinic, IMMACULATE));
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> plans.inForce(clinic),
                () -> plans.history(clinic),
                () -> plans.holidays(DECEMBER_8, DECEMBER_8),
                () -> plans.faults(begun, plan),
                () -> plans.proposed(plan),
                () -> plans.publish(begun, plan),
                () -> drafts.find(clinic),
                () -> drafts.keep(begun, plan),
                () -> drafts.discard(clinic),
                () -> setup.set(WeeklyHours.everyWeek(clinic, NEW_YEAR, List.of())),
                () -> setup.add(HoursException.closed(clinic, NEW_YEAR, NEW_YEAR, "")))) {
            assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
        }
        SignedInAs.nobodyWorks();
        assertThatThrownBy(() -> plans.publish(begun, plan)).isInstanceOf(AccessDeniedException.class);
    }

    private void publish(OpeningPlan from, OpeningPlan plan) {
        assertThat(plans.publish(from, plan)).isInstanceOf(SetupOutcome.Saved.class);
    }

    private void assertRefused(OpeningPlan plan, PlanFault fault) {
        assertThat(plans.faults(begun, plan)).containsExactly(fault);
        assertThat(plans.publish(begun, plan)).isEqualTo(new SetupOutcome.Refused(List.of(fault.sentence())));
    }

    private List<String> sentences(OpeningPlan plan) {
        assertThat(plans.publish(begun, plan)).isInstanceOf(SetupOutcome.Refused.class);
        return plans.faults(begun, plan).stream().map(PlanFault::sentence).toList();
    }

    private OpeningWeeks week() {
        return begun.version(SINCE).orElseThrow();
    }

    private static OpeningDay day(DayOfWeek weekday, String opens, String closes, String... breaks) {
        return OpeningDay.of(
                weekday,
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                List.of(breaks).stream().map(TestClinic::range).toList());
    }

    private List<String> hoursOn(String date) {
        var zone = directory.catalogue().location(clinic).zone();
        return hours.timetable().hoursOf(clinic, LocalDate.parse(date)).asList().stream()
                .map(it -> it.start().atZone(zone).toLocalTime() + "–"
                        + it.end().atZone(zone).toLocalTime())
                .toList();
    }
}
