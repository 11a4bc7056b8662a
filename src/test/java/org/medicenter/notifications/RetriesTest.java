package org.medicenter.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void thePausesGrow_aFifthMoreOrLess() {
        for (int round = 0; round < 200; round++) {
            assertThat(Retries.pauseAfter(1, random).orElseThrow())
                    .isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
            assertThat(Retries.pauseAfter(20, random).orElseThrow())
                    .isBetween(Duration.ofMinutes(24), Duration.ofMinutes(36));
        }
    }

    @Test
    void afterAboutADayItIsGivenUp() {
        Duration all = IntStream.range(1, Retries.TRIES)
                .mapToObj(tries -> Retries.pauseAfter(tries, random).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofHours(20), Duration.ofHours(28));
        assertThat(Retries.pauseAfter(Retries.TRIES, random)).isEmpty();
    }
}
