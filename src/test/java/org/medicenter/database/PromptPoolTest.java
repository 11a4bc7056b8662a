package org.medicenter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.datasource.AbstractDataSource;

@Timeout(30)
class PromptPoolTest {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int CROWD = 50;

    /** It may have passed zero since the machine was started, as the real one may. */
    private final AtomicLong nanoseconds =
            new AtomicLong(-Duration.ofMillis(1500).toNanos());

    private final Pool pool = new Pool();
    private final PromptPool prompt = new PromptPool(pool, nanoseconds::get);

    private static final class Pool extends AbstractDataSource {

        private final Connection connection = mock(Connection.class);
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean isDry;
        private volatile @Nullable CountDownLatch wait;
        private volatile @Nullable RuntimeException bug;

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            var until = wait;
            if (until != null) {
                waitFor(until);
            }
            if (bug != null) {
                throw bug;
            }
            if (isDry) {
                throw new SQLTransientConnectionException("Nobody gave one back in time");
            }
            return connection;
        }

        private static void waitFor(CountDownLatch until) throws SQLException {
            try {
                until.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new SQLException(ended);
            }
        }

        @Override
        public Connection getConnection(String username, String password) {
            throw new UnsupportedOperationException();
        }
    }

    @AfterEach
    void nobodyIsInterrupted() {
        Thread.interrupted();
    }

    @Test
    void whileThereAreConnections_everybodyGetsOne() throws SQLException {
        for (int times = 1; times <= 3; times++) {
            assertThat(prompt.getConnection()).isSameAs(pool.connection);
            assertThat(pool.asked).hasValue(times);
        }
    }

    @Test
    void afterSomebodyHasWaitedInVain_nobodyWaits_untilASecondIsOver() {
        pool.isDry = true;
        refused();
        assertThat(pool.asked).hasValue(1);

        later(PAUSE.minusNanos(1));
        refused();
        refused();
        assertThat(pool.asked).hasValue(1);

        later(Duration.ofNanos(1));
        refused();
        assertThat(pool.asked).hasValue(2);
        refused();
        assertThat(pool.asked).as("another second begins").hasValue(2);
    }

    @Test
    void whoeverWaitedIsInTheLog_andWhoeverIsRefusedAtOnceNeedNotBe() {
        pool.isDry = true;

        assertThatThrownBy(prompt::getConnection).matches(waited -> !DatabaseGone.isInTheLog(waited));
        assertThatThrownBy(prompt::getConnection)
                .isInstanceOf(SQLTransientConnectionException.class)
                .matches(refused -> DatabaseGone.isInTheLog(new IllegalStateException(refused)));
    }

    @Test
    void whoeverTriesAndGetsOne_opensItForAll() throws SQLException {
        pool.isDry = true;
        refused();
        pool.isDry = false;
        refused();

        later(PAUSE);

        assertThat(prompt.getConnection()).isSameAs(pool.connection);
        assertThat(prompt.getConnection()).isSameAs(pool.connection);
        assertThat(pool.asked).hasValue(3);
    }

    @Test
    void whenACrowdComesAfterTheSecond_oneTries_andTheOthersAreRefusedMeanwhile() throws Exception {
        pool.isDry = true;
        for (int drought = 1; drought <= 20; drought++) {
            refused();
            later(PAUSE);
            pool.asked.set(0);
            var end = new CountDownLatch(1);
            pool.wait = end;

            try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                CountDownLatch othersAreRefused = sent(crowd);
                assertThat(othersAreRefused.await(10, TimeUnit.SECONDS)).isTrue();
                assertThat(pool.asked).hasValue(1);
                end.countDown();
            }

            assertThat(pool.asked).hasValue(1);
            pool.wait = null;
            later(PAUSE);
        }
    }

    /** They all ask at once. */
    private CountDownLatch sent(ExecutorService crowd) {
        var together = new CyclicBarrier(CROWD);
        var refused = new CountDownLatch(CROWD - 1);
        for (int each = 0; each < CROWD; each++) {
            crowd.submit(() -> {
                together.await();
                refused();
                refused.countDown();
                return null;
            });
        }
        return refused;
    }

    @Test
    void whoBeganToWaitBefore_andGivesUpWhileSomebodyTries_letsNobodyElseTry() throws Exception {
        pool.isDry = true;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var early = new CountDownLatch(1);
            var waitsSinceBefore = waiting(threads, early, 1);
            refused();
            later(PAUSE);
            var late = new CountDownLatch(1);
            var tries = waiting(threads, late, 3);

            early.countDown();
            waitsSinceBefore.get();
            later(PAUSE);
            refused();

            assertThat(pool.asked).hasValue(3);
            late.countDown();
            tries.get();
        }
    }

    @Test
    void whoBeganToWaitBefore_andGetsOne_opensItForAll() throws Exception {
        pool.isDry = true;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var early = new CountDownLatch(1);
            pool.wait = early;
            Future<Connection> waitsSinceBefore = threads.submit(() -> prompt.getConnection());
            await().untilAtomic(pool.asked, equalTo(1));
            pool.wait = null;
            refused();

            pool.isDry = false;
            early.countDown();

            assertThat(waitsSinceBefore.get()).isSameAs(pool.connection);
            assertThat(prompt.getConnection()).isSameAs(pool.connection);
        }
    }

    /** Somebody who waits until the end comes, and then gets nothing. */
    private Future<?> waiting(ExecutorService threads, CountDownLatch end, int number) {
        pool.wait = end;
        Future<?> waiting = threads.submit(this::refused);
        await().untilAtomic(pool.asked, equalTo(number));
        pool.wait = null;
        return waiting;
    }

    @Test
    void whoIsInterruptedWhileTheyWait_knowsNothingOfTheDatabase() throws SQLException {
        pool.wait = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        refused();

        pool.wait = null;
        Thread.interrupted();
        assertThat(prompt.getConnection()).isSameAs(pool.connection);
    }

    @Test
    void whoBreaksDownAsTheyTry_leavesTheTryToOthers() throws SQLException {
        pool.isDry = true;
        refused();
        later(PAUSE);
        pool.bug = new IllegalStateException("The pool itself is broken");
        assertThatThrownBy(prompt::getConnection).isSameAs(pool.bug);
        pool.bug = null;
        pool.isDry = false;
        refused();

        later(PAUSE);

        assertThat(prompt.getConnection()).isSameAs(pool.connection);
    }

    @Test
    void thePoolItselfIsStillFound() {
        try (var real = new HikariDataSource()) {
            assertThat(DataSourceUnwrapper.unwrap(
                            new PromptPool(real), HikariConfigMXBean.class, HikariDataSource.class))
                    .isSameAs(real);
        }
    }

    private void refused() {
        assertThatThrownBy(prompt::getConnection).isInstanceOf(SQLException.class);
    }

    private void later(Duration time) {
        nanoseconds.addAndGet(time.toNanos());
    }
}
