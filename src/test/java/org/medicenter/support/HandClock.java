package org.medicenter.support;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock whose hands a test turns. */
public final class HandClock extends Clock {

    private volatile Instant now;

    public HandClock(String time) {
        this.now = OffsetDateTime.parse(time).toInstant();
    }

    /** @param time with its offset, such as "2026-11-24T17:59:00+01:00" */
    public void turnTo(String time) {
        now = OffsetDateTime.parse(time).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
