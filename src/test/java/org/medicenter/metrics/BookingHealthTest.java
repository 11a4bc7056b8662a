package org.medicenter.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;

class BookingHealthTest {

    private static final Duration SHORT = Duration.ofMillis(50);

    private final DataSource database = mock(DataSource.class);
    private final Connection connection = mock(Connection.class);

    @Test
    void aDatabaseThatAnswers_letsPatientsBook() throws Exception {
        when(database.getConnection()).thenReturn(connection);
        when(connection.isValid(anyInt())).thenReturn(true);

        assertThat(new BookingHealth(database, Duration.ofSeconds(5)).health().getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void aDatabaseThatIsGone_isToldWithoutDetails() throws Exception {
        when(database.getConnection()).thenThrow(new SQLException("Connection to db.clinic.example refused"));

        var health = new BookingHealth(database, Duration.ofSeconds(5)).health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).isEmpty();
    }

    @Test
    @Timeout(20)
    void aDatabaseThatHangs_holdsOneThread_andNobodyWaitsForIt() throws Exception {
        var never = new CountDownLatch(1);
        var asked = new AtomicInteger();
        when(database.getConnection()).thenAnswer(call -> {
            asked.incrementAndGet();
            awaitWhateverComes(never);
            return connection;
        });
        var health = new BookingHealth(database, SHORT);

        for (int times = 0; times < 10; times++) {
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        }

        assertThat(asked).hasValue(1);
        never.countDown();
    }

    /** As a driver does that does not hear that nobody waits any more. */
    private static void awaitWhateverComes(CountDownLatch never) {
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException unheard) {
                Thread.interrupted();
            }
        }
    }
}
