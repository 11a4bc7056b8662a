package org.medicenter.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ClinicClockTest {

    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T09:40:00Z");

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withoutASettingItShowsTheRealTime() {
        assertThat(clock().instant()).isCloseTo(Clock.systemUTC().instant(), within(5, ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "bench", "test"})
    void inATrialItStartsWhenItIsTold(String profile) {
        environment.setActiveProfiles(profile);
        environment.setProperty("medicenter.clock.start", "2026-11-24T10:40:00+01:00");

        assertThat(clock().instant()).isCloseTo(TUESDAY_MORNING, within(5, ChronoUnit.SECONDS));
    }

    @Test
    void itRunsOnFromThere() throws InterruptedException {
        environment.setActiveProfiles("demo");
        environment.setProperty("medicenter.clock.start", "2026-11-24T10:40:00+01:00");
        var clock = clock();
        var before = clock.instant();

        Thread.sleep(Duration.ofMillis(20));

        assertThat(clock.instant()).isAfter(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"medicenter.clock.start", "medicenter.rate-limit.enabled"})
    void aRealClinicDoesNotStartWithSettingsForTrials(String setting) {
        environment.setActiveProfiles("production");
        environment.setProperty(setting, "2026-11-24T10:40:00+01:00");

        assertThatExceptionOfType(RefusedSettingException.class)
                .isThrownBy(this::clock)
                .withMessage(setting + " is set, but it is meant for trials only,"
                        + " and none of the profiles demo, bench and test is active.")
                .extracting(RefusedSettingException::remedy)
                .isEqualTo("Remove " + setting
                        + ", or start with --spring.profiles.active=demo to try the sample clinic.");
    }

    @Test
    void aStartWithoutOffsetIsRefusedWithAnExample() {
        environment.setActiveProfiles("demo");
        environment.setProperty("medicenter.clock.start", "tomorrow");

        assertThatExceptionOfType(RefusedSettingException.class)
                .isThrownBy(this::clock)
                .withMessageContaining("\"tomorrow\"");
    }

    private Clock clock() {
        return new ClinicClock().clock(environment);
    }
}
