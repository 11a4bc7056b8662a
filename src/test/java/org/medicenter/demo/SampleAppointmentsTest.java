package org.medicenter.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.CurrentNetwork;
import org.medicenter.access.ServerKey;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.Specialist;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.WallClock;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.Availability;
import org.medicenter.scheduling.FreeDay;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.Wish;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The appointments that the sample clinic starts with, on Tuesday 24 November 2026 at 10:40. */
@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({SampleAppointmentsTest.Modules.class, CurrentActor.class, CurrentNetwork.class, ServerKey.class})
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sample-appointments;DB_CLOSE_DELAY=-1",
            "medicenter.clock.start=2026-11-24T10:40:00+01:00"
        })
class SampleAppointmentsTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @ComponentScan(
            basePackages = {
                "org.medicenter.time",
                "org.medicenter.ui",
                "org.medicenter.clinic",
                "org.medicenter.hours",
                "org.medicenter.emergency",
                "org.medicenter.patients",
                "org.medicenter.database",
                "org.medicenter.nodes",
                "org.medicenter.scheduling",
                "org.medicenter.approvals",
                "org.medicenter.demo"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "org\\.medicenter\\.\\w+\\.ui\\..*|.*(Test|Contract|IT|Module|DayList|SampleStaff)(\\$.*)?"))
    static class Modules {}

    @Autowired
    Availability availability;

    @Autowired
    ClinicDirectory directory;

    @Autowired
    OpeningHours openingHours;

    @Autowired
    SampleClinic sampleClinic;

    @Autowired
    JdbcClient database;

    @Test
    void amarasTimesOfTheStoryAreFree() {
        List<FreeDay> days = availability.days(
                Wish.with(SampleIds.visitType("restless-legs-consultation"), SampleIds.specialist("amara-okafor")),
                TUESDAY,
                TUESDAY.plusDays(2));

        assertThat(starts(days.get(0))).containsExactly("14:20", "15:40", "17:20");
        assertThat(starts(days.get(2))).contains("14:40");
    }

    @Test
    void theNextFreeAppointmentOfAllIsAmarasAtTwentyPastTwo() {
        for (String visitType : List.of("restless-legs-consultation", "sleep-consultation", "follow-up")) {
            FreeTime next = availability
                    .next(Wish.anyone(SampleIds.visitType(visitType)), 1)
                    .getFirst();

            assertThat(next.start().atZone(VIENNA))
                    .isEqualTo(TUESDAY.atTime(14, 20).atZone(VIENNA));
            assertThat(next.specialist()).isEqualTo(SampleIds.specialist("amara-okafor"));
        }
    }

    @Test
    void thereAreAppointmentsOfEveryStatus() {
        Set<AppointmentStatus> known =
                database.sql("select distinct status from appointment").query(String.class).list().stream()
                        .map(AppointmentStatus::valueOf)
                        .collect(Collectors.toSet());

        assertThat(known).isEqualTo(EnumSet.allOf(AppointmentStatus.class));
    }

    @Test
    void aboutSixtyPercentOfTwoWeeksAndAQuarterOfTheMonthAfterAreTaken() {
        assertThat(share(TUESDAY, TUESDAY.plusDays(13))).isCloseTo(0.60, within(0.06));
        assertThat(share(TUESDAY.plusDays(14), TUESDAY.plusDays(43))).isCloseTo(0.25, within(0.06));
    }

    @Test
    void ofTheNightsAndHomeTestsSomeAreApproved_someAskedFor_someForgotten() {
        var decisions = database.sql(
                        "select coalesce(decision, case when asked_at is null then 'MISSING' else 'ASKED' end) from approval")
                .query(String.class)
                .list();

        assertThat(decisions).contains("GIVEN", "ASKED", "MISSING");
        assertThat(decisions.stream().filter("GIVEN"::equals).count()).isGreaterThan(decisions.size() / 3);
    }

    @Test
    void whatIsEnteredAgainIsNotBookedTwice() {
        long before = appointments();

        sampleClinic.afterSingletonsInstantiated();

        assertThat(appointments()).isEqualTo(before);
    }

    @Test
    void theSameClockGivesTheSamePlan() {
        var timetable = openingHours.timetable();
        var now = TUESDAY.atTime(10, 40).atZone(VIENNA).toInstant();

        assertThat(SamplePlan.around(now, timetable)).isEqualTo(SamplePlan.around(now, timetable));
    }

    @Test
    void everyVisitThatWasPlannedIsBooked() {
        var now = TUESDAY.atTime(10, 40).atZone(VIENNA).toInstant();

        assertThat(appointments())
                .isEqualTo(SamplePlan.around(now, openingHours.timetable()).size());
    }

    /** Which part of the specialists' working time the appointments that are not cancelled take. */
    private double share(LocalDate from, LocalDate to) {
        Duration working = Duration.ZERO;
        Duration taken = Duration.ZERO;
        for (Specialist specialist : directory.catalogue().specialists()) {
            TimeRanges time = openingHours
                    .timetable()
                    .workingTime(specialist.id(), SampleCatalogue.CLINIC, WallClock.dates(from, to, VIENNA));
            working = working.plus(length(time));
            taken = taken.plus(length(time.intersect(taken(specialist, from, to))));
        }
        return (double) taken.toMinutes() / working.toMinutes();
    }

    private TimeRanges taken(Specialist specialist, LocalDate from, LocalDate to) {
        TimeRange window = WallClock.dates(from, to, VIENNA);
        return TimeRanges.of(database.sql("select starts_at, ends_at from appointment where specialist_id = ?"
                        + " and status <> 'CANCELLED' and starts_at >= ? and starts_at < ?")
                .params(
                        specialist.id().value(),
                        window.start().atZone(VIENNA).toOffsetDateTime(),
                        window.end().atZone(VIENNA).toOffsetDateTime())
                .query((row, _) -> new TimeRange(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    private long appointments() {
        return database.sql("select count(*) from appointment")
                .query(Long.class)
                .single();
    }

    private static List<String> starts(FreeDay day) {
        return day.times().stream()
                .map(it -> LocalTime.ofInstant(it.start(), VIENNA).toString())
                .toList();
    }

    private static Duration length(TimeRanges ranges) {
        return ranges.stream().map(TimeRange::length).reduce(Duration.ZERO, Duration::plus);
    }
}
