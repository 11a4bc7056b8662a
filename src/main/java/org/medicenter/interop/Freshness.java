package org.medicenter.interop;

import java.time.Duration;
import org.springframework.http.CacheControl;

/** How long an answer may be shown again without asking. */
final class Freshness {

    /** What is changed by hand, now and then. */
    static final CacheControl MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    /** What is one person's, or may be gone the next moment. */
    static final CacheControl NEVER = CacheControl.noStore();

    private static final long LONGEST = 30;

    private Freshness() {}

    /** What holds until then: half a minute, or less where the change is nearer. */
    static CacheControl until(Duration change) {
        return CacheControl.maxAge(Duration.ofSeconds(Math.clamp(change.toSeconds(), 0, LONGEST)))
                .cachePublic();
    }
}
