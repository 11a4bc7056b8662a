package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
        List<ComingVisit> unseen = visits.stream()
                .filter(visit -> {
                    Instant last = told.get(new Reading(reader.id(), visit.id()));
                    return last == null || last.plus(ONCE).isBefore(now);
                })
                .toList();
        if (!unseen.isEmpty()) {
            events.publishEvent(Deed.readList(
                    "outside.read",
                    String.valueOf(unseen.size()),
                    unseen.stream().map(it -> it.patient().value()).collect(Collectors.toSet())));
            unseen.forEach(visit -> told.put(new Reading(reader.id(), visit.id()), now));
        }
    }
}
