package org.medicenter.waitlist;

import org.medicenter.access.CurrentActor;
import org.medicenter.access.CurrentNetwork;
import org.medicenter.access.ServerKey;
import org.medicenter.support.HandClock;
import org.medicenter.support.SmallClinic;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The waitlist, with all that it uses, on a real database. Nobody goes round by himself: a test does. */
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
            "org.medicenter.waitlist"
        },
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = ".*\\.ui\\..*|.*(Test|Contract|IT|Module|Rounds)(\\$.*)?"),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "org\\.medicenter\\.scheduling\\.(CalendarEntry|DayList)")
        })
class WaitlistModule {

    static final String START = "2026-11-24T10:40:00+01:00";

    @Bean
    @Primary
    HandClock testClock() {
        return new HandClock(START);
    }
}
