package org.medicenter.access;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps strangers from flooding a mailbox, or many: so many mails to one address, and so many for one network. Whether
 * an address is known makes no difference.
 */
@Component
class MailLimits {

    private final boolean enabled;
    /** A few at once, and some more in half a day. */
    private final RateLimit byAddress = RateLimit.of(3, Duration.ofMinutes(10)).and(10, Duration.ofHours(12));

    private final RateLimit byNetwork = RateLimit.of(20, Duration.ofMinutes(10)).and(100, Duration.ofHours(12));

    MailLimits(@Value("${medicenter.rate-limit.enabled:true}") boolean enabled) {
        this.enabled = enabled;
    }

    /**
     * Counts one mail.
     *
     * @throws TooManyTries where it has to wait
     */
    void begin(String address, String network) {
        if (enabled) {
            take(byNetwork, network);
            take(byAddress, address);
        }
    }

    private static void take(RateLimit limit, String who) {
        limit.take(who).ifPresent(wait -> {
            throw new TooManyTries(wait.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS));
        });
    }
}
