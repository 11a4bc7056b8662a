package org.medicenter.audit;

import java.time.ZoneId;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.CurrentNetwork;
import org.medicenter.access.ServerKey;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.CalendarEntry;
import org.medicenter.support.HandClock;
import org.medicenter.support.SmallClinic;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What books and what writes down, on a real database, in a clinic with one specialist. */
@TestConfiguration
@Import({CurrentActor.class, CurrentNetwork.class, ServerKey.class, SmallClinic.class})
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

    static final ZoneId ZONE = SmallClinic.ZONE;
    static final String START = "2026-11-24T10:40:00+01:00";
    static final LocationId LOCATION = SmallClinic.LOCATION;
    static final SpecialistId SPECIALIST = SmallClinic.SPECIALIST;
    static final VisitTypeId VISIT = SmallClinic.VISIT;

    @Bean
    @Primary
    HandClock testClock() {
        return new HandClock(START);
    }
}
