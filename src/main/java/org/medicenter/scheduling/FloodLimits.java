package org.medicenter.scheduling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.patients.CheckedPatient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps one address or one contact from taking up the clinic's time: so many holds, bookings and moves in so much time.
 * A family behind one address and a person who books for others stay far below.
 */
@Component
class FloodLimits {

    private static final Duration REMEMBERED = Duration.ofHours(2);
    private static final int ADDRESSES = 100_000;

    private final boolean enabled;
    private final Limit holdsByAddress = new Limit(30, Duration.ofMinutes(10));
    private final LiveHolds liveHolds = new LiveHolds();
    private final Limit triesByAddress = new Limit(120, Duration.ofMinutes(30));
    private final Limit bookingsByAddress = new Limit(20, Duration.ofMinutes(30));
    private final Limit bookingsByContact = new Limit(8, Duration.ofHours(1));

    FloodLimits(@Value("${medicenter.rate-limit.enabled:true}") boolean enabled) {
        this.enabled = enabled;
    }

    /** How long to wait; empty where they may hold another time, which counts until it ends. */
    Optional<Duration> onHold(Visitor visitor, UUID hold, Instant now, Instant until) {
        return enabled
                ? holdsByAddress.take(visitor.network()).or(() -> liveHolds.add(hold, visitor, now, until))
                : Optional.empty();
    }

    void onRenewal(HoldId hold, Instant until) {
        liveHolds.keepUntil(hold.value(), until);
    }

    /** It was given back, was used, or never came to be. */
    void onHoldEnded(UUID hold) {
        liveHolds.end(hold);
    }

    Optional<Duration> onMove(Visitor visitor) {
        return enabled ? bookingsByAddress.take(visitor.network()) : Optional.empty();
    }

    /** How long to wait; empty where one more may be booked. A try counts for the address only, and generously. */
    Optional<Duration> onBooking(Visitor visitor, CheckedPatient patient) {
        return enabled
                ? triesByAddress.take(visitor.network()).or(() -> firstWait(visitor, patient, Limit::waitFor))
                : Optional.empty();
    }

    /**
     * Both the address and every way in which the patient is reached count, and only when something was booked: whoever
     * fails on purpose keeps nobody else from booking.
     */
    Optional<Duration> onBooked(Visitor visitor, CheckedPatient patient) {
        return enabled
                ? firstWait(visitor, patient, Limit::waitFor).or(() -> firstWait(visitor, patient, Limit::take))
                : Optional.empty();
    }

    private Optional<Duration> firstWait(
            Visitor visitor, CheckedPatient patient, BiFunction<Limit, String, Optional<Duration>> ask) {
        return Stream.concat(
                        Stream.of(ask.apply(bookingsByAddress, visitor.network())),
                        contacts(patient).distinct().map(contact -> ask.apply(bookingsByContact, contact)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<String> contacts(CheckedPatient patient) {
        return Stream.of(
                        Stream.ofNullable(patient.email()),
                        Stream.ofNullable(patient.phone()),
                        patient.contact().stream().flatMap(it -> Stream.of(nothingIfNull(it.email()))),
                        patient.contact().stream().flatMap(it -> Stream.of(nothingIfNull(it.phone()))))
                .flatMap(it -> it)
                .filter(it -> !it.isEmpty())
                .map(it -> it.toLowerCase(Locale.ROOT));
    }

    private static String nothingIfNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** So many within so much time, by whoever. */
    private static final class Limit {

        private final int many;
        private final Duration within;
        private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
                .expireAfterAccess(REMEMBERED)
                .maximumSize(ADDRESSES)
                .build();

        Limit(int many, Duration within) {
            this.many = many;
            this.within = within;
        }

        Optional<Duration> take(String who) {
            ConsumptionProbe probe = buckets.get(who, it -> newBucket()).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }

        /** As {@link #take}, but takes nothing. */
        Optional<Duration> waitFor(String who) {
            EstimationProbe probe = buckets.get(who, it -> newBucket()).estimateAbilityToConsume(1);
            return probe.canBeConsumed()
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }

        private Bucket newBucket() {
            return Bucket.builder()
                    .addLimit(it -> it.capacity(many).refillGreedy(many, within))
                    .build();
        }
    }
}
