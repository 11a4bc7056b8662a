package org.medicenter.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** So many within so much time, for each one who asks. Of this node, and forgotten when it stops. */
public final class RateLimit {

    private static final int REMEMBERED = 100_000;

    /** @param within as long as it takes until all of them may be had again */
    private record Band(int many, Duration within) {}

    private final List<Band> bands;
    private final Cache<String, Bucket> buckets;

    private RateLimit(List<Band> bands) {
        this.bands = List.copyOf(bands);
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(bands.stream()
                        .map(Band::within)
                        .max(Comparator.naturalOrder())
                        .orElseThrow())
                .maximumSize(REMEMBERED)
                .build();
    }

    public static RateLimit of(int many, Duration within) {
        return new RateLimit(List.of(new Band(many, within)));
    }

    /** This one, and besides so many within so much time. */
    public RateLimit and(int many, Duration within) {
        var both = new ArrayList<>(bands);
        both.add(new Band(many, within));
        return new RateLimit(both);
    }

    /** Counts one. Returns how long to wait instead, where it is one too many. */
    public Optional<Duration> take(String who) {
        ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** As {@link #take}, but counts nothing. */
    public Optional<Duration> waitFor(String who) {
        EstimationProbe probe = bucket(who).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String who) {
        return buckets.get(who, it -> newBucket());
    }

    private Bucket newBucket() {
        var bucket = Bucket.builder();
        bands.forEach(band -> bucket.addLimit(it -> it.capacity(band.many()).refillGreedy(band.many(), band.within())));
        return bucket.build();
    }
}
