package org.medicenter.access;

import java.time.Instant;

/** A code app for tests, whose clock is the sample clinic's, which started some time before. */
public final class TestCodes {

    private TestCodes() {}

    /** @param stepsAhead 1: the code that follows, which counts already */
    public static String at(Instant now, String secret, int stepsAhead) {
        return TimeCodes.code(Base32.decode(secret), TimeCodes.step(now) + stepsAhead);
    }
}
