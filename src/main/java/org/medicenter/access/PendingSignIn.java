package org.medicenter.access;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose password was right, and who still owes a second factor. It stands in their session and lets them do
 * nothing at all.
 *
 * @param version of the account, when the password was right
 * @param codeApp whether an app shows them codes; else they have a passkey or a recovery code
 */
record PendingSignIn(AccountId account, int version, String foldedName, boolean codeApp, Instant since)
        implements Serializable {

    private static final String PLACE = PendingSignIn.class.getName();
    private static final Duration LONGEST = Duration.ofMinutes(5);

    static Optional<PendingSignIn> in(@Nullable HttpSession session, Instant now) {
        return Optional.ofNullable(session)
                .map(it -> (PendingSignIn) it.getAttribute(PLACE))
                .filter(it -> now.isBefore(it.since.plus(LONGEST)));
    }

    void putInto(HttpSession session) {
        session.setAttribute(PLACE, this);
    }

    static void removeFrom(HttpSession session) {
        session.removeAttribute(PLACE);
    }
}
