package org.medicenter.time;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the time comes from: everybody asks the {@link Clock} that is made here. */
@Configuration(proxyBeanMethods = false)
class ClinicClock {

    private static final String START = "medicenter.clock.start";

    @Bean
    Clock clock(Environment environment) {
        TrialSettings.refuseOutsideOfTrials(environment);
        var start = environment.getProperty(START, "");
        return start.isBlank() ? Clock.systemUTC() : startingAt(start);
    }

    /** A clock that shows the given time now, and runs on from there. */
    private static Clock startingAt(String start) {
        var realTime = Clock.systemUTC();
        return Clock.offset(
                realTime, Duration.between(realTime.instant(), parse(start).toInstant()));
    }

    private static OffsetDateTime parse(String start) {
        try {
            return OffsetDateTime.parse(start);
        } catch (DateTimeParseException unreadable) {
            throw new RefusedSettingException(
                    START + " is \"" + start + "\", which is not a date and time with an offset.",
                    "Write it like 2026-11-24T10:40:00+01:00, or leave it out to use the real time.");
        }
    }
}
