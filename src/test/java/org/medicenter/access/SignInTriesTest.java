package org.medicenter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInTriesTest {

    private Instant now = Instant.parse("2026-11-24T09:40:00Z");

    private final SignInTries tries = new SignInTries(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void whoeverGuessesOnAndOnWaitsLongerEachTime() {
        guess(5, "reception", "10.0.0.1");

        assertThat(pauseFor("reception", "10.0.0.1")).isEqualTo(Duration.ofSeconds(5));
        now = now.plusSeconds(5);
        tries.begin("reception", "10.0.0.1");
        assertThat(pauseFor("reception", "10.0.0.1")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void thePauseEndsAfterAQuarterOfAnHourAtMost() {
        for (int guess = 0; guess < 40; guess++) {
            tries.begin("reception", "10.0.0.1");
            now = now.plus(Duration.ofMinutes(15));
        }
        tries.begin("reception", "10.0.0.1");

        assertThat(pauseFor("reception", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void guessingElsewhereLocksNobodyOut() {
        guess(5, "reception", "10.0.0.1");

        assertThatCode(() -> tries.begin("reception", "10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> tries.begin("admin", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void oneAddressThatTriesManyNamesIsSlowedDownToo() {
        IntStream.range(0, 60).forEach(name -> tries.begin("name" + name, "10.0.0.1"));

        assertThatThrownBy(() -> tries.begin("another", "10.0.0.1")).isInstanceOf(TooManyTries.class);
    }

    @Test
    void aRightPasswordMakesTheTriesForgotten() {
        guess(4, "reception", "10.0.0.1");
        tries.succeeded("reception", "10.0.0.1");

        assertThatCode(() -> guess(5, "reception", "10.0.0.1")).doesNotThrowAnyException();
    }

    private void guess(int times, String name, String address) {
        for (int guess = 0; guess < times; guess++) {
            tries.begin(name, address);
        }
    }

    private Duration pauseFor(String name, String address) {
        try {
            tries.begin(name, address);
            return Duration.ZERO;
        } catch (TooManyTries tooMany) {
            return tooMany.pause();
        }
    }
}
