package org.medicenter.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Signs of a database that is not there any more, where they look like any other error. */
public final class DatabaseGone {

    /** H2 cannot write its file, as on a disk that is full. By its name: H2 is there at run time only. */
    private static final String FILE = "org.h2.mvstore.MVStoreException";

    /** What the pool says of a connection that it has thrown away since, when the transaction on it is rolled back. */
    private static final String THROWN_AWAY = "Connection is closed";

    private DatabaseGone() {}

    /** Whether that is the reason. */
    public static boolean isReasonOf(Throwable broken) {
        return causes(broken)
                .anyMatch(it -> it.getClass().getName().equals(FILE)
                        || it instanceof SQLException && THROWN_AWAY.equals(it.getMessage()));
    }

    /** Whether the log has it that there are no connections, so that it need not tell of each one who gets none. */
    public static boolean isInTheLog(Throwable broken) {
        return causes(broken).anyMatch(RefusedAtOnceException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable broken) {
        return Stream.iterate(broken, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
