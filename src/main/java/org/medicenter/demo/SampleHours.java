package org.medicenter.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.WeeklyWindow;
import org.medicenter.hours.Absence;
import org.medicenter.hours.HoursException;
import org.medicenter.hours.HoursSetup;
import org.medicenter.hours.Substitution;
import org.medicenter.hours.WallRange;
import org.medicenter.hours.WeeklyHours;
import org.medicenter.hours.WorkingDay;
import org.medicenter.hours.WorkingHours;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the sample clinic is open, and who works when. */
@Component
@Profile("demo")
@Order(2)
class SampleHours implements SamplePart {

    private static final LocationId CLINIC = SampleCatalogue.CLINIC;
    private static final LocationId SLEEP_LAB = SampleCatalogue.SLEEP_LAB;
    private static final LocalDate VALID_FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);
    private static final LocalDate EXTRA_SATURDAY = LocalDate.of(2026, 12, 5);

    private final HoursSetup setup;

    SampleHours(HoursSetup setup) {
        this.setup = setup;
    }

    @Override
    public void fill() {
        weeklyHours();
        exceptions();
        workingHours();
        leave();
    }

    private void weeklyHours() {
        setup.set(WeeklyHours.everyWeek(
                        CLINIC,
                        VALID_FROM,
                        List.of(
                                open(MONDAY, "08:00", "18:00"),
                                open(TUESDAY, "08:00", "18:00"),
                                open(WEDNESDAY, "08:00", "13:00"),
                                open(THURSDAY, "08:00", "20:00"),
                                open(FRIDAY, "08:00", "16:00"))))
                .orElseThrow();
        setup.set(WeeklyHours.everyWeek(
                        SLEEP_LAB,
                        VALID_FROM,
                        Stream.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)
                                .map(evening -> open(evening, "19:00", "07:30"))
                                .toList()))
                .orElseThrow();
    }

    private void exceptions() {
        setup.add(HoursException.closed(CLINIC, CHRISTMAS_EVE, CHRISTMAS_EVE, "Christmas Eve"))
                .orElseThrow();
        setup.add(HoursException.otherHours(CLINIC, NEW_YEARS_EVE, List.of(range("08:00", "12:00")), "New Year’s Eve"))
                .orElseThrow();
        setup.add(HoursException.otherHours(CLINIC, EXTRA_SATURDAY, List.of(range("09:00", "13:00")), "Extra Saturday"))
                .orElseThrow();
        setup.add(HoursException.closed(SLEEP_LAB, CHRISTMAS_EVE, CHRISTMAS_EVE, "Christmas Eve"))
                .orElseThrow();
        setup.add(HoursException.closed(SLEEP_LAB, NEW_YEARS_EVE, NEW_YEARS_EVE, "New Year’s Eve"))
                .orElseThrow();
    }

    private void workingHours() {
        works(
                "amara-okafor",
                wholeDay(MONDAY, range("12:00", "13:00")),
                wholeDay(TUESDAY, range("12:00", "13:00")),
                work(WEDNESDAY, "08:00", "13:00"),
                wholeDay(THURSDAY, range("12:00", "13:00")),
                wholeDay(FRIDAY, range("12:00", "13:00")));
        works(
                "jonas-lindqvist",
                wholeDay(TUESDAY, range("12:20", "13:00")),
                wholeDay(THURSDAY, range("12:20", "13:00")),
                work(FRIDAY, "08:00", "14:00"));
        works(
                "mei-ling-tan",
                work(MONDAY, "09:00", null, range("13:00", "13:40")),
                work(TUESDAY, "09:00", null, range("13:00", "13:40")),
                work(WEDNESDAY, "09:00", null),
                work(THURSDAY, "09:00", null, range("13:00", "13:40")));
        works(
                "leyla-demir",
                work(MONDAY, "08:00", null, range("12:00", "12:40")),
                work(WEDNESDAY, "08:00", null),
                work(THURSDAY, "13:00", "20:00"));
    }

    private void works(String specialist, WorkingDay... week) {
        setup.set(WorkingHours.everyWeek(SampleIds.specialist(specialist), CLINIC, VALID_FROM, List.of(week)))
                .orElseThrow();
    }

    private void leave() {
        var jonas = SampleIds.specialist("jonas-lindqvist");
        setup.add(Absence.leave(jonas, LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 6), "Leave"))
                .orElseThrow();
        setup.add(new Substitution(
                        jonas, SampleIds.concern("daytime-sleepiness"), SampleIds.specialist("amara-okafor")))
                .orElseThrow();
    }

    private static WeeklyWindow open(DayOfWeek weekday, String begins, String ends) {
        return new WeeklyWindow(weekday, LocalTime.parse(begins), LocalTime.parse(ends));
    }

    private static WorkingDay wholeDay(DayOfWeek weekday, WallRange lunch) {
        return new WorkingDay(weekday, null, null, List.of(lunch));
    }

    private static WorkingDay work(DayOfWeek weekday, String begins, @Nullable String ends, WallRange... breaks) {
        return new WorkingDay(
                weekday, LocalTime.parse(begins), ends == null ? null : LocalTime.parse(ends), List.of(breaks));
    }

    private static WallRange range(String begins, String ends) {
        return new WallRange(LocalTime.parse(begins), LocalTime.parse(ends));
    }
}
