package org.medicenter.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medicenter.hours.TestClinic.PLACE;
import static org.medicenter.hours.TestClinic.SPECIALIST;
import static org.medicenter.hours.TestClinic.range;
import static org.medicenter.hours.TestClinic.week;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

class TimetableTest {

    private static final String[] USUAL = {
        "MONDAY 08:00–18:00",
        "TUESDAY 08:00–12:00",
        "TUESDAY 13:00–18:00",
        "WEDNESDAY 08:00–13:00",
        "THURSDAY 08:00–20:00",
        "FRIDAY 08:00–16:00"
    };

    private static final String[] NIGHTS = {
        "MONDAY 19:00–07:30", "TUESDAY 19:00–07:30", "WEDNESDAY 19:00–07:30", "THURSDAY 19:00–07:30"
    };

    @Test
    void aMinuteBeforeOpeningItIsClosedAndAtOpeningItIsOpen() {
        var timetable = vienna(USUAL).timetable();

        assertThat(timetable.stateAt(PLACE, at("2026-11-23T07:59"))).isEqualTo(closedUntil("2026-11-23T08:00"));
        assertThat(timetable.stateAt(PLACE, at("2026-11-23T08:00"))).isEqualTo(openUntil("2026-11-23T18:00"));
        assertThat(timetable.stateAt(PLACE, at("2026-11-23T08:01"))).isEqualTo(openUntil("2026-11-23T18:00"));
    }

    @Test
    void aMinuteBeforeClosingItIsOpenAndAtClosingItIsClosed() {
        var timetable = vienna(USUAL).timetable();

        assertThat(timetable.stateAt(PLACE, at("2026-11-23T17:59"))).isEqualTo(openUntil("2026-11-23T18:00"));
        assertThat(timetable.stateAt(PLACE, at("2026-11-23T18:00"))).isEqualTo(closedUntil("2026-11-24T08:00"));
        assertThat(timetable.stateAt(PLACE, at("2026-11-23T18:01"))).isEqualTo(closedUntil("2026-11-24T08:00"));
    }

    @Test
    void overTheWeekendTheNextOpeningIsOnMonday() {
        assertThat(vienna(USUAL).timetable().stateAt(PLACE, at("2026-11-28T21:10")))
                .isEqualTo(closedUntil("2026-11-30T08:00"));
    }

    @Test
    void inABreakItIsClosed() {
        var timetable = vienna(USUAL).timetable();

        assertThat(timetable.stateAt(PLACE, at("2026-11-24T11:59"))).isEqualTo(openUntil("2026-11-24T12:00"));
        assertThat(timetable.stateAt(PLACE, at("2026-11-24T12:00"))).isEqualTo(closedUntil("2026-11-24T13:00"));
        assertThat(timetable.stateAt(PLACE, at("2026-11-24T13:00"))).isEqualTo(openUntil("2026-11-24T18:00"));
    }

    @Test
    void whereNothingIsEverOpenNoChangeIsKnown() {
        assertThat(vienna().timetable().stateAt(PLACE, at("2026-11-24T10:40"))).isEqualTo(new OpenState(false, null));
    }

    @Test
    void whereItIsAlwaysOpenNoChangeIsKnown() {
        var timetable = vienna(
                        "MONDAY 00:00–00:00",
                        "TUESDAY 00:00–00:00",
                        "WEDNESDAY 00:00–00:00",
                        "THURSDAY 00:00–00:00",
                        "FRIDAY 00:00–00:00",
                        "SATURDAY 00:00–00:00",
                        "SUNDAY 00:00–00:00")
                .timetable();

        assertThat(timetable.stateAt(PLACE, at("2026-11-24T10:40"))).isEqualTo(new OpenState(true, null));
    }

    @Test
    void anOpeningInTenMonthsIsFound() {
        var timetable = vienna().with(
                        HoursException.otherHours(PLACE, date("2027-09-20"), List.of(range("09:00–13:00")), ""))
                .timetable();

        assertThat(timetable.stateAt(PLACE, at("2026-11-24T10:40"))).isEqualTo(closedUntil("2027-09-20T09:00"));
        assertThat(timetable.stateAt(PLACE, at("2026-06-01T10:40"))).isEqualTo(new OpenState(false, null));
    }

    @Test
    void aNightBelongsToTheEveningOnWhichItBegins() {
        var timetable = vienna(NIGHTS).timetable();

        assertThat(timetable.hoursOf(PLACE, date("2026-11-26")))
                .isEqualTo(ranges("2026-11-26T19:00", "2026-11-27T07:30"));
        assertThat(timetable.hoursOf(PLACE, date("2026-11-27"))).isEqualTo(TimeRanges.none());
        assertThat(timetable.stateAt(PLACE, at("2026-11-27T07:29"))).isEqualTo(openUntil("2026-11-27T07:30"));
        assertThat(timetable.stateAt(PLACE, at("2026-11-27T07:30"))).isEqualTo(closedUntil("2026-11-30T19:00"));
    }

    @Test
    void theNightOfTheSpringChangeHasNineHoursAndThatOfTheAutumnChangeEleven() {
        var timetable = vienna("SATURDAY 20:00–06:00").timetable();

        assertThat(length(timetable.hoursOf(PLACE, date("2026-03-28")))).isEqualTo(Duration.ofHours(9));
        assertThat(length(timetable.hoursOf(PLACE, date("2026-10-24")))).isEqualTo(Duration.ofHours(11));
        assertThat(length(timetable.hoursOf(PLACE, date("2026-11-21")))).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void betweenTwoDatesWithoutABreakItStaysOpen() {
        var timetable = vienna("MONDAY 08:00–00:00", "TUESDAY 00:00–10:00").timetable();

        assertThat(timetable.stateAt(PLACE, at("2026-11-23T09:00"))).isEqualTo(openUntil("2026-11-24T10:00"));
        assertThat(timetable.openTime(PLACE, dates("2026-11-23", "2026-11-24")))
                .isEqualTo(ranges("2026-11-23T08:00", "2026-11-24T10:00"));
        assertThat(timetable.hoursFrom(PLACE, date("2026-11-23"), date("2026-11-24")))
                .hasSize(2);
    }

    @Test
    void openTimeIsCutAtTheEdgesOfTheWindow() {
        var window = new TimeRange(at("2026-11-23T17:00"), at("2026-11-24T09:00"));

        assertThat(vienna(USUAL).timetable().openTime(PLACE, window))
                .isEqualTo(TimeRanges.of(
                        new TimeRange(at("2026-11-23T17:00"), at("2026-11-23T18:00")),
                        new TimeRange(at("2026-11-24T08:00"), at("2026-11-24T09:00"))));
    }

    @Test
    void newHoursAreValidFromTheirDateOn() {
        var timetable = vienna("MONDAY 08:00–18:00")
                .with(WeeklyHours.everyWeek(PLACE, date("2026-11-30"), week("MONDAY 10:00–12:00")))
                .timetable();

        assertThat(timetable.hoursOf(PLACE, date("2026-11-23")))
                .isEqualTo(ranges("2026-11-23T08:00", "2026-11-23T18:00"));
        assertThat(timetable.hoursOf(PLACE, date("2026-11-30")))
                .isEqualTo(ranges("2026-11-30T10:00", "2026-11-30T12:00"));
    }

    @Test
    void beforeTheFirstVersionItIsClosed() {
        var timetable = vienna().with(WeeklyHours.everyWeek(PLACE, date("2026-11-30"), week("MONDAY 10:00–12:00")))
                .timetable();

        assertThat(timetable.whyClosed(PLACE, date("2026-11-23"))).contains(new Closure.Closed(""));
    }

    @Test
    void alternatingWeeksAreCountedFromTheWeekInWhichTheyBegin() {
        var timetable = vienna().with(WeeklyHours.alternating(
                        PLACE, date("2026-11-26"), week("FRIDAY 08:00–16:00"), week("SATURDAY 09:00–13:00")))
                .timetable();

        assertThat(timetable.hoursOf(PLACE, date("2026-11-27")).isEmpty()).isFalse();
        assertThat(timetable.hoursOf(PLACE, date("2026-11-28")).isEmpty()).isTrue();
        assertThat(timetable.hoursOf(PLACE, date("2026-12-04")).isEmpty()).isTrue();
        assertThat(timetable.hoursOf(PLACE, date("2026-12-05")).isEmpty()).isFalse();
        assertThat(timetable.hoursOf(PLACE, date("2026-12-11")).isEmpty()).isFalse();
        assertThat(timetable.hoursOf(PLACE, date("2027-01-02")).isEmpty()).isFalse();
    }

    @Test
    void aPublicHolidayClosesWithItsName() {
        var timetable =
                vienna(USUAL).holiday("2026-12-08", "Immaculate Conception").timetable();

        assertThat(timetable.hoursOf(PLACE, date("2026-12-08"))).isEqualTo(TimeRanges.none());
        assertThat(timetable.whyClosed(PLACE, date("2026-12-08")))
                .contains(new Closure.Holiday("Immaculate Conception"));
        assertThat(timetable.whyClosed(PLACE, date("2026-12-07"))).isEmpty();
        assertThat(timetable.whyClosed(PLACE, date("2026-12-06"))).contains(new Closure.Closed(""));
    }

    @Test
    void aNightThatBeganBeforeAHolidayRunsToItsEnd() {
        var timetable =
                vienna(NIGHTS).holiday("2026-12-08", "Immaculate Conception").timetable();

        assertThat(timetable.stateAt(PLACE, at("2026-12-08T03:00"))).isEqualTo(openUntil("2026-12-08T07:30"));
        assertThat(timetable.stateAt(PLACE, at("2026-12-08T20:00"))).isEqualTo(closedUntil("2026-12-09T19:00"));
    }

    @Test
    void anExtraDayOpensEvenOnAPublicHoliday() {
        var timetable = vienna(USUAL)
                .holiday("2026-12-08", "Immaculate Conception")
                .with(HoursException.otherHours(PLACE, date("2026-12-08"), List.of(range("09:00–11:00")), ""))
                .timetable();

        assertThat(timetable.hoursOf(PLACE, date("2026-12-08")))
                .isEqualTo(ranges("2026-12-08T09:00", "2026-12-08T11:00"));
        assertThat(timetable.whyClosed(PLACE, date("2026-12-08"))).isEmpty();
    }

    @Test
    void aPartialOpeningOnAPublicHolidayOpensOnlyThatPart() {
        var timetable = vienna(USUAL)
                .holiday("2026-12-08", "Immaculate Conception")
                .with(HoursException.partlyOpen(PLACE, date("2026-12-08"), range("17:00–20:00"), ""))
                .timetable();

        assertThat(timetable.hoursOf(PLACE, date("2026-12-08")))
                .isEqualTo(ranges("2026-12-08T17:00", "2026-12-08T20:00"));
    }

    @Test
    void aLongerDayIsTheUsualOneAndMore() {
        var timetable = vienna(USUAL)
                .with(HoursException.partlyOpen(PLACE, date("2026-11-25"), range("12:00–18:00"), ""))
                .timetable();

        assertThat(timetable.hoursOf(PLACE, date("2026-11-25")))
                .isEqualTo(ranges("2026-11-25T08:00", "2026-11-25T18:00"));
    }

    @Test
    void aPartialClosureIsTakenAwayAfterAPartialOpeningWasAdded() {
        var timetable = vienna(USUAL)
                .with(HoursException.partlyClosed(PLACE, date("2026-11-25"), range("11:00–14:00"), "Move"))
                .with(HoursException.partlyOpen(PLACE, date("2026-11-25"), range("12:00–18:00"), ""))
                .timetable();

        assertThat(timetable.hoursOf(PLACE, date("2026-11-25")))
                .isEqualTo(TimeRanges.of(
                        new TimeRange(at("2026-11-25T08:00"), at("2026-11-25T11:00")),
                        new TimeRange(at("2026-11-25T14:00"), at("2026-11-25T18:00"))));
    }

    @Test
    void closedAllDayWinsOverEverythingElseOnTheDate() {
        var timetable = vienna(USUAL)
                .with(HoursException.closed(PLACE, date("2026-11-25"), date("2026-11-25"), "Water damage"))
                .with(HoursException.otherHours(PLACE, date("2026-11-25"), List.of(range("09:00–11:00")), ""))
                .with(HoursException.partlyOpen(PLACE, date("2026-11-25"), range("12:00–18:00"), ""))
                .timetable();

        assertThat(timetable.hoursOf(PLACE, date("2026-11-25"))).isEqualTo(TimeRanges.none());
        assertThat(timetable.whyClosed(PLACE, date("2026-11-25"))).contains(new Closure.Closed("Water damage"));
    }

    @Test
    void aClosureThatLeavesNothingOfTheDayGivesItsNote() {
        var timetable = vienna(USUAL)
                .with(HoursException.partlyClosed(PLACE, date("2026-11-25"), range("07:00–15:00"), "Staff outing"))
                .timetable();

        assertThat(timetable.whyClosed(PLACE, date("2026-11-25"))).contains(new Closure.Closed("Staff outing"));
    }

    @Test
    void aClosureOfSeveralDatesClosesTheFirstAndTheLastToo() {
        var timetable = vienna(USUAL)
                .with(HoursException.closed(PLACE, date("2027-01-11"), date("2027-01-12"), "Move of the archive"))
                .timetable();

        assertThat(timetable.hoursFrom(PLACE, date("2027-01-11"), date("2027-01-12")))
                .isEmpty();
        assertThat(timetable.hoursFrom(PLACE, date("2027-01-08"), date("2027-01-13")))
                .hasSize(2);
    }

    @Test
    void aClosedDateLeavesTheNightBeforeAlone() {
        var timetable = vienna(NIGHTS)
                .with(HoursException.closed(PLACE, date("2026-12-24"), date("2026-12-24"), "Christmas Eve"))
                .timetable();

        assertThat(timetable.stateAt(PLACE, at("2026-12-24T07:29"))).isEqualTo(openUntil("2026-12-24T07:30"));
        assertThat(timetable.hoursOf(PLACE, date("2026-12-24"))).isEqualTo(TimeRanges.none());
    }

    @Test
    void aPartialClosureCanTakeTheMiddleOutOfANight() {
        var timetable = vienna(NIGHTS)
                .with(HoursException.partlyClosed(PLACE, date("2026-11-24"), range("23:00–01:00"), ""))
                .timetable();

        assertThat(timetable.hoursOf(PLACE, date("2026-11-24")))
                .isEqualTo(TimeRanges.of(
                        new TimeRange(at("2026-11-24T19:00"), at("2026-11-24T23:00")),
                        new TimeRange(at("2026-11-25T01:00"), at("2026-11-25T07:30"))));
    }

    @Test
    void wholeHoursAreFromOpeningToCloseWithoutTheBreak() {
        var timetable = vienna(USUAL).works(wholeDay("TUESDAY", "12:20–13:40")).timetable();

        assertThat(works(timetable, "2026-11-24"))
                .isEqualTo(TimeRanges.of(
                        new TimeRange(at("2026-11-24T08:00"), at("2026-11-24T12:00")),
                        new TimeRange(at("2026-11-24T13:40"), at("2026-11-24T18:00"))));
    }

    @Test
    void wholeHoursFollowAnException() {
        var timetable = vienna(USUAL)
                .works(wholeDay("THURSDAY", "12:00–13:00"))
                .with(HoursException.otherHours(PLACE, date("2026-12-31"), List.of(range("08:00–12:30")), ""))
                .timetable();

        assertThat(works(timetable, "2026-12-31")).isEqualTo(ranges("2026-12-31T08:00", "2026-12-31T12:00"));
    }

    @Test
    void workingTimeThatSticksOutOfTheOpeningHoursDoesNotCount() {
        var timetable = vienna(USUAL)
                .works(work("WEDNESDAY", "07:00", "18:00"), work("SATURDAY", "09:00", "12:00"))
                .timetable();

        assertThat(works(timetable, "2026-11-25")).isEqualTo(ranges("2026-11-25T08:00", "2026-11-25T13:00"));
        assertThat(works(timetable, "2026-11-28")).isEqualTo(TimeRanges.none());
    }

    @Test
    void whoWorksToNineOnADayThatOpensAtTenDoesNotWork() {
        var timetable = vienna("MONDAY 10:00–18:00")
                .works(work("MONDAY", null, "09:00"))
                .timetable();

        assertThat(works(timetable, "2026-11-23")).isEqualTo(TimeRanges.none());
    }

    @Test
    void aNightShiftHasItsBreakAfterMidnight() {
        var timetable = vienna(NIGHTS)
                .works(new WorkingDay(DayOfWeek.MONDAY, null, LocalTime.of(4, 0), List.of(range("01:00–01:30"))))
                .timetable();

        assertThat(timetable.workingTime(SPECIALIST, PLACE, dates("2026-11-23", "2026-11-24")))
                .isEqualTo(TimeRanges.of(
                        new TimeRange(at("2026-11-23T19:00"), at("2026-11-24T01:00")),
                        new TimeRange(at("2026-11-24T01:30"), at("2026-11-24T04:00"))));
    }

    @Test
    void whoIsOnLeaveFromTomorrowFinishesTonightsShift() {
        var timetable = vienna(NIGHTS)
                .works(work("MONDAY", null, null), work("TUESDAY", null, null))
                .with(Absence.leave(SPECIALIST, date("2026-11-24"), date("2026-11-30"), ""))
                .timetable();

        assertThat(timetable.workingTime(SPECIALIST, PLACE, dates("2026-11-23", "2026-11-25")))
                .isEqualTo(ranges("2026-11-23T19:00", "2026-11-24T07:30"));
        assertThat(timetable.isOnLeave(SPECIALIST, date("2026-11-23"))).isFalse();
        assertThat(timetable.isOnLeave(SPECIALIST, date("2026-11-24"))).isTrue();
        assertThat(timetable.isOnLeave(SPECIALIST, date("2026-11-30"))).isTrue();
        assertThat(timetable.isOnLeave(SPECIALIST, date("2026-12-01"))).isFalse();
    }

    @Test
    void aBlockTakesAPartOfTheDayAndIsNoLeave() {
        var timetable = vienna(USUAL)
                .works(work("MONDAY", null, null))
                .with(Absence.block(SPECIALIST, date("2026-11-23"), range("14:00–15:00"), "Training"))
                .timetable();

        assertThat(works(timetable, "2026-11-23"))
                .isEqualTo(TimeRanges.of(
                        new TimeRange(at("2026-11-23T08:00"), at("2026-11-23T14:00")),
                        new TimeRange(at("2026-11-23T15:00"), at("2026-11-23T18:00"))));
        assertThat(timetable.isOnLeave(SPECIALIST, date("2026-11-23"))).isFalse();
    }

    @Test
    void somebodyWithoutWorkingHoursNeverWorks() {
        var timetable = vienna(USUAL).timetable();

        assertThat(timetable.workingTime(SpecialistId.random(), PLACE, dates("2026-11-23", "2026-11-27")))
                .isEqualTo(TimeRanges.none());
    }

    @Test
    void twelveBusinessHoursAreCountedBackThroughOpenHoursOnly() {
        var timetable = vienna(USUAL).timetable();

        assertThat(timetable.businessTimeBefore(PLACE, at("2026-11-24T09:00"), Duration.ofHours(12)))
                .isEqualTo(at("2026-11-20T15:00"));
    }

    @Test
    void whereBusinessTimeEndsAtAClosingTheLatestInstantCounts() {
        var timetable = vienna(USUAL).timetable();

        assertThat(timetable.businessTimeBefore(PLACE, at("2026-11-24T08:00"), Duration.ofHours(10)))
                .isEqualTo(at("2026-11-23T08:00"));
    }

    @Test
    void noBusinessTimeBeforeIsTheInstantItself() {
        assertThat(vienna(USUAL).timetable().businessTimeBefore(PLACE, at("2026-11-28T21:00"), Duration.ZERO))
                .isEqualTo(at("2026-11-28T21:00"));
    }

    @Test
    void whereThereIsNotEnoughBusinessTimeItIsLongAgo() {
        assertThat(vienna().timetable().businessTimeBefore(PLACE, at("2026-11-24T08:00"), Duration.ofHours(1)))
                .isEqualTo(at("2026-11-24T08:00").minus(Duration.ofDays(400)));
    }

    @Test
    void theOpeningDayBeforeMondayIsFriday() {
        var timetable =
                vienna(USUAL).holiday("2026-12-08", "Immaculate Conception").timetable();

        assertThat(timetable.openingDayBefore(PLACE, at("2026-11-30T08:00"))).contains(date("2026-11-27"));
        assertThat(timetable.openingDayBefore(PLACE, at("2026-12-09T08:00"))).contains(date("2026-12-07"));
        assertThat(vienna().timetable().openingDayBefore(PLACE, at("2026-12-09T08:00")))
                .isEmpty();
    }

    @Test
    void aDeviceIsBackAtTheCloseOfTheSecondOpeningDayAfter() {
        var timetable = vienna(USUAL).timetable();

        assertThat(timetable.closeOfOpeningDayAfter(PLACE, at("2026-11-26T10:00"), 2))
                .contains(at("2026-11-30T18:00"));
        assertThat(timetable.closeOfOpeningDayAfter(PLACE, at("2026-11-26T10:00"), 1))
                .contains(at("2026-11-27T16:00"));
        assertThat(vienna().timetable().closeOfOpeningDayAfter(PLACE, at("2026-11-26T10:00"), 1))
                .isEmpty();
        assertThatThrownBy(() -> timetable.closeOfOpeningDayAfter(PLACE, at("2026-11-26T10:00"), 0))
                .hasMessage("The first opening day after is number 1, but this asks for 0");
    }

    @Test
    void aLocationThatTheClinicNeverHadIsABug() {
        assertThatThrownBy(() -> vienna(USUAL).timetable().hoursOf(LocationId.random(), date("2026-11-24")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void farFutureQuestionsLeaveTheAnswersForTodayAsTheyAre() {
        var timetable = vienna(USUAL).timetable();
        TimeRanges today = timetable.hoursOf(PLACE, date("2026-11-24"));

        for (int years = 1; years < 200; years++) {
            timetable.hoursFrom(
                    PLACE,
                    date("2026-11-24").plusYears(years),
                    date("2026-12-24").plusYears(years));
        }

        assertThat(timetable.hoursOf(PLACE, date("2026-11-24"))).isEqualTo(today);
    }

    private static TestClinic vienna(String... week) {
        return TestClinic.in("Europe/Vienna").open(week);
    }

    private static WorkingDay wholeDay(String weekday, String lunch) {
        return new WorkingDay(DayOfWeek.valueOf(weekday), null, null, List.of(range(lunch)));
    }

    private static WorkingDay work(String weekday, String begins, String ends) {
        return new WorkingDay(
                DayOfWeek.valueOf(weekday),
                begins == null ? null : LocalTime.parse(begins),
                ends == null ? null : LocalTime.parse(ends),
                List.of());
    }

    private static TimeRanges works(Timetable timetable, String date) {
        return timetable.workingTime(SPECIALIST, PLACE, dates(date, date));
    }

    private static OpenState openUntil(String change) {
        return new OpenState(true, at(change));
    }

    private static OpenState closedUntil(String change) {
        return new OpenState(false, at(change));
    }

    private static TimeRange dates(String from, String to) {
        return WallClock.dates(date(from), date(to), ZoneId.of("Europe/Vienna"));
    }

    private static TimeRanges ranges(String start, String end) {
        return TimeRanges.of(new TimeRange(at(start), at(end)));
    }

    private static Duration length(TimeRanges ranges) {
        return ranges.stream().map(TimeRange::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(ZoneId.of("Europe/Vienna")).toInstant();
    }
}
