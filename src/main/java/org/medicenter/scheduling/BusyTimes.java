package org.medicenter.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ResourceId;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers when resources are taken, by resource and UTC date, until something changes there. What it says may be a
 * moment old; what is written is decided by the constraint. The past is never read.
 */
@Component
class BusyTimes {

    static final long CELLS_A_DATE = 288;

    private record Sheet(ResourceId resource, long date) {}

    private final ClaimReader reader;
    private final BusyNews news;
    private final Map<Sheet, List<TakenTime>> remembered = new ConcurrentHashMap<>();
    private final Map<ResourceId, AtomicLong> changes = new ConcurrentHashMap<>();
    private final Map<Long, AtomicLong> changesByDate = new ConcurrentHashMap<>();
    private final AtomicLong changesOfAll = new AtomicLong();

    BusyTimes(ClaimReader reader, BusyNews news) {
        this.reader = reader;
        this.news = news;
    }

    /**
     * What is taken now within the window (and perhaps around it), for each of the resources.
     *
     * @param own a claim that does not count
     */
    Map<ResourceId, Busy> during(Collection<ResourceId> resources, TimeRange window, Instant now, @Nullable UUID own) {
        long from = Math.floorDiv(Cells.first(window), CELLS_A_DATE);
        long to = Math.floorDiv(Cells.afterLast(window) - 1, CELLS_A_DATE);
        var result = new HashMap<ResourceId, Busy>();
        var missing = new ArrayList<ResourceId>();
        Set<ResourceId> changedHere = OwnChanges.seenBy(this);
        for (ResourceId resource : resources) {
            List<TakenTime> known = changedHere.contains(resource) ? null : recall(resource, from, to);
            if (known == null) {
                missing.add(resource);
            } else {
                result.put(resource, at(now, known, own));
            }
        }
        if (!missing.isEmpty()) {
            read(missing, from, to).forEach((resource, taken) -> result.put(resource, at(now, taken, own)));
        }
        return result;
    }

    private static Busy at(Instant now, List<TakenTime> taken, @Nullable UUID own) {
        var current = new ArrayList<TakenTime>(taken.size());
        for (TakenTime time : taken) {
            if (time.isTakenAt(now) && !time.claim().equals(own)) {
                current.add(time);
            }
        }
        return current.isEmpty() ? Busy.NEVER : new Busy(current);
    }

    /**
     * Grows with each change within the window that is known of. What is worked out after this was asked, and is still
     * what it was when it is asked again, needs not be worked out again.
     */
    long changes(TimeRange window) {
        long to = Math.floorDiv(Cells.afterLast(window) - 1, CELLS_A_DATE);
        long sum = changesOfAll.get();
        for (long date = Math.floorDiv(Cells.first(window), CELLS_A_DATE); date <= to; date++) {
            AtomicLong onDate = changesByDate.get(date);
            sum += onDate == null ? 0 : onDate.get();
        }
        return sum;
    }

    /** Whether the running transaction sees what nobody else may see yet. */
    boolean isChangedHere() {
        return !OwnChanges.seenBy(this).isEmpty();
    }

    /** Null where some date is not remembered. */
    private @Nullable List<TakenTime> recall(ResourceId resource, long from, long to) {
        var taken = new ArrayList<TakenTime>();
        for (long date = from; date <= to; date++) {
            List<TakenTime> onDate = remembered.get(new Sheet(resource, date));
            if (onDate == null) {
                return null;
            }
            taken.addAll(onDate);
        }
        return taken;
    }

    /** One query for all that is missing. A change that comes meanwhile makes it not worth remembering. */
    private Map<ResourceId, List<TakenTime>> read(List<ResourceId> missing, long from, long to) {
        Set<ResourceId> changedHere = OwnChanges.seenBy(this);
        var seen = new HashMap<ResourceId, Long>();
        missing.forEach(it -> seen.put(it, changesOf(it).get()));
        Map<ResourceId, List<TakenTime>> read = reader.read(missing, from * CELLS_A_DATE, (to + 1) * CELLS_A_DATE);
        for (ResourceId resource : missing) {
            List<TakenTime> taken = read.computeIfAbsent(resource, it -> List.of());
            Map<Long, List<TakenTime>> byDate = byDate(taken);
            for (long date = from; date <= to && !changedHere.contains(resource); date++) {
                keep(resource, date, byDate.getOrDefault(date, List.of()), seen.getOrDefault(resource, -1L));
            }
        }
        return read;
    }

    private void keep(ResourceId resource, long date, List<TakenTime> taken, long seen) {
        remembered.compute(
                new Sheet(resource, date), (sheet, old) -> changesOf(resource).get() == seen ? taken : old);
    }

    private static Map<Long, List<TakenTime>> byDate(List<TakenTime> taken) {
        var result = new HashMap<Long, List<TakenTime>>();
        for (TakenTime time : taken) {
            result.computeIfAbsent(Math.floorDiv(time.first(), CELLS_A_DATE), it -> new ArrayList<>())
                    .add(time);
        }
        return result;
    }

    /** To be told within the transaction that changes a claim: remembered when it has committed, else forgotten. */
    void followThisTransaction(ClaimChange change) {
        Map<ResourceId, Long> seen = new HashMap<>();
        change.allocations()
                .forEach(it -> seen.computeIfAbsent(
                        it.resource(), resource -> changesOf(resource).get()));
        OwnChanges.of(this).addAll(seen.keySet());
        news.tell(change.allocations());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    remember(change, seen);
                } else {
                    forget(change.allocations().toList());
                }
            }
        });
    }

    /** For a change whose end is not known beforehand: however the transaction ends, these are read anew. */
    void forgetWithThisTransaction(Collection<Allocation> allocations) {
        allocations.forEach(it -> OwnChanges.of(this).add(it.resource()));
        news.tell(allocations.stream());
        afterThisTransaction(() -> forget(allocations));
    }

    /** For a change of more than can be told, for every node. */
    void forgetAllWithThisTransaction() {
        news.tellOfEverything();
        afterThisTransaction(this::forgetAll);
    }

    private static void afterThisTransaction(Runnable deed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                deed.run();
            }
        });
    }

    /** Only on top of what was remembered when the transaction changed it: otherwise it is read anew. */
    private void remember(ClaimChange change, Map<ResourceId, Long> seen) {
        seen.forEach((resource, changes) -> {
            List<Allocation> own = change.allocations()
                    .filter(it -> it.resource().equals(resource))
                    .toList();
            if (changesOf(resource).compareAndSet(changes, changes + 1)) {
                own.forEach(it -> rewrite(change, it, changes + 1));
            } else {
                forget(own);
            }
        });
    }

    private void rewrite(ClaimChange change, Allocation allocation, long changes) {
        sheets(allocation)
                .forEach(sheet -> remembered.computeIfPresent(
                        sheet,
                        (it, taken) -> changesOf(it.resource()).get() == changes
                                ? change.applied(it.resource(), it.date(), taken)
                                : null));
        count(allocation);
    }

    /** After the change itself: whoever counted before may have read the old. */
    private void count(Allocation allocation) {
        dates(allocation)
                .forEach(date -> changesByDate
                        .computeIfAbsent(date, it -> new AtomicLong())
                        .incrementAndGet());
    }

    /** What is asked next about these resources on these dates is read anew. */
    void forget(Collection<Allocation> allocations) {
        for (Allocation allocation : allocations) {
            changesOf(allocation.resource()).incrementAndGet();
            sheets(allocation).forEach(remembered::remove);
            count(allocation);
        }
    }

    private static Stream<Sheet> sheets(Allocation allocation) {
        return dates(allocation).mapToObj(date -> new Sheet(allocation.resource(), date));
    }

    private static LongStream dates(Allocation allocation) {
        return LongStream.rangeClosed(
                Math.floorDiv(allocation.firstCell(), CELLS_A_DATE),
                Math.floorDiv(allocation.afterLastCell() - 1, CELLS_A_DATE));
    }

    void forgetAll() {
        changes.values().forEach(AtomicLong::incrementAndGet);
        remembered.clear();
        changesOfAll.incrementAndGet();
    }

    /** Forgets everything before this date and all that is not known to be needed. */
    void forgetBefore(Instant instant) {
        long date = Math.floorDiv(Cells.at(instant), CELLS_A_DATE);
        if (remembered.keySet().removeIf(it -> it.date() < date)) {
            changesOfAll.incrementAndGet();
        }
    }

    private AtomicLong changesOf(ResourceId resource) {
        return changes.computeIfAbsent(resource, it -> new AtomicLong());
    }
}
