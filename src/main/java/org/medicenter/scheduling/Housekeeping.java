package org.medicenter.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.medicenter.time.Cells;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sweeps away what nobody needs: ended holds, cells of the past, old idempotency keys. Nothing waits for it, and it
 * does no harm when several nodes do it.
 */
@Component
class Housekeeping {

    @Configuration
    @EnableScheduling
    static class Schedule {}

    private static final Duration REMEMBER_HOLDS = Duration.ofDays(1);
    private static final Duration REMEMBER_KEYS = Duration.ofHours(24);
    private static final Duration REMEMBER_CELLS = Duration.ofDays(2);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Claims claims;
    private final Allocations allocations;
    private final IdempotencyKeys keys;
    private final BusyTimes busyTimes;
    private final Clock clock;

    Housekeeping(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Claims claims,
            Allocations allocations,
            IdempotencyKeys keys,
            BusyTimes busyTimes,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.claims = claims;
        this.allocations = allocations;
        this.keys = keys;
        this.busyTimes = busyTimes;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT2M")
    void sweep() {
        Instant now = clock.instant();
        dropEndedHolds(now.minus(REMEMBER_HOLDS).atOffset(ZoneOffset.UTC));
        keys.dropBefore(now.minus(REMEMBER_KEYS));
        busyTimes.forgetBefore(now.minus(REMEMBER_CELLS));
    }

    /** Reads all cells: they have no index but the one of the rule. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT12H")
    void sweepCells() {
        Instant now = clock.instant();
        jdbc.update("delete from claimed_time where starts_at < ?", Cells.at(now.minus(REMEMBER_CELLS)));
        jdbc.update(
                "delete from claimed_time where starts_at = ? and claim_id in"
                        + " (select id from appointment where ends_at <= ?)",
                PatientPlaces.firstCell(),
                now.atOffset(ZoneOffset.UTC));
    }

    private void dropEndedHolds(OffsetDateTime before) {
        jdbc.queryForList("select id from hold where expires_at <= ?", UUID.class, before)
                .forEach(hold -> transaction.executeWithoutResult(status -> dropEndedHold(hold, before)));
    }

    /** Not where it was confirmed meanwhile: its cells are an appointment's then. */
    private void dropEndedHold(UUID hold, OffsetDateTime before) {
        if (jdbc.update("delete from hold where id = ? and expires_at <= ?", hold, before) == 1) {
            claims.release(hold, allocations.of(hold));
            allocations.drop(hold);
        }
    }
}
