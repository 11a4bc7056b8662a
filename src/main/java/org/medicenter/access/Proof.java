package org.medicenter.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a sign-in, or the password typed again, proves that it is still the account's owner who sits at the page. A
 * passkey opens the account for good: whoever only finds the page open adds none.
 */
final class Proof {

    /** Where the session has the instant of the last proof. */
    static final String GIVEN_AT = Proof.class.getName() + ".givenAt";

    private static final Duration LASTS = Duration.ofMinutes(10);

    private Proof() {}

    /** @param givenAt what the session has; null where nothing was proved in it */
    static boolean holds(@Nullable Object givenAt, Instant now) {
        return givenAt instanceof Instant given && now.isBefore(given.plus(LASTS));
    }
}
