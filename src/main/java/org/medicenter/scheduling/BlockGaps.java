package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Blocks what visits leave that stood in blocked time: after their commit, and now and then for holds that ended by
 * themselves. Whoever frees time waits for none of it; somebody who books in between has it, and the board shows it.
 */
@Component
class BlockGaps {

    private static final Logger LOG = LoggerFactory.getLogger(BlockGaps.class);

    private final BlockedTimes blocked;
    private final BlockRoom room;
    private final Claims claims;
    private final BusyTimes busyTimes;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    BlockGaps(
            BlockedTimes blocked,
            BlockRoom room,
            Claims claims,
            BusyTimes busyTimes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.blocked = blocked;
        this.room = room;
        this.claims = claims;
        this.busyTimes = busyTimes;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(TakenTimeChanged event) {
        if (event.mayFree()) {
            fill();
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void fill() {
        try {
            blocked.withGaps(clock.instant()).forEach(this::fill);
        } catch (DataAccessException | TransactionException broken) {
            LOG.debug("Gaps of blocked time stay until the next look", broken);
        }
    }

    private void fill(Block block) {
        try {
            ownTransaction.executeWithoutResult(status -> claimWhatIsFree(block));
        } finally {
            busyTimes.forget(List.of(block.allocation()));
        }
    }

    private void claimWhatIsFree(Block block) {
        if (!blocked.lock(block.id())) {
            return;
        }
        Instant now = clock.instant();
        List<Allocation> free = room.free(block.allocation(), now);
        if (!free.isEmpty()) {
            claims.claim(block.id().value(), free, null, now);
        }
        if (room.isWhole(block)) {
            blocked.isWhole(block.id());
        }
    }
}
