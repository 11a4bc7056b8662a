package org.medicenter.clinic;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of the rules' revisions as stored, by scope ("clinic", "hours", "emergency"): a change of any rule raises
 * its scope's number in the same transaction, so that every node can tell whether what it remembers is current.
 */
@Component
public class RulesRevisions {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    RulesRevisions(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** All scopes, by one query. */
    public Map<String, Long> stored() {
        var numbers = new HashMap<String, Long>();
        database.sql("select scope, revision from rules_revision").query(row -> {
            numbers.put(row.getString("scope"), row.getLong("revision"));
        });
        return numbers;
    }

    /** Changes of a scope wait for each other here, until the transaction that came first has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long lock(String scope) {
        return database.sql("select revision from rules_revision where scope = ? for update")
                .param(scope)
                .query(Long.class)
                .single();
    }

    /** The next number; other nodes see it when the transaction has committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long raise(String scope) {
        long next = lock(scope) + 1;
        database.sql("update rules_revision set revision = ? where scope = ?")
                .param(next)
                .param(scope)
                .update();
        events.publishEvent(new RulesRaised(scope));
        return next;
    }
}
