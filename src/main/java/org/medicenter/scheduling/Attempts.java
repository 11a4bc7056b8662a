package org.medicenter.scheduling;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medicenter.database.DatabaseGone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs something as one transaction of its own, and tells what the database said to it. What the database itself broke
 * off (deadlock, serialization, lock time-out) is run again, three times in all.
 */
@Component
class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    /** Hibernate looks at the transaction's deadline too, and says so by no type of its own. */
    private static final String HIBERNATES_TIME_IS_UP = "transaction timeout expired";

    private static final int RUNS = 3;
    private static final int SECONDS = 10;

    /** What became of an attempt. */
    sealed interface Attempt<T> {

        record Done<T>(T result) implements Attempt<T> {}

        /** Somebody else has one of the cells. */
        record Taken<T>() implements Attempt<T> {}

        /** The idempotency key was written by another request. */
        record KeyUsed<T>() implements Attempt<T> {}

        /** The database does not answer, or broke the attempt off three times. */
        record Unavailable<T>() implements Attempt<T> {}
    }

    private enum Trouble {
        TAKEN,
        KEY_USED,
        RUN_AGAIN,
        UNREACHABLE,
        BUG
    }

    private final TransactionTemplate transaction;

    Attempts(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setTimeout(SECONDS);
    }

    <T> Attempt<T> once(Supplier<T> work) {
        for (int run = 1; run <= RUNS; run++) {
            try {
                return new Attempt.Done<>(
                        Objects.requireNonNull(transaction.execute(status -> work.get()), "An attempt has a result"));
            } catch (DataAccessException | TransactionException broken) {
                switch (troubleOf(broken)) {
                    case TAKEN -> {
                        return new Attempt.Taken<>();
                    }
                    case KEY_USED -> {
                        return new Attempt.KeyUsed<>();
                    }
                    case RUN_AGAIN -> LOG.debug("The database broke an attempt off, run {} of {}", run, RUNS);
                    case UNREACHABLE -> {
                        LOG.warn(
                                "The database does not answer: {}",
                                broken.getClass().getSimpleName());
                        return new Attempt.Unavailable<>();
                    }
                    case BUG -> throw broken;
                }
            }
        }
        return new Attempt.Unavailable<>();
    }

    /** Whether this says that the database cannot be reached, or has no time now. */
    static boolean isUnreachable(RuntimeException broken) {
        return switch (troubleOf(broken)) {
            case UNREACHABLE, RUN_AGAIN -> true;
            case TAKEN, KEY_USED, BUG -> false;
        };
    }

    /** For what has no refusal of its own: whoever asked is told to try again. */
    static DataAccessException noAnswer() {
        return new TransientDataAccessResourceException("The database does not answer, or is too busy");
    }

    private static Trouble troubleOf(RuntimeException broken) {
        String message = allMessages(broken);
        if (message.contains(ClaimedTime.RULE) || message.contains("appointment_has_an_id")) {
            return Trouble.TAKEN;
        }
        if (message.contains("idempotency_key_is_used_once")) {
            return Trouble.KEY_USED;
        }
        if (broken instanceof ConcurrencyFailureException
                || isBrokenOff(broken)
                || message.contains("reference_names_one_appointment")) {
            return Trouble.RUN_AGAIN;
        }
        return isNoAnswer(broken) ? Trouble.UNREACHABLE : Trouble.BUG;
    }

    private static boolean isNoAnswer(RuntimeException broken) {
        return broken instanceof CannotCreateTransactionException
                || broken instanceof TransactionTimedOutException
                || broken instanceof QueryTimeoutException
                || broken instanceof DataAccessResourceFailureException
                || allMessages(broken).contains(HIBERNATES_TIME_IS_UP)
                || sqlState(broken).startsWith("08")
                || sqlState(broken).startsWith("57")
                || sqlState(broken).startsWith("900")
                || DatabaseGone.isReasonOf(broken);
    }

    /** Deadlock and serialization (40…), PostgreSQL's lock time-out, H2's lock time-out and concurrent update. */
    private static boolean isBrokenOff(RuntimeException broken) {
        String state = sqlState(broken);
        return state.startsWith("40") || state.equals("55P03") || state.equals("HYT00") || state.equals("90131");
    }

    private static String sqlState(RuntimeException broken) {
        for (@Nullable Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static String allMessages(RuntimeException broken) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(broken);
        return (broken.getMessage() + " " + root.getMessage()).toLowerCase(Locale.ROOT);
    }
}
