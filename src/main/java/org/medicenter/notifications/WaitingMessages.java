package org.medicenter.notifications;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the queue of messages is that are still to be sent. */
@Component
public class WaitingMessages {

    private final JdbcClient jdbc;

    WaitingMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count() {
        return jdbc.sql("select count(*) from outgoing_message where state = 'WAITING' or state = 'SENDING'")
                .query(Long.class)
                .single();
    }
}
