package org.medicenter.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: by name and address together, so that nobody can lock somebody else out, and by
 * address alone, more generously, because a whole clinic may share one.
 */
@Component
class SignInTries {

    private static final Patience FOR_ONE_NAME = new Patience(5, Duration.ofMinutes(15));
    private static final Patience FOR_ALL_NAMES = new Patience(60, Duration.ofMinutes(1));
    private static final String ALL_NAMES = "";
    private static final String ANYWHERE = "";

    private final Cache<Source, Tries> known = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();
    private final Clock clock;

    SignInTries(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a try before its password is looked at, so that many at once do not slip through.
     *
     * @throws TooManyTries where it has to wait
     */
    void begin(String foldedName, String address) {
        count(source(ALL_NAMES, address), FOR_ALL_NAMES);
        count(source(foldedName, address), FOR_ONE_NAME);
    }

    /**
     * Counts a code for somebody whose password was right, from wherever it comes: whoever guesses codes has the password,
     * so that only they and its owner are slowed down.
     *
     * @throws TooManyTries where it has to wait
     */
    void beginCode(String foldedName, String address) {
        begin(foldedName, address);
        count(source(foldedName, ANYWHERE), FOR_ONE_NAME);
    }

    /** Whether the next try has to wait. */
    boolean isPaused(String foldedName, String address) {
        var tries = known.getIfPresent(source(foldedName, address));
        return tries != null && clock.instant().isBefore(tries.notBefore());
    }

    void succeeded(String foldedName, String address) {
        known.invalidate(source(foldedName, address));
        known.invalidate(source(ALL_NAMES, address));
        known.invalidate(source(foldedName, ANYWHERE));
    }

    private static Source source(String foldedName, String address) {
        return new Source(foldedName, Network.of(address));
    }

    private void count(Source source, Patience patience) {
        Instant now = clock.instant();
        known.asMap().compute(source, (same, before) -> {
            var tries = before == null ? Tries.NONE : before;
            if (now.isBefore(tries.notBefore())) {
                throw new TooManyTries(wholeSeconds(Duration.between(now, tries.notBefore())));
            }
            return tries.oneMore(now, patience);
        });
    }

    private static Duration wholeSeconds(Duration pause) {
        return Duration.ofSeconds(pause.plusNanos(999_999_999).toSeconds());
    }

    private record Source(String foldedName, Network network) {}

    /** How many tries are free, and how long the pauses after them grow at most: each is twice the one before. */
    private record Patience(int freeTries, Duration longestPause) {

        Duration pauseAfter(int tries) {
            int pauses = Math.min(tries - freeTries, 10);
            if (pauses < 0) {
                return Duration.ZERO;
            }
            var pause = Duration.ofSeconds(5L << pauses);
            return pause.compareTo(longestPause) < 0 ? pause : longestPause;
        }
    }

    private record Tries(int count, Instant notBefore) {

        static final Tries NONE = new Tries(0, Instant.MIN);

        Tries oneMore(Instant now, Patience patience) {
            return new Tries(count + 1, now.plus(patience.pauseAfter(count + 1)));
        }
    }
}
