package org.medicenter.audit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.CurrentNetwork;
import org.medicenter.access.ServerKey;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Clinic;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.clinic.CutOff;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.clinic.WeeklyWindow;
import org.medicenter.hours.HoursSetup;
import org.medicenter.hours.WeeklyHours;
import org.medicenter.hours.WorkingDay;
import org.medicenter.hours.WorkingHours;
import org.medicenter.scheduling.CalendarEntry;
import org.medicenter.support.HandClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What books and what writes down, on a real database, in a clinic with one specialist. */
@TestConfiguration
@Import({CurrentActor.class, CurrentNetwork.class, ServerKey.class})
@ComponentScan(
        basePackages = {
            "org.medicenter.clinic",
            "org.medicenter.hours",
            "org.medicenter.emergency",
            "org.medicenter.patients",
            "org.medicenter.database",
            "org.medicenter.nodes",
            "org.medicenter.scheduling",
            "org.medicenter.audit"
        },
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = ".*\\.ui\\..*|.*(Test|Contract|IT|Module|Schedule)(\\$.*)?"),
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CalendarEntry.class)
        })
class AuditModule {

    static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    static final String START = "2026-11-24T10:40:00+01:00";
    static final LocationId LOCATION = LocationId.random();
    static final SpecialistId SPECIALIST = SpecialistId.random();
    static final VisitTypeId VISIT = VisitTypeId.random();

    @Bean
    @Primary
    HandClock testClock() {
        return new HandClock(START);
    }

    /** Made with the first database that it meets. */
    @Bean
    Object smallClinic(ClinicSetup clinic, HoursSetup hours) {
        clinic.save(new Clinic("Sleep Clinic", "AT", "", List.of("en"))).orElseThrow();
        clinic.save(new Location(LOCATION, "clinic", "Clinic", "Beispielgasse 12", "step-free", "+43 1 5550 140", ZONE))
                .orElseThrow();
        clinic.save(visitType()).orElseThrow();
        var weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        var begin = LocalDate.of(2026, 1, 1);
        hours.set(WeeklyHours.everyWeek(
                        LOCATION,
                        begin,
                        weekdays.stream()
                                .map(it -> new WeeklyWindow(it, LocalTime.of(8, 0), LocalTime.of(18, 0)))
                                .toList()))
                .orElseThrow();
        clinic.save(new Specialist(
                        SPECIALIST, "okafor", "Dr Amara Okafor", "neurologist", List.of(), List.of(VISIT), null))
                .orElseThrow();
        hours.set(WorkingHours.everyWeek(
                        SPECIALIST,
                        LOCATION,
                        begin,
                        weekdays.stream()
                                .map(it -> new WorkingDay(it, null, null, List.of()))
                                .toList()))
                .orElseThrow();
        return new Object();
    }

    private static VisitType visitType() {
        return new VisitType(
                VISIT,
                "insomnia-consultation",
                "Insomnia consultation",
                new StartTimes.OnGrid(Duration.ofMinutes(20), Duration.ofMinutes(20)),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofHours(2),
                90,
                BookableBy.ANYONE,
                new CutOff.NoonOfOpeningDayBefore(),
                true,
                List.of(),
                List.of(LOCATION),
                List.of(),
                "Bring a list of your medicines.");
    }
}
