package org.medicenter.hours;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medicenter.hours.TestClinic.ALWAYS;
import static org.medicenter.hours.TestClinic.PLACE;
import static org.medicenter.hours.TestClinic.range;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans that two people change at once, and what a plan says in words. */
class OpeningPlanTest {

    private static final LocalDate SPRING = LocalDate.of(2027, 3, 1);
    private static final HoursException WORKS = HoursException.closed(PLACE, SPRING, SPRING, "Works");
    private static final HoursException FAIR = HoursException.partlyOpen(PLACE, SPRING, range("18:00–20:00"), "Fair");

    private final OpeningWeeks week =
            OpeningWeeks.closed(ALWAYS).with(0, day(MONDAY, "08:00", "18:00")).with(0, day(FRIDAY, "08:00", "16:00"));
    private final OpeningPlan begun = new OpeningPlan(PLACE, List.of(week), List.of(WORKS), List.of());

    @Test
    void whatTwoPeopleChangeInDifferentPlacesIsAllThere() {
        var theirs = begun.without(WORKS).with(HolidayRule.open(PLACE, "Epiphany"));
        var mine = begun.with(FAIR).with(week.from(SPRING).closedOn(0, FRIDAY));

        var merged = mine.onTopOf(begun, theirs);

        assertThat(merged.exceptions()).containsExactly(FAIR);
        assertThat(merged.ruleFor("Epiphany")).isPresent();
        assertThat(merged.version(SPRING)).isPresent();
    }

    @Test
    void whatBothChangeIsAsInMine_andTheComparisonShowsIt() {
        var theirs = begun.with(week.with(0, day(FRIDAY, "08:00", "12:00")));
        var mine = begun.with(week.with(0, day(FRIDAY, "08:00", "14:00")));

        var merged = mine.onTopOf(begun, theirs);

        assertThat(PlanChange.between(theirs, merged)).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("08:00–12:00");
            assertThat(change.after()).isEqualTo("08:00–14:00");
        });
    }

    @Test
    void theSameEnteredByBothIsThereOnce() {
        var merged = begun.with(FAIR).onTopOf(begun, begun.with(FAIR));

        assertThat(merged).isEqualTo(begun.with(FAIR));
    }

    @Test
    void plansThatSayTheSameAreEqualInWhicheverOrderTheyWereEntered() {
        assertThat(begun.with(FAIR)).isEqualTo(begun.without(WORKS).with(FAIR).with(WORKS));
    }

    @Test
    void aPlanIsReadAsItWasWritten() {
        var plan = begun.with(FAIR)
                .with(HolidayRule.shortened(PLACE, "Epiphany", range("08:00–12:00")))
                .with(week.from(SPRING).alternating().with(1, day(FRIDAY, "19:00", "07:30")));

        assertThat(PlanText.read(PlanText.write(plan))).isEqualTo(plan);
    }

    @Test
    void aNewVersionIsToldByWhatDiffersFromTheOneBeforeIt() {
        assertThat(PlanChange.between(begun, begun.with(week.from(SPRING).closedOn(0, FRIDAY))))
                .containsExactly(
                        new PlanChange(PlanChange.Kind.WEEKLY, "Friday, from Mon 1 Mar 2027", "08:00–16:00", "closed"));
    }

    @Test
    void anExceptionThatLastsLongerIsOneChange() {
        var longer = HoursException.closed(PLACE, SPRING, SPRING.plusDays(1), "Works");

        assertThat(PlanChange.between(begun, begun.without(WORKS).with(longer)))
                .containsExactly(new PlanChange(
                        PlanChange.Kind.EXCEPTION,
                        "Mon 1 Mar 2027 to Tue 2 Mar 2027",
                        "Mon 1 Mar 2027: closed all day (Works)",
                        "closed all day (Works)"));
    }

    private static OpeningDay day(DayOfWeek weekday, String opens, String closes) {
        return OpeningDay.of(weekday, LocalTime.parse(opens), LocalTime.parse(closes), List.of());
    }
}
