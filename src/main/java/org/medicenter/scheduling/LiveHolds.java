package org.medicenter.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who holds how many times just now. Nobody needs more than a few at once; without an end to it, one address would hold
 * the whole clinic. There are never more of them than the clinic has free times, so all are looked at.
 */
final class LiveHolds {

    private static final int BY_SESSION = 3;
    private static final int BY_NETWORK = 6;

    private record Live(Visitor visitor, Instant until) {}

    private final Map<UUID, Live> live = new HashMap<>();

    /** How long to wait until the first of theirs ends; empty where they may hold one more, which counts from now on. */
    synchronized Optional<Duration> add(UUID hold, Visitor visitor, Instant now, Instant until) {
        live.values().removeIf(it -> !it.until().isAfter(now));
        List<Instant> ends = Stream.concat(
                        tooMany(bySession(visitor), BY_SESSION), tooMany(byNetwork(visitor), BY_NETWORK))
                .toList();
        if (ends.isEmpty()) {
            live.put(hold, new Live(visitor, until));
        }
        return ends.stream().max(Instant::compareTo).map(it -> Duration.between(now, it));
    }

    synchronized void keepUntil(UUID hold, Instant until) {
        live.computeIfPresent(hold, (same, before) -> new Live(before.visitor(), until));
    }

    synchronized void end(UUID hold) {
        live.remove(hold);
    }

    private Stream<Live> bySession(Visitor visitor) {
        return live.values().stream()
                .filter(it -> visitor.session() != null
                        && visitor.session().equals(it.visitor().session()));
    }

    private Stream<Live> byNetwork(Visitor visitor) {
        return live.values().stream()
                .filter(it -> visitor.network().equals(it.visitor().network()));
    }

    /** When the first of them ends, if they are as many as anybody may have. */
    private static Stream<Instant> tooMany(Stream<Live> holds, int most) {
        List<Instant> ends = holds.map(Live::until).sorted().toList();
        return ends.size() < most ? Stream.of() : Stream.of(ends.getFirst());
    }
}
