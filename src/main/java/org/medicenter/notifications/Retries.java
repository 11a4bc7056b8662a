package org.medicenter.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try again: after growing pauses, about a day in all. Tries are counted and not hours, so that a clock that
 * jumps, or a weekend without power, gives nothing up.
 */
final class Retries {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30));

    static final int TRIES = 52;

    private static final double JITTER = 0.2;

    private Retries() {}

    /** Empty after the last try. Up to a fifth longer or shorter, so that not all come back at once. */
    static Optional<Duration> pauseAfter(int tries, RandomGenerator random) {
        if (tries >= TRIES) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(Math.clamp(tries - 1L, 0, PAUSES.size() - 1));
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Optional.of(Duration.ofMillis(Math.round(pause.toMillis() * factor)));
    }
}
