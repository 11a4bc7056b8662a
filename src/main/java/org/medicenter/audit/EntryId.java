package org.medicenter.audit;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids grow with time (version 7 of RFC 9562), so that new entries stand together in the index. */
public record EntryId(UUID value) {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int NANOS_A_STEP = 256;

    /** The milliseconds, then the 4096ths of one, then chance. */
    static EntryId at(Instant instant) {
        long step = instant.getNano() % 1_000_000 / NANOS_A_STEP;
        long chance = ThreadLocalRandom.current().nextLong();
        return new EntryId(new UUID(instant.toEpochMilli() << 16 | VERSION | step, VARIANT | chance >>> 2));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
