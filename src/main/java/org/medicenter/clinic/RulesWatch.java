package org.medicenter.clinic;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every second whether another node has changed any rules. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RulesWatch {

    private static final Logger log = LoggerFactory.getLogger(RulesWatch.class);

    private final RulesRevisions revisions;
    private final List<FollowsRules> followers;
    private boolean unreachable;

    RulesWatch(RulesRevisions revisions, List<FollowsRules> followers) {
        this.revisions = revisions;
        this.followers = followers;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        try {
            var stored = revisions.stored();
            followers.forEach(it -> it.follow(stored));
            unreachable = false;
        } catch (RuntimeException failed) {
            if (!unreachable) {
                log.warn("The stored rules cannot be compared with the remembered ones, which stay in use", failed);
            }
            unreachable = true;
        }
    }
}
