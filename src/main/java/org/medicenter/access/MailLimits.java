package org.medicenter.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps strangers from flooding a mailbox, or many: so many mails to one address, and so many for one network. Whether
 * an address is known makes no difference.
 */
@Component
class MailLimits {

    private static final int REMEMBERED = 100_000;

    private final boolean enabled;
    private final Limit byAddress = new Limit(3, Duration.ofMinutes(10), 10, Duration.ofHours(12));
    private final Limit byNetwork = new Limit(20, Duration.ofMinutes(10), 100, Duration.ofHours(12));

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
            byNetwork.take(network);
            byAddress.take(address);
        }
    }

    /** A few at once, and some more in half a day. */
    private record Limit(int few, Duration soon, int many, Duration late, Cache<String, Bucket> buckets) {

        Limit(int few, Duration soon, int many, Duration late) {
            this(
                    few,
                    soon,
                    many,
                    late,
                    Caffeine.newBuilder()
                            .expireAfterAccess(late)
                            .maximumSize(REMEMBERED)
                            .build());
        }

        void take(String who) {
            ConsumptionProbe probe = buckets.get(who, it -> newBucket()).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw new TooManyTries(Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .plusSeconds(1)
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
            }
        }

        private Bucket newBucket() {
            return Bucket.builder()
                    .addLimit(it -> it.capacity(few).refillGreedy(few, soon))
                    .addLimit(it -> it.capacity(many).refillGreedy(many, late))
                    .build();
        }
    }
}
