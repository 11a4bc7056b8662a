package org.medicenter.database;

import java.sql.SQLTransientConnectionException;

/** Somebody else has waited for a connection in vain a moment ago, and the log has it. */
final class RefusedAtOnceException extends SQLTransientConnectionException {

    /** As with a server that cannot be reached. */
    private static final String NO_CONNECTION = "08001";

    RefusedAtOnceException() {
        super("The database gave no connection a moment ago", NO_CONNECTION);
    }
}
