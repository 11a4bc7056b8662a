package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/** The module with all that it may use, on a real database, without web and views. */
@TestConfiguration
@ComponentScan(
        basePackages = {
            "org.medicenter.clinic",
            "org.medicenter.hours",
            "org.medicenter.emergency",
            "org.medicenter.patients",
            "org.medicenter.scheduling"
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.medicenter\\..*\\.ui\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Contract|IT)(\\$.*)?")
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
    TestClinic testClinic(
            org.medicenter.clinic.ClinicSetup clinicSetup, org.medicenter.hours.HoursSetup hoursSetup, Clock clock) {
        return new TestClinic(clinicSetup, hoursSetup);
    }
}
