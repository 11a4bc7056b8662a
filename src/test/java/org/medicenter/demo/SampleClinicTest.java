package org.medicenter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Concern;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitType;
import org.medicenter.hours.Closure;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.Timetable;
import org.medicenter.hours.WallClock;
import org.medicenter.support.RulesTest;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The sample clinic as its page describes it, read back from the database. */
@RulesTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:sample-clinic;DB_CLOSE_DELAY=-1")
class SampleClinicTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final LocationId CLINIC = SampleCatalogue.CLINIC;
    private static final LocationId SLEEP_LAB = SampleCatalogue.SLEEP_LAB;

    @Autowired
    ClinicDirectory directory;

    @Autowired
    OpeningHours openingHours;

    @Autowired
    SampleClinic sampleClinic;

    @Test
    void everythingIsInTheClinicsOrder() {
        Catalogue catalogue = directory.catalogue();

        assertThat(catalogue.locations()).extracting(it -> it.slug()).containsExactly("clinic", "sleep-lab");
        assertThat(catalogue.concerns())
                .extracting(Concern::slug)
                .containsExactly(
                        "restless-legs",
                        "snoring",
                        "insomnia",
                        "daytime-sleepiness",
                        "unusual-behaviour",
                        "tinnitus",
                        "shift-work",
                        "thyroid",
                        "head-and-neck",
                        "something-else");
        assertThat(catalogue.specialists())
                .extracting(Specialist::slug)
                .containsExactly("amara-okafor", "jonas-lindqvist", "mei-ling-tan", "leyla-demir");
        assertThat(catalogue.visitTypes())
                .extracting(VisitType::slug)
                .containsExactly(
                        "sleep-consultation",
                        "restless-legs-consultation",
                        "follow-up",
                        "ent-consultation",
                        "cbt-i-session",
                        "pap-set-up",
                        "home-test",
                        "polysomnography");
        assertThat(catalogue.resourcesOf("consulting-room", CLINIC))
                .extracting(Resource::name)
                .containsExactly("Consulting room 1", "Consulting room 2", "Consulting room 3", "Consulting room 4");
        assertThat(catalogue.resources()).hasSize(15);
    }

    @Test
    void aSecondStartFillsNothing() {
        long revision = directory.catalogue().revision();

        sampleClinic.afterSingletonsInstantiated();

        assertThat(directory.refresh().revision()).isEqualTo(revision);
    }

    @Test
    void somebodyWithSomethingElseMaySeeAllWhoDoSleepConsultations() {
        Catalogue catalogue = directory.catalogue();
        var sleep = catalogue.findVisitType("sleep-consultation").orElseThrow();
        var somethingElse = catalogue.findConcern("something-else").orElseThrow();

        assertThat(catalogue.specialistsFor(sleep.id(), somethingElse.id()))
                .isEqualTo(catalogue.specialistsFor(sleep.id(), null))
                .hasSize(3);
    }

    @Test
    void theWeekOf23NovemberIsAnUsualOne() {
        assertThat(week(CLINIC, "2026-11-23"))
                .containsExactly("08:00–18:00", "08:00–18:00", "08:00–13:00", "08:00–20:00", "08:00–16:00", "", "");
        assertThat(week(SLEEP_LAB, "2026-11-23"))
                .containsExactly("19:00–07:30", "19:00–07:30", "19:00–07:30", "19:00–07:30", "", "", "");
    }

    @Test
    void saturday5DecemberIsAnExtraDay() {
        assertThat(hours(CLINIC, "2026-12-05")).isEqualTo("09:00–13:00");
        assertThat(hours(CLINIC, "2026-12-12")).isEmpty();
    }

    @Test
    void tuesday8DecemberIsAPublicHolidayAndNoNightBeginsOnIt() {
        assertThat(timetable().whyClosed(CLINIC, date("2026-12-08")))
                .contains(new Closure.Holiday("Immaculate Conception Day"));
        assertThat(hours(SLEEP_LAB, "2026-12-08")).isEmpty();
        assertThat(hours(SLEEP_LAB, "2026-12-07")).isEqualTo("19:00–07:30");
        assertThat(isOpen(SLEEP_LAB, "2026-12-08", "07:29")).isTrue();
        assertThat(isOpen(SLEEP_LAB, "2026-12-08", "07:30")).isFalse();
    }

    @Test
    void theNightOf23DecemberRunsOnAndChristmasEveIsClosed() {
        assertThat(hours(SLEEP_LAB, "2026-12-23")).isEqualTo("19:00–07:30");
        assertThat(isOpen(SLEEP_LAB, "2026-12-24", "07:29")).isTrue();
        assertThat(hours(SLEEP_LAB, "2026-12-24")).isEmpty();
        assertThat(timetable().whyClosed(CLINIC, date("2026-12-24"))).contains(new Closure.Closed("Christmas Eve"));
    }

    @Test
    void newYearsEveIsShortAndWithoutANight() {
        assertThat(hours(CLINIC, "2026-12-31")).isEqualTo("08:00–12:00");
        assertThat(hours(SLEEP_LAB, "2026-12-30")).isEqualTo("19:00–07:30");
        assertThat(hours(SLEEP_LAB, "2026-12-31")).isEmpty();
    }

    @Test
    void aYearLaterChristmasEveIsAnUsualFriday() {
        assertThat(hours(CLINIC, "2027-12-24")).isEqualTo("08:00–16:00");
    }

    @Test
    void whoWorksOnWhichDay() {
        assertThat(works("amara-okafor", "2026-11-24")).isEqualTo("08:00–12:00 13:00–18:00");
        assertThat(works("amara-okafor", "2026-11-25")).isEqualTo("08:00–13:00");
        assertThat(works("jonas-lindqvist", "2026-11-26")).isEqualTo("08:00–12:20 13:00–20:00");
        assertThat(works("jonas-lindqvist", "2026-11-27")).isEqualTo("08:00–14:00");
        assertThat(works("jonas-lindqvist", "2026-11-23")).isEmpty();
        assertThat(works("mei-ling-tan", "2026-11-23")).isEqualTo("09:00–13:00 13:40–18:00");
        assertThat(works("mei-ling-tan", "2026-11-25")).isEqualTo("09:00–13:00");
        assertThat(works("leyla-demir", "2026-11-23")).isEqualTo("08:00–12:00 12:40–18:00");
        assertThat(works("leyla-demir", "2026-11-25")).isEqualTo("08:00–13:00");
        assertThat(works("leyla-demir", "2026-11-26")).isEqualTo("13:00–20:00");
    }

    @Test
    void onNewYearsEveEverybodyGoesHomeAtNoon() {
        assertThat(works("mei-ling-tan", "2026-12-31")).isEqualTo("09:00–12:00");
    }

    @Test
    void whileJonasIsOnLeaveAmaraStandsInForDaytimeSleepiness() {
        var sleepiness = SampleIds.concern("daytime-sleepiness");
        var amara = SampleIds.specialist("amara-okafor");
        var jonas = SampleIds.specialist("jonas-lindqvist");

        assertThat(timetable().isOnLeave(jonas, date("2026-12-20"))).isFalse();
        assertThat(timetable().isOnLeave(jonas, date("2026-12-21"))).isTrue();
        assertThat(timetable().isOnLeave(jonas, date("2027-01-06"))).isTrue();
        assertThat(timetable().isOnLeave(jonas, date("2027-01-07"))).isFalse();
        assertThat(timetable().substitutesFor(sleepiness, date("2026-12-22"))).containsExactly(amara);
        assertThat(timetable().substitutesFor(sleepiness, date("2026-12-18"))).isEmpty();
        assertThat(works("jonas-lindqvist", "2026-12-22")).isEmpty();
    }

    private Timetable timetable() {
        return openingHours.timetable();
    }

    private List<String> week(LocationId location, String monday) {
        return Stream.iterate(date(monday), it -> it.plusDays(1))
                .limit(7)
                .map(it -> hours(location, it.toString()))
                .toList();
    }

    private String hours(LocationId location, String date) {
        return words(timetable().hoursOf(location, date(date)));
    }

    private String works(String specialist, String date) {
        return words(timetable()
                .workingTime(
                        SampleIds.specialist(specialist), CLINIC, WallClock.dates(date(date), date(date), VIENNA)));
    }

    private boolean isOpen(LocationId location, String date, String time) {
        return timetable()
                .stateAt(location, WallClock.start(date(date), LocalTime.parse(time), VIENNA))
                .open();
    }

    private static String words(TimeRanges ranges) {
        return String.join(" ", ranges.stream().map(SampleClinicTest::words).toList());
    }

    private static String words(TimeRange range) {
        return range.start().atZone(VIENNA).toLocalTime() + "–"
                + range.end().atZone(VIENNA).toLocalTime();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
