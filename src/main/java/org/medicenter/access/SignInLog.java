package org.medicenter.access;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells each sign-in, for those who write it down. What was typed as a name is told only where there is an account of
 * that name: people type their password there, too.
 */
@Component
class SignInLog {

    private static final String UNKNOWN = "an unknown name";

    private final Accounts accounts;
    private final SignInTimes times;
    private final AccessDeeds deeds;
    private final Clock clock;

    SignInLog(Accounts accounts, SignInTimes times, AccessDeeds deeds, Clock clock) {
        this.accounts = accounts;
        this.times = times;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** @param how "password", "password and code" or "passkey" */
    @Transactional
    void signedIn(UUID account, String how) {
        times.remember(account, clock.instant());
        accounts.findById(account).ifPresent(it -> deeds.changedBy(it, "sign-in.ok", "", how));
    }

    @Transactional
    void failed(String foldedName, boolean pausedNow) {
        String who =
                accounts.findBySignInName(foldedName).map(Account::displayName).orElse(UNKNOWN);
        deeds.changed(pausedNow ? "sign-in.locked" : "sign-in.failed", who);
    }
}
