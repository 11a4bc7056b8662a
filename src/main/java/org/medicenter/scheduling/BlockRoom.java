package org.medicenter.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medicenter.clinic.ResourceId;
import org.medicenter.scheduling.BlockOutcome.InTheWay;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;
import org.springframework.stereotype.Component;

/** What of a time is left to block, and what stands there, as the database has it now. */
@Component
class BlockRoom {

    private final ClaimReader reader;
    private final BlockedTimes blocked;
    private final Appointments appointments;

    BlockRoom(ClaimReader reader, BlockedTimes blocked, Appointments appointments) {
        this.reader = reader;
        this.blocked = blocked;
        this.appointments = appointments;
    }

    /** The parts that nobody has, in ascending order. */
    List<Allocation> free(Allocation wanted, Instant now) {
        var free = new ArrayList<Allocation>();
        long from = wanted.firstCell();
        for (TakenTime taken : taken(wanted, now)) {
            add(free, wanted.resource(), from, taken.first());
            from = taken.afterLast();
        }
        add(free, wanted.resource(), from, wanted.afterLastCell());
        return free;
    }

    /** Whether the block has all of its time by now. */
    boolean isWhole(Block block) {
        Allocation all = block.allocation();
        return reader
                        .read(List.of(all.resource()), all.firstCell(), all.afterLastCell())
                        .getOrDefault(all.resource(), List.of())
                        .stream()
                        .filter(it -> it.claim().equals(block.id().value()))
                        .mapToLong(it -> it.afterLast() - it.first())
                        .sum()
                == all.cells();
    }

    private static void add(List<Allocation> free, ResourceId resource, long from, long until) {
        if (from < until) {
            free.add(new Allocation(resource, new TimeRange(Cells.startOf(from), Cells.startOf(until))));
        }
    }

    /** Visits that are not over, and holds, by time; other blocks aside. */
    List<InTheWay> standing(List<Allocation> wanted, Instant now) {
        var found = new LinkedHashMap<UUID, InTheWay>();
        for (Allocation each : wanted) {
            for (TakenTime taken : taken(each, now)) {
                found.merge(taken.claim(), inTheWay(each.resource(), taken), BlockRoom::joined);
            }
        }
        Set<UUID> blocks = blocked.among(found.keySet());
        Map<UUID, Appointment> visits = appointments.findAllById(found.keySet()).stream()
                .collect(Collectors.toMap(Appointment::getId, Function.identity()));
        return found.values().stream()
                .filter(it -> !blocks.contains(it.id()))
                .map(it -> known(it, visits))
                .filter(it -> it.time().end().isAfter(now))
                .sorted(Comparator.comparing(InTheWay::time))
                .toList();
    }

    static Set<UUID> ids(List<InTheWay> standing) {
        return standing.stream().map(InTheWay::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static InTheWay inTheWay(ResourceId resource, TakenTime taken) {
        var time = new TimeRange(Cells.startOf(taken.first()), Cells.startOf(taken.afterLast()));
        return new InTheWay(taken.claim(), resource, time, true);
    }

    private static InTheWay joined(InTheWay first, InTheWay next) {
        return new InTheWay(
                first.id(),
                first.resource(),
                new TimeRange(
                        first.time().start(),
                        first.time().end().isAfter(next.time().end())
                                ? first.time().end()
                                : next.time().end()),
                true);
    }

    private static InTheWay known(InTheWay found, Map<UUID, Appointment> visits) {
        Appointment visit = visits.get(found.id());
        return visit == null ? found : new InTheWay(found.id(), found.resource(), visit.time(), false);
    }

    private List<TakenTime> taken(Allocation wanted, Instant now) {
        List<TakenTime> all = reader.read(List.of(wanted.resource()), wanted.firstCell(), wanted.afterLastCell())
                .getOrDefault(wanted.resource(), List.of());
        return all.stream().filter(it -> it.isTakenAt(now)).toList();
    }
}
