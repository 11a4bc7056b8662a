package org.medicenter.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that an app computes out of a secret and the time: RFC 6238 with SHA-1, six digits and steps of 30 seconds. */
final class TimeCodes {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int TOO_LARGE = 1_000_000;
    /** A watch that is half a minute wrong is forgiven, as RFC 6238 (5.2) advises. */
    private static final int STEPS_ASIDE = 1;

    private TimeCodes() {}

    /** The time step whose code this is; empty where it is none of those that count now. */
    static OptionalLong stepOf(String typed, byte[] secret, Instant now) {
        String code = typed.replaceAll("[\\s-]", "");
        if (!code.matches("[0-9]{" + DIGITS + "}")) {
            return OptionalLong.empty();
        }
        long current = step(now);
        return LongStream.rangeClosed(current - STEPS_ASIDE, current + STEPS_ASIDE)
                .filter(step -> code.equals(code(secret, step)))
                .findFirst();
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % TOO_LARGE);
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has HMAC-SHA-1", missing);
        }
    }
}
