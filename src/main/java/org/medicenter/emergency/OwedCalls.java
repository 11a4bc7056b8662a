package org.medicenter.emergency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the queue of calls is that patients wait for, at all locations. */
@Component
public class OwedCalls {

    private final JdbcClient jdbc;

    OwedCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count() {
        return jdbc.sql("select count(*) from call_back where owed_to is not null")
                .query(Long.class)
                .single();
    }
}
