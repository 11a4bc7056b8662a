package org.medicenter.clinic;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks twice a second whether another node has changed any rules, and at once when this one has: whoever follows them
 * has the new ones then, and everybody is told.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RulesWatch implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RulesWatch.class);
    private static final long NEVER_LOOKED = -1;

    private final RulesRevisions revisions;
    private final List<FollowsRules> followers;
    private final ApplicationEventPublisher events;
    private final ExecutorService soon = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rules").daemon().factory());
    private long seen = NEVER_LOOKED;
    private boolean unreachable;

    RulesWatch(RulesRevisions revisions, List<FollowsRules> followers, ApplicationEventPublisher events) {
        this.revisions = revisions;
        this.followers = followers;
        this.events = events;
    }

    @Scheduled(fixedDelay = 500)
    void everySoOften() {
        look();
    }

    /** Whoever saves does not wait for it. */
    @TransactionalEventListener
    void on(RulesRaised raised) {
        soon.execute(this::look);
    }

    private synchronized void look() {
        try {
            var stored = revisions.stored();
            followers.forEach(it -> it.follow(stored));
            tell(stored.values().stream().mapToLong(Long::longValue).sum());
            unreachable = false;
        } catch (RuntimeException failed) {
            if (!unreachable) {
                log.warn("The stored rules cannot be compared with the remembered ones, which stay in use", failed);
            }
            unreachable = true;
        }
    }

    private void tell(long newest) {
        if (newest != seen) {
            seen = newest;
            events.publishEvent(new RulesTurned(newest));
        }
    }

    @Override
    public void destroy() {
        soon.shutdownNow();
    }
}
