package org.medicenter.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands before the pool of connections. When somebody has waited for one in vain, all others are refused at once, and each
 * second one of them may try: whoever gets a connection ends that. So a database that does not answer keeps one thread
 * waiting and not all. Nobody waits for anybody here.
 */
final class PromptPool extends DelegatingDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(PromptPool.class);
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoseconds;

    /** None while connections can be had. */
    private final AtomicReference<@Nullable Drought> drought = new AtomicReference<>();

    /**
     * Nobody gets a connection.
     *
     * @param since when somebody waited in vain last, in nanoseconds
     * @param tried whether somebody tries just now
     */
    private record Drought(long since, boolean tried) {}

    PromptPool(DataSource pool) {
        this(pool, System::nanoTime);
    }

    PromptPool(DataSource pool, LongSupplier nanoseconds) {
        super(pool);
        this.nanoseconds = nanoseconds;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Drought known = drought.get();
        return known == null ? ask(null) : ask(tryOf(known));
    }

    /** Of those who come when the pause is over, the first one. */
    private Drought tryOf(Drought known) throws SQLException {
        var mine = new Drought(known.since, true);
        boolean paused = nanoseconds.getAsLong() - known.since >= PAUSE;
        if (known.tried || !paused || !drought.compareAndSet(known, mine)) {
            throw new RefusedAtOnceException();
        }
        return mine;
    }

    /**
     * Who is interrupted while they wait knows nothing of the database.
     *
     * @param mine the drought in which this is the only try; none while connections can be had
     */
    private Connection ask(@Nullable Drought mine) throws SQLException {
        boolean got = false;
        try {
            Connection connection = super.getConnection();
            got = true;
            return connection;
        } finally {
            if (got) {
                end();
            } else if (mine != null || !Thread.currentThread().isInterrupted()) {
                begin(mine);
            }
        }
    }

    private void end() {
        if (drought.get() != null && drought.getAndSet(null) != null) {
            LOG.info("The database gives connections again");
        }
    }

    private void begin(@Nullable Drought mine) {
        var begun = new Drought(nanoseconds.getAsLong(), false);
        if (drought.compareAndSet(mine, begun) && mine == null) {
            LOG.warn("The database gives no connection: whoever needs one is refused until it does");
        }
    }
}
