package org.medicenter.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody has tried too often, and waits. */
class TooManyTries extends AuthenticationException {

    private final Duration pause;

    TooManyTries(Duration pause) {
        super("Too many tries to sign in; the next one is possible in " + pause.toSeconds() + " seconds.");
        this.pause = pause;
    }

    /** Whole seconds, at least one. */
    Duration pause() {
        return pause;
    }
}
