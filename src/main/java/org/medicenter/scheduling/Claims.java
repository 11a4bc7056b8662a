package org.medicenter.scheduling;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ResourceId;
import org.medicenter.time.Cells;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only class that writes claimed time, and that tells {@link BusyTimes} of it. Cells are written resource by
 * resource in one ascending pass, within the caller's transaction; a cell that somebody else has breaks the constraint {@code resource_is_in_one_place}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Claims {

    static final String RULE = "resource_is_in_one_place";

    private static final String DROP_EXPIRED = "delete from claimed_time where resource_id = ? and starts_at >= ?"
            + " and starts_at < ? and expires_at <= ?";
    /** Along the primary key: no other index is kept of these many rows. */
    private static final String OWN_CELLS =
            " where resource_id = ? and starts_at >= ? and starts_at < ? and claim_id = ?";

    private static final String INSERT =
            "insert into claimed_time (resource_id, starts_at, claim_id, expires_at) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final BusyTimes busyTimes;

    Claims(JdbcTemplate jdbc, BusyTimes busyTimes) {
        this.jdbc = jdbc;
        this.busyTimes = busyTimes;
    }

    /** @param expiresAt until when the claim holds; null: for good */
    void claim(UUID claim, List<Allocation> allocations, @Nullable Instant expiresAt, Instant now) {
        busyTimes.followThisTransaction(new ClaimChange(claim, List.of(), allocations, expiresAt));
        for (Allocation allocation : inClaimingOrder(allocations)) {
            dropExpired(allocation, now);
            insert(claim, allocation, expiresAt, allocation.firstCell(), allocation.afterLastCell());
        }
    }

    /**
     * Makes a hold's claims last for good.
     *
     * @return false where some cell was lost: the hold had ended and somebody took it over
     */
    boolean confirm(UUID claim, List<Allocation> allocations) {
        busyTimes.followThisTransaction(new ClaimChange(claim, allocations, allocations, null));
        int expected = allocations.stream().mapToInt(Allocation::cells).sum();
        return expire(claim, allocations, null) == expected;
    }

    void renew(UUID claim, List<Allocation> allocations, Instant expiresAt) {
        busyTimes.followThisTransaction(new ClaimChange(claim, allocations, allocations, expiresAt));
        expire(claim, allocations, utc(expiresAt));
    }

    private int expire(UUID claim, List<Allocation> allocations, @Nullable LocalDateTime expiry) {
        int cells = 0;
        for (Allocation it : inClaimingOrder(allocations)) {
            cells += jdbc.update(
                    "update claimed_time set expires_at = ?" + OWN_CELLS,
                    expiry,
                    it.resource().value(),
                    it.firstCell(),
                    it.afterLastCell(),
                    claim);
        }
        return cells;
    }

    /** Frees whatever the claim still has of these. */
    void release(UUID claim, List<Allocation> allocations) {
        busyTimes.followThisTransaction(new ClaimChange(claim, allocations, List.of(), null));
        inClaimingOrder(allocations).forEach(it -> drop(claim, it, it.firstCell(), it.afterLastCell()));
    }

    private void drop(UUID claim, Allocation allocation, long from, long until) {
        if (from < until) {
            jdbc.update(
                    "delete from claimed_time" + OWN_CELLS,
                    allocation.resource().value(),
                    from,
                    until,
                    claim);
        }
    }

    /** Frees what visits that are over still have of these resources. */
    void releasePast(List<ResourceId> resources, Instant now) {
        var parameters = new ArrayList<Object>(resources.size() + 1);
        resources.forEach(it -> parameters.add(it.value()));
        parameters.add(now.atOffset(ZoneOffset.UTC));
        jdbc.update(
                "delete from claimed_time where resource_id in ("
                        + String.join(", ", Collections.nCopies(resources.size(), "?"))
                        + ") and claim_id in (select id from appointment where ends_at <= ?)",
                parameters.toArray());
    }

    /**
     * Frees the places of limits that appointments from an instant on have, before a cell: what is claimed and is
     * neither a thing nor a person. Nothing that is remembered follows.
     */
    void releasePlaces(Instant since, long beforeCell) {
        String places =
                " resource_id not in (select id from resource) and resource_id not in (select id from specialist)"
                        + " and claim_id in (select id from appointment where starts_at >= ?)";
        var from = since.atOffset(ZoneOffset.UTC);
        jdbc.update("delete from claimed_time where starts_at < ? and" + places, beforeCell, from);
        jdbc.update(
                "delete from allocation where claimed_until < ? and" + places,
                Cells.startOf(beforeCell).atOffset(ZoneOffset.UTC),
                from);
    }

    /** Keeps the cells that the old and the new time share, frees the rest, and claims what is new. */
    void move(UUID claim, List<Allocation> before, List<Allocation> after, Instant now) {
        busyTimes.followThisTransaction(new ClaimChange(claim, before, after, null));
        var union = new ArrayList<>(after);
        before.stream().filter(old -> find(after, old) == null).forEach(union::add);
        for (Allocation allocation : inClaimingOrder(union)) {
            Allocation old = find(before, allocation);
            Allocation next = find(after, allocation);
            if (next == null) {
                drop(claim, allocation, allocation.firstCell(), allocation.afterLastCell());
            } else if (old == null || !old.time().overlaps(next.time())) {
                moveAway(claim, old, next, now);
            } else {
                shift(claim, old, next, now);
            }
        }
    }

    private void moveAway(UUID claim, @Nullable Allocation old, Allocation next, Instant now) {
        if (old != null) {
            drop(claim, old, old.firstCell(), old.afterLastCell());
        }
        dropExpired(next, now);
        insert(claim, next, null, next.firstCell(), next.afterLastCell());
    }

    private void shift(UUID claim, Allocation old, Allocation next, Instant now) {
        drop(claim, old, old.firstCell(), Math.min(next.firstCell(), old.afterLastCell()));
        drop(claim, old, Math.max(next.afterLastCell(), old.firstCell()), old.afterLastCell());
        dropExpired(next, now);
        insert(claim, next, null, next.firstCell(), Math.min(old.firstCell(), next.afterLastCell()));
        insert(claim, next, null, Math.max(old.afterLastCell(), next.firstCell()), next.afterLastCell());
    }

    private void dropExpired(Allocation allocation, Instant now) {
        jdbc.update(
                DROP_EXPIRED,
                allocation.resource().value(),
                allocation.firstCell(),
                allocation.afterLastCell(),
                utc(now));
    }

    private void insert(UUID claim, Allocation allocation, @Nullable Instant expiresAt, long from, long until) {
        var rows = new ArrayList<Object[]>();
        LocalDateTime expiry = expiresAt == null ? null : utc(expiresAt);
        for (long cell = from; cell < until; cell++) {
            rows.add(new @Nullable Object[] {allocation.resource().value(), cell, claim, expiry});
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(INSERT, rows);
        }
    }

    private static @Nullable Allocation find(List<Allocation> allocations, Allocation wanted) {
        return allocations.stream()
                .filter(it -> it.resource().equals(wanted.resource()))
                .findFirst()
                .orElse(null);
    }

    private static List<Allocation> inClaimingOrder(List<Allocation> allocations) {
        return allocations.stream().sorted(Allocation.IN_CLAIMING_ORDER).toList();
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
