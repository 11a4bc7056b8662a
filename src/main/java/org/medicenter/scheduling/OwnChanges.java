package org.medicenter.scheduling;

import java.util.HashSet;
import java.util.Set;
import org.medicenter.clinic.ResourceId;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The resources whose claims the running transaction has changed: it sees what it has changed itself, and nobody else
 * may before it has committed, so these are not answered from the memory that all share.
 */
final class OwnChanges implements TransactionSynchronization {

    private final Object memory;
    private final Set<ResourceId> resources = new HashSet<>();

    private OwnChanges(Object memory) {
        this.memory = memory;
    }

    /** Empty outside of a transaction that has changed any. */
    static Set<ResourceId> seenBy(Object memory) {
        var own = (OwnChanges) TransactionSynchronizationManager.getResource(memory);
        return own == null ? Set.of() : own.resources;
    }

    /** To be added to, within a transaction. */
    static Set<ResourceId> of(Object memory) {
        var own = (OwnChanges) TransactionSynchronizationManager.getResource(memory);
        if (own == null) {
            own = new OwnChanges(memory);
            own.resume();
            TransactionSynchronizationManager.registerSynchronization(own);
        }
        return own.resources;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(memory);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(memory, this);
    }

    @Override
    public void afterCompletion(int status) {
        suspend();
    }
}
