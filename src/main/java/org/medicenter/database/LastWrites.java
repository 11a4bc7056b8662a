package org.medicenter.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes what nobody reads before the transaction's end: in the order in which it comes, all with one way to the database
 * and back, right before the commit. An embedded database is no way off: there, and outside of a transaction, each is
 * written at once.
 */
@Component
public class LastWrites {

    /** After all others who have something to write at the end: they write by this. */
    private static final int LAST = Integer.MAX_VALUE;

    private static final String EMBEDDED = "H2";

    private final JdbcTemplate jdbc;
    private final boolean embedded;

    public LastWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.embedded = EMBEDDED.equals(jdbc.execute((ConnectionCallback<String>) LastWrites::product));
    }

    private static String product(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName();
    }

    /** Whether the database runs in this process, and for it alone. */
    public boolean isEmbedded() {
        return embedded;
    }

    /**
     * @param sql one statement, with a question mark for each parameter
     * @throws org.springframework.dao.DataAccessException at once or, from the commit, where a constraint refuses it
     */
    public void write(String sql, @Nullable Object... parameters) {
        if (!embedded && TransactionSynchronizationManager.isActualTransactionActive()) {
            OfThisTransaction.begun(this).add(sql, parameters);
        } else {
            jdbc.update(sql, parameters);
        }
    }

    /**
     * For what is known at the very end only, in {@link TransactionSynchronization#beforeCommit}: with all that is written
     * then, or at once where nothing is.
     */
    public void writeAtTheVeryEnd(String sql, @Nullable Object... parameters) {
        var begun = (OfThisTransaction) TransactionSynchronizationManager.getResource(this);
        if (begun == null) {
            jdbc.update(sql, parameters);
        } else {
            begun.add(sql, parameters);
        }
    }

    private void send(List<String> statements, List<@Nullable Object> parameters) {
        jdbc.execute(String.join("; ", statements), (PreparedStatementCallback<Boolean>) statement -> {
            new ArgumentPreparedStatementSetter(parameters.toArray()).setValues(statement);
            return sent(statement);
        });
    }

    /** Goes through all answers: each may be a refusal. */
    private static boolean sent(PreparedStatement statement) throws SQLException {
        statement.execute();
        while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
            // the next one
        }
        return true;
    }

    private static final class OfThisTransaction implements TransactionSynchronization {

        private final LastWrites writes;
        private final List<String> statements = new ArrayList<>();
        private final List<@Nullable Object> parameters = new ArrayList<>();

        private OfThisTransaction(LastWrites writes) {
            this.writes = writes;
        }

        static OfThisTransaction begun(LastWrites writes) {
            var known = (OfThisTransaction) TransactionSynchronizationManager.getResource(writes);
            if (known != null) {
                return known;
            }
            var begun = new OfThisTransaction(writes);
            begun.resume();
            TransactionSynchronizationManager.registerSynchronization(begun);
            return begun;
        }

        void add(String sql, @Nullable Object... values) {
            statements.add(sql);
            parameters.addAll(Arrays.asList(values));
        }

        @Override
        public int getOrder() {
            return LAST;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!statements.isEmpty()) {
                writes.send(statements, parameters);
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(writes);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(writes, this);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
        }
    }
}
