package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medicenter.clinic.LocationId;
import org.medicenter.time.TimeRange;
import org.springframework.stereotype.Component;

/** Reads what somebody is about to book. */
@Component
class HeldTimes {

    private final Holds holds;
    private final Allocations allocations;
    private final Clock clock;

    HeldTimes(Holds holds, Allocations allocations, Clock clock) {
        this.holds = holds;
        this.allocations = allocations;
        this.clock = clock;
    }

    /** In these columns. */
    List<HeldTime> at(LocationId location, TimeRange board, List<BoardColumn> columns) {
        Instant now = clock.instant();
        List<Hold> live = holds.findByLocationIdAndStartsAtLessThanAndEndsAtGreaterThanAndExpiresAtGreaterThan(
                location.value(), board.end(), board.start(), now);
        if (live.isEmpty()) {
            return List.of();
        }
        Set<UUID> drawn = columns.stream().map(BoardColumn::id).collect(Collectors.toSet());
        Map<UUID, List<Allocation>> taken =
                allocations.ofAll(live.stream().map(Hold::getId).toList());
        return live.stream()
                .flatMap(hold -> taken.getOrDefault(hold.getId(), List.of()).stream()
                        .map(it -> it.resource().value())
                        .filter(drawn::contains)
                        .distinct()
                        .map(column -> new HeldTime(column, hold.time().range(), hold.expiresAt())))
                .toList();
    }
}
