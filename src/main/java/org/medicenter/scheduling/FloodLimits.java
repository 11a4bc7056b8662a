package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.access.RateLimit;
import org.medicenter.patients.CheckedPatient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps one address or one contact from taking up the clinic's time: so many holds, bookings and moves in so much time.
 * A family behind one address and a person who books for others stay far below.
 */
@Component
class FloodLimits {

    private final boolean enabled;
    private final RateLimit holdsByAddress = RateLimit.of(30, Duration.ofMinutes(10));
    private final LiveHolds liveHolds = new LiveHolds();
    private final RateLimit triesByAddress = RateLimit.of(120, Duration.ofMinutes(30));
    private final RateLimit bookingsByAddress = RateLimit.of(20, Duration.ofMinutes(30));
    private final RateLimit bookingsByContact = RateLimit.of(8, Duration.ofHours(1));
    private final RateLimit movesByVisit = RateLimit.of(8, Duration.ofHours(1));

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

    /** How long to wait; empty where the visit may be moved once more. Each move is told to somebody. */
    Optional<Duration> onMove(Visitor visitor, AppointmentId visit) {
        return enabled
                ? movesByVisit.waitFor(visit.toString()).or(() -> bookingsByAddress.take(visitor.network()))
                : Optional.empty();
    }

    /** Wherever it came from. A try that moves nothing does not count. */
    void onMoved(AppointmentId visit) {
        movesByVisit.take(visit.toString());
    }

    /** How long to wait; empty where one more may be booked. A try counts for the address only, and generously. */
    Optional<Duration> onBooking(Visitor visitor, CheckedPatient patient) {
        return enabled
                ? triesByAddress.take(visitor.network()).or(() -> firstWait(visitor, patient, RateLimit::waitFor))
                : Optional.empty();
    }

    /**
     * Both the address and every way in which the patient is reached count, and only when something was booked: whoever
     * fails on purpose keeps nobody else from booking.
     */
    Optional<Duration> onBooked(Visitor visitor, CheckedPatient patient) {
        return enabled
                ? firstWait(visitor, patient, RateLimit::waitFor).or(() -> firstWait(visitor, patient, RateLimit::take))
                : Optional.empty();
    }

    private Optional<Duration> firstWait(
            Visitor visitor, CheckedPatient patient, BiFunction<RateLimit, String, Optional<Duration>> ask) {
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
}
