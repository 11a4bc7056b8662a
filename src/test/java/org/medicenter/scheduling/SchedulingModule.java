package org.medicenter.scheduling;

import java.time.Instant;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.CurrentNetwork;
import org.medicenter.access.ServerKey;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.hours.HoursSetup;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** What books, with all that it uses, on a real database: without web and views, and what only they ask. */
@TestConfiguration
@Import({CurrentActor.class, CurrentNetwork.class, ServerKey.class})
@ComponentScan(
        basePackages = {
            "org.medicenter.clinic",
            "org.medicenter.hours",
            "org.medicenter.emergency",
            "org.medicenter.patients",
            "org.medicenter.scheduling",
            "org.medicenter.database",
            "org.medicenter.nodes"
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.medicenter\\..*\\.ui\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Contract|IT)(\\$.*)?"),
            @ComponentScan.Filter(
                    type = FilterType.ASSIGNABLE_TYPE,
                    classes = {CalendarEntry.class, DayList.class})
        })
class SchedulingModule {

    /** Tuesday 24 November 2026, 10:40 in Vienna. */
    static final Instant START = Instant.parse("2026-11-24T09:40:00Z");

    @Bean
    @Primary
    MutableClock testClock() {
        return new MutableClock(START);
    }

    @Bean
    TestClinic testClinic(ClinicSetup clinicSetup, HoursSetup hoursSetup, JdbcTemplate jdbc) {
        return new TestClinic(clinicSetup, hoursSetup, jdbc);
    }
}
