package org.medicenter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written last is written in its order and with the transaction, or not at all. */
abstract class LastWritesContract {

    private static final String LINE = "insert into line (id, words) values (?, ?)";
    private static final String UNDER = "insert into under (id, line_id) values (?, ?)";

    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;
    private LastWrites last;

    /** An empty one. */
    abstract DataSource database();

    /** Whether it is written at once: there is no way to save. */
    abstract boolean isEmbedded();

    @BeforeEach
    void tables() {
        DataSource database = database();
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        last = new LastWrites(jdbc);
        jdbc.execute("create table line (id uuid primary key, words varchar(100))");
        jdbc.execute("create table under (id uuid primary key, line_id uuid not null references line (id))");
    }

    @Test
    void allAreThereAfterTheCommit_inTheOrderInWhichTheyCame_withNothingInThem() {
        var line = UUID.randomUUID();
        long before = within(() -> {
            last.write(LINE, line, null);
            last.write(UNDER, UUID.randomUUID(), line);
            last.write(LINE, UUID.randomUUID(), "an apostrophe ' and a question?");
            return lines();
        });

        assertThat(before).isEqualTo(isEmbedded() ? 2 : 0);
        assertThat(lines()).isEqualTo(2);
        assertThat(jdbc.queryForList("select line_id from under", UUID.class)).containsExactly(line);
        assertThat(jdbc.queryForList("select words from line where words is not null", String.class))
                .containsExactly("an apostrophe ' and a question?");
    }

    @Test
    void whatIsRefusedEndsTheWholeTransaction_andSaysWhy() {
        var line = UUID.randomUUID();
        assertThatThrownBy(() -> within(() -> {
                    last.write(LINE, UUID.randomUUID(), "first");
                    last.write(LINE, line, "once");
                    last.write(LINE, line, "twice");
                    return 0;
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> within(() -> {
                    last.write(LINE, UUID.randomUUID(), "first");
                    last.write(UNDER, UUID.randomUUID(), UUID.randomUUID());
                    return 0;
                }))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(lines()).isZero();
    }

    @Test
    void ofWhatIsTakenBackNothingIsWritten_andTheNextTransactionBeginsAnew() {
        transaction.executeWithoutResult(status -> {
            last.write(LINE, UUID.randomUUID(), "taken back");
            status.setRollbackOnly();
        });
        within(() -> {
            last.write(LINE, UUID.randomUUID(), "stays");
            return 0;
        });

        assertThat(jdbc.queryForList("select words from line", String.class)).containsExactly("stays");
    }

    @Test
    void outsideOfATransactionItIsWrittenAtOnce() {
        last.write(LINE, UUID.randomUUID(), "at once");
        last.writeAtTheVeryEnd(LINE, UUID.randomUUID(), "at once too");

        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void aTransactionWithinAnotherWritesItsOwn() {
        var inner = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            last.write(LINE, UUID.randomUUID(), "outer");
            inner.executeWithoutResult(own -> last.write(LINE, UUID.randomUUID(), "inner"));
            status.setRollbackOnly();
        });

        assertThat(jdbc.queryForList("select words from line", String.class)).containsExactly("inner");
    }

    @Test
    void whatIsKnownAtTheVeryEndOnlyGoesAlong_orByItself() {
        for (boolean others : List.of(true, false)) {
            within(() -> {
                if (others) {
                    last.write(LINE, UUID.randomUUID(), "before");
                }
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                    @Override
                    public int getOrder() {
                        return 0;
                    }

                    @Override
                    public void beforeCommit(boolean readOnly) {
                        last.writeAtTheVeryEnd(LINE, UUID.randomUUID(), "news");
                    }
                });
                return 0;
            });
        }

        assertThat(jdbc.queryForList("select words from line order by words", String.class))
                .containsExactly("before", "news", "news");
    }

    private long lines() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from line", Long.class));
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
