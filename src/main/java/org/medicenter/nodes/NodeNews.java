package org.medicenter.nodes;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/**
 * Tells the other nodes what the running transaction changes, by one row that is committed with it, however much there is
 * to tell. An embedded database has no other nodes: there it does nothing.
 */
@Component
public class NodeNews {

    private final NewsRows rows;

    NodeNews(NewsRows rows) {
        this.rows = rows;
    }

    /**
     * @param topic names those who are to hear it; without spaces
     * @param words what they are to hear; one line
     */
    public void tell(String topic, String words) {
        Assert.state(
                TransactionSynchronizationManager.isActualTransactionActive(),
                "Who tells others of a change is in the transaction that makes it");
        if (rows.areShared()) {
            OfThisTransaction.begun(rows).lines.add(topic + " " + words);
        }
    }

    private static final class OfThisTransaction implements TransactionSynchronization {

        private final NewsRows rows;
        private final Set<String> lines = new LinkedHashSet<>();

        private OfThisTransaction(NewsRows rows) {
            this.rows = rows;
        }

        static OfThisTransaction begun(NewsRows rows) {
            var known = (OfThisTransaction) TransactionSynchronizationManager.getResource(rows);
            if (known != null) {
                return known;
            }
            var begun = new OfThisTransaction(rows);
            begun.resume();
            TransactionSynchronizationManager.registerSynchronization(begun);
            return begun;
        }

        /** Before what is written last, so that it goes along. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            rows.write(String.join("\n", lines));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(rows);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(rows, this);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
        }
    }
}
