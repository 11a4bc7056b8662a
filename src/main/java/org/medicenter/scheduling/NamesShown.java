package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.Deed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells that somebody has read whose appointments lie outside of the hours: for each once an hour, however often the
 * page draws them anew while somebody types.
 */
@Component
class NamesShown {

    private static final Duration ONCE = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 20_000;

    private record Reading(AccountId reader, AppointmentId appointment) {}

    private final Map<Reading, Instant> told = new ConcurrentHashMap<>();
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NamesShown(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void to(Actor reader, Collection<ComingVisit> visits) {
        Instant now = clock.instant();
        if (told.size() > MOST_REMEMBERED) {
            told.values().removeIf(at -> at.plus(ONCE).isBefore(now));
        }
        for (ComingVisit visit : visits) {
            var reading = new Reading(reader.id(), visit.id());
            Instant last = told.get(reading);
            if (last == null || last.plus(ONCE).isBefore(now)) {
                events.publishEvent(Deed.read(
                        "outside.read", visit.reference(), visit.patient().value()));
                told.put(reading, now);
            }
        }
    }
}
