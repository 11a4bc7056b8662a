package org.medicenter.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The clock of the clinic that all journeys share. A journey may turn it for a while; then it shows the old time again. */
final class TurnableClock extends Clock {

    private final Clock clinic;
    private volatile Duration ahead = Duration.ZERO;

    TurnableClock(Clock clinic) {
        this.clinic = clinic;
    }

    /** Journeys run one after another, so nobody else sees the turned clock. */
    void turnedTo(String time, Runnable journey) {
        turned(Duration.between(clinic.instant(), OffsetDateTime.parse(time).toInstant()), journey);
    }

    void turned(Duration forward, Runnable journey) {
        ahead = forward;
        try {
            journey.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return clinic.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return clinic.getZone();
    }

    /** Shows the time of its making: whoever asks for a zone reads the time at once. */
    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
