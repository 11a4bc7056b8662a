package org.medicenter.clinic;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rules of one scope as this node remembers them: an immutable snapshot, swapped as a whole. Reading it costs no
 * query. When the database does not answer, the last snapshot stays.
 */
public final class RememberedRules<T> {

    private static final Logger log = LoggerFactory.getLogger(RememberedRules.class);
    private static final int READS_UNTIL_SETTLED = 5;

    private record Snapshot<T>(long revision, long generation, T rules) {}

    private final RulesRevisions revisions;
    private final String scope;
    private final LongFunction<T> read;
    private final ReentrantLock loading = new ReentrantLock();
    private final AtomicLong generation = new AtomicLong();
    private volatile @Nullable Snapshot<T> snapshot;

    /** @param read makes the rules from what is stored, given their revision */
    public RememberedRules(RulesRevisions revisions, String scope, LongFunction<T> read) {
        this.revisions = revisions;
        this.scope = scope;
        this.read = read;
    }

    /** From memory; from the database the first time, and after a change on this node. */
    public T get() {
        var known = snapshot;
        return known != null && known.generation() == generation.get() ? known.rules() : load(known);
    }

    /** Whether there is anything to give without asking the database. */
    public boolean isLoaded() {
        return snapshot != null;
    }

    /** Loads anew when the stored revision is another one than that of the snapshot. */
    public void follow(Map<String, Long> storedRevisions) {
        var known = snapshot;
        Long newest = storedRevisions.get(scope);
        if (known != null && newest != null && known.revision() != newest) {
            generation.incrementAndGet();
            get();
        }
    }

    /**
     * To be called by whoever changes these rules, within the transaction: once it has ended, in whichever way, the
     * rules are loaded anew.
     */
    public void changeInThisTransaction() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                generation.incrementAndGet();
            }
        });
    }

    private T load(@Nullable Snapshot<T> old) {
        loading.lock();
        try {
            var known = snapshot;
            long wanted = generation.get();
            if (known != null && known.generation() == wanted) {
                return known.rules();
            }
            var loaded = settled(wanted);
            snapshot = loaded;
            return loaded.rules();
        } catch (RuntimeException unreachable) {
            if (old == null) {
                throw unreachable;
            }
            log.warn(
                    "The rules of {} could not be read anew, those of revision {} stay",
                    scope,
                    old.revision(),
                    unreachable);
            keepUntilAskedAgain(old);
            return old.rules();
        } finally {
            loading.unlock();
        }
    }

    /** So that not everybody waits for a database that is gone; the next {@link #follow} tries again. */
    private void keepUntilAskedAgain(Snapshot<T> old) {
        snapshot = new Snapshot<>(old.revision(), generation.get(), old.rules());
    }

    /** Several queries make a snapshot: it counts when no change was committed between them. */
    private Snapshot<T> settled(long wanted) {
        long before = stored();
        for (int reads = 1; ; reads++) {
            T rules = read.apply(before);
            long after = stored();
            if (after == before || reads == READS_UNTIL_SETTLED) {
                return new Snapshot<>(before, wanted, rules);
            }
            before = after;
        }
    }

    private long stored() {
        return revisions.stored().getOrDefault(scope, 0L);
    }
}
