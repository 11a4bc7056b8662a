package org.medicenter.metrics;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether patients can book: the database answers within a second. Who asks never waits longer, and a database that
 * hangs holds one thread, however often somebody asks.
 */
@Component("promptDatabaseHealthIndicator")
class BookingHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final DataSource database;
    private final Duration patience;
    private final ExecutorService asker = new ThreadPoolExecutor(
            0,
            1,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().name("health").daemon().factory());

    @Autowired
    BookingHealth(DataSource database) {
        this(database, PATIENCE);
    }

    BookingHealth(DataSource database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    @Override
    public Health health() {
        return answersInTime() ? Health.up().build() : Health.down().build();
    }

    private boolean answersInTime() {
        Future<Boolean> answer;
        try {
            answer = asker.submit(this::answers);
        } catch (RejectedExecutionException othersWait) {
            return false;
        }
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException noAnswer) {
            answer.cancel(true);
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean answers() throws Exception {
        try (Connection connection = database.getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds());
        }
    }
}
