package org.medicenter.access;

import org.springframework.security.core.AuthenticationException;

/** The password was right; who it is is not certain yet. */
class SecondFactorOwed extends AuthenticationException {

    private final transient PendingSignIn pending;

    SecondFactorOwed(PendingSignIn pending) {
        super("A second factor is owed.");
        this.pending = pending;
    }

    PendingSignIn pending() {
        return pending;
    }
}
