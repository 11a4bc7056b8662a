package org.medicenter.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * When the embedded database cannot write its file, as on a full disk, it closes itself, and its connections are dead though
 * they do not say so: they are thrown away, and the next one opens it again. Public: the pool makes one.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

    /** H2's codes for a database that is closed, and for an error within it. */
    private static final int IS_CLOSED = 90098;

    private static final int WAS_CLOSED = 90121;
    private static final int GENERAL_ERROR = 50000;

    @java.lang.Override
    public Override adjudicate(SQLException broken) {
        return switch (broken.getErrorCode()) {
            case IS_CLOSED, WAS_CLOSED, GENERAL_ERROR -> SQLExceptionOverride.Override.MUST_EVICT;
            default -> SQLExceptionOverride.Override.CONTINUE_EVICT;
        };
    }
}
