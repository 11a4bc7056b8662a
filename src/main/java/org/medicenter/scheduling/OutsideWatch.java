package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.medicenter.hours.HoursChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hears of whatever may put appointments outside of the hours, or back inside, after its commit: whoever saves hours or
 * books waits for none of it.
 */
@Component
class OutsideWatch {

    private final RuleBook ruleBook;
    private final ComingVisits comingVisits;
    private final KeptOutside kept;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();

    OutsideWatch(
            RuleBook ruleBook,
            ComingVisits comingVisits,
            KeptOutside kept,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ruleBook = ruleBook;
        this.comingVisits = comingVisits;
        this.kept = kept;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Grows with each change on this node. */
    long changes() {
        return changes.get();
    }

    /** What was kept by other hours is looked at anew, also when the same hours come back later. */
    @TransactionalEventListener
    void on(HoursChanged event) {
        changes.incrementAndGet();
        ownTransaction.executeWithoutResult(status -> dropDecisionsByOtherHours());
    }

    private void dropDecisionsByOtherHours() {
        Map<AppointmentId, String> decided = kept.all();
        if (decided.isEmpty()) {
            return;
        }
        Rules rules = ruleBook.refreshed();
        Instant now = clock.instant();
        kept.drop(decided.entrySet().stream()
                .filter(it -> comingVisits
                        .find(it.getKey(), now)
                        .filter(visit -> HoursAround.of(visit, rules).equals(it.getValue()))
                        .isEmpty())
                .map(Map.Entry::getKey)
                .toList());
    }

    @TransactionalEventListener
    void on(TakenTimeChanged event) {
        changes.incrementAndGet();
    }

    @TransactionalEventListener
    void on(OutsideDecisions.KeptAsItIs event) {
        changes.incrementAndGet();
    }
}
