package org.medicenter.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.database.LastWrites;
import org.medicenter.support.postgres.TestPostgres;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database: what one commits the other hears, once, and nothing else. */
class NodeNewsOnPostgresTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final String ROW_OF_ANOTHER_NODE =
            "insert into node_news values" + " (gen_random_uuid(), gen_random_uuid(), clock_timestamp(), 'pages %s')";

    private static DriverManagerDataSource database;

    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final NodeNews here = new NodeNews(new NewsRows(jdbc, new LastWrites(jdbc)));
    private final Listener pages = new Listener("pages");
    private final NodeWatch there = watch(NEVER);

    @BeforeAll
    static void schema() {
        database = new DriverManagerDataSource(TestPostgres.freshDatabase());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/postgresql")
                .load()
                .migrate();
    }

    @BeforeEach
    void nothingWasTold() {
        jdbc.update("delete from node_news");
    }

    @Test
    void whatIsCommitted_isHeardOnce_byThoseWhoFollowIt() {
        transaction.executeWithoutResult(status -> {
            here.tell("pages", "taken");
            here.tell("pages", "taken");
            here.tell("pages", "stepped at ten");
            here.tell("others", "of no concern");
        });
        there.look();
        there.look();
        assertThat(pages.heard).containsExactly("taken", "stepped at ten");
        assertThat(jdbc.queryForObject("select count(*) from node_news", Integer.class))
                .isOne();
    }

    @Test
    void whatIsRolledBack_isNotHeard() {
        transaction.executeWithoutResult(status -> {
            here.tell("pages", "taken");
            status.setRollbackOnly();
        });
        there.look();
        assertThat(pages.heard).isEmpty();
    }

    @Test
    void aTransactionWithinATransaction_tellsByItself() {
        var own = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            here.tell("pages", "outer");
            own.executeWithoutResult(inner -> here.tell("pages", "inner"));
            status.setRollbackOnly();
        });
        there.look();
        assertThat(pages.heard).containsExactly("inner");
    }

    @Test
    void aRowThatIsSeenAfterALaterOne_isHeardAllTheSame() throws SQLException {
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            new JdbcTemplate(new SingleConnectionDataSource(slow, true)).update(ROW_OF_ANOTHER_NODE.formatted("early"));
            jdbc.update(ROW_OF_ANOTHER_NODE.formatted("late"));
            there.look();
            assertThat(pages.heard).containsExactly("late");
            slow.commit();
        }
        there.look();
        assertThat(pages.heard).containsExactly("late", "early");
    }

    @Test
    void aNodeDoesNotHearItself() {
        var rows = new NewsRows(jdbc, new LastWrites(jdbc));
        var itself = new NodeWatch(rows, List.of(pages), NEVER);
        transaction.executeWithoutResult(status -> new NodeNews(rows).tell("pages", "taken"));
        itself.look();
        assertThat(pages.heard).isEmpty();
    }

    @Test
    void whoWasDeafForTooLong_doubtsWhatIsRemembered() {
        var forgetful = watch(Duration.ZERO);
        forgetful.look();
        assertThat(pages.doubts).isOne();
        there.look();
        assertThat(pages.doubts).isOne();
    }

    @Test
    void aDatabaseThatDoesNotAnswer_isAskedAgain() {
        var broken = new NewsRows(jdbc, new LastWrites(jdbc)) {
            private boolean answers;

            @Override
            List<News> since(Duration ago) {
                if (answers) {
                    return super.since(ago);
                }
                answers = true;
                throw new DataAccessResourceFailureException("gone");
            }
        };
        var watch = new NodeWatch(broken, List.of(pages), NEVER);
        transaction.executeWithoutResult(status -> here.tell("pages", "taken"));
        watch.look();
        assertThat(pages.heard).isEmpty();
        watch.look();
        assertThat(pages.heard).containsExactly("taken");
    }

    @Test
    void oldNewsAreDropped_andOnlyThey() {
        jdbc.update(
                "insert into node_news values (?, ?, clock_timestamp() - interval '2 minutes', 'pages old')",
                UUID.randomUUID(),
                UUID.randomUUID());
        transaction.executeWithoutResult(status -> here.tell("pages", "new"));
        new NewsRows(jdbc, new LastWrites(jdbc)).forget(Duration.ofMinutes(1));
        assertThat(jdbc.queryForList("select words from node_news", String.class))
                .containsExactly("pages new");
    }

    @Test
    void thereIsNoTellingWithoutATransaction_whichWouldComeTooEarly() {
        var rows = new NewsRows(jdbc, new LastWrites(jdbc));
        assertThat(rows.areShared()).isTrue();
        assertThatThrownBy(() -> new NodeNews(rows).tell("pages", "taken")).isInstanceOf(IllegalStateException.class);
    }

    private NodeWatch watch(Duration longestDeafness) {
        return new NodeWatch(new NewsRows(jdbc, new LastWrites(jdbc)), List.of(pages), longestDeafness);
    }

    private static final class Listener implements HearsNodes {

        private final String topic;
        private final List<String> heard = new ArrayList<>();
        private int doubts;

        Listener(String topic) {
            this.topic = topic;
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public void hear(List<String> words) {
            heard.addAll(words);
        }

        @Override
        public void missedSomething() {
            doubts++;
        }
    }
}
