package org.medicenter.patients;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a change once more that the database itself broke off: two desks had the same record in hand. */
@Component
class Again {

    private static final int MOST = 3;

    private final TransactionTemplate transaction;

    Again(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    <T> T run(Supplier<T> change) {
        for (int attempt = 1; attempt < MOST; attempt++) {
            try {
                return once(change);
            } catch (ConcurrencyFailureException brokenOff) {
                Thread.onSpinWait();
            }
        }
        return once(change);
    }

    private <T> T once(Supplier<T> change) {
        T result = transaction.execute(_ -> change.get());
        if (result == null) {
            throw new IllegalStateException("A change always has a result");
        }
        return result;
    }
}
