package org.medicenter.scheduling;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ResourceId;
import org.medicenter.time.Cells;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The rows of claimed time: only {@link Claims} asks for them to be written. A cell that somebody else has breaks the
 * constraint {@code resource_is_in_one_place}. Ranges of cells go from the first (included) to the last (excluded).
 */
@Component
class ClaimedTime {

    static final String RULE = "resource_is_in_one_place";

    private static final String DROP_EXPIRED = "delete from claimed_time where resource_id = ? and starts_at >= ?"
            + " and starts_at < ? and expires_at <= ?";
    /** Along the primary key: no other index is kept of these many rows. */
    private static final String OWN_CELLS =
            " where resource_id = ? and starts_at >= ? and starts_at < ? and claim_id = ?";

    private static final String INSERT =
            "insert into claimed_time (resource_id, starts_at, claim_id, expires_at) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    ClaimedTime(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All of these, as one batch: in this order, each ascending. */
    void insert(UUID claim, List<Allocation> allocations, @Nullable Instant expiresAt) {
        insert(allocations.stream()
                .flatMap(it -> rows(
                        claim,
                        it.resource(),
                        expiresAt,
                        LongStream.range(it.firstCell(), it.afterLastCell()).boxed()))
                .toList());
    }

    void insert(UUID claim, ResourceId resource, long from, long until) {
        insert(rows(claim, resource, null, LongStream.range(from, until).boxed())
                .toList());
    }

    /** @return how many cells the claim got: all of these that nobody has */
    int insertWhereFree(UUID claim, ResourceId resource, long from, long until) {
        Set<Long> taken = taken(resource, from, until);
        List<Long> free = LongStream.range(from, until)
                .boxed()
                .filter(it -> !taken.contains(it))
                .toList();
        insert(rows(claim, resource, null, free.stream()).toList());
        return free.size();
    }

    private static Stream<Object[]> rows(
            UUID claim, ResourceId resource, @Nullable Instant expiresAt, Stream<Long> cells) {
        LocalDateTime expiry = expiresAt == null ? null : utc(expiresAt);
        return cells.map(cell -> new @Nullable Object[] {resource.value(), cell, claim, expiry});
    }

    private void insert(List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(INSERT, rows);
        }
    }

    /** They are kept for the transaction: whoever frees one of them meanwhile waits, and sees who shares it then. */
    private Set<Long> taken(ResourceId resource, long from, long until) {
        return new HashSet<>(jdbc.queryForList(
                "select starts_at from claimed_time where resource_id = ? and starts_at >= ? and starts_at < ?"
                        + " for update",
                Long.class,
                resource.value(),
                from,
                until));
    }

    /** How many cells somebody has who is neither of these. */
    int ofOthers(ResourceId resource, long from, long until, UUID one, UUID other) {
        Integer others = jdbc.queryForObject(
                "select count(*) from claimed_time where resource_id = ? and starts_at >= ? and starts_at < ?"
                        + " and claim_id <> ? and claim_id <> ?",
                Integer.class,
                resource.value(),
                from,
                until,
                one,
                other);
        return others == null ? 0 : others;
    }

    /** How many of the cells the claim has. */
    int owned(UUID claim, Allocation allocation) {
        Integer owned = jdbc.queryForObject(
                "select count(*) from claimed_time" + OWN_CELLS,
                Integer.class,
                allocation.resource().value(),
                allocation.firstCell(),
                allocation.afterLastCell(),
                claim);
        return owned == null ? 0 : owned;
    }

    /** @return how many cells the claim has of these, and has until then */
    int expire(UUID claim, Allocation allocation, @Nullable Instant expiresAt) {
        return jdbc.update(
                "update claimed_time set expires_at = ?" + OWN_CELLS,
                expiresAt == null ? null : utc(expiresAt),
                allocation.resource().value(),
                allocation.firstCell(),
                allocation.afterLastCell(),
                claim);
    }

    /** @return how many cells were freed */
    int drop(UUID claim, ResourceId resource, long from, long until) {
        return from < until
                ? jdbc.update("delete from claimed_time" + OWN_CELLS, resource.value(), from, until, claim)
                : 0;
    }

    /** As one batch. @return how many cells of each were freed */
    int[] dropExpired(List<Allocation> allocations, Instant now) {
        LocalDateTime expiry = utc(now);
        return jdbc.batchUpdate(
                DROP_EXPIRED,
                allocations.stream()
                        .map(it -> new Object[] {it.resource().value(), it.firstCell(), it.afterLastCell(), expiry})
                        .toList());
    }

    /** What visits that are over still have of these resources. */
    void dropPast(List<ResourceId> resources, Instant now) {
        var parameters = new ArrayList<Object>(resources.size() + 1);
        resources.forEach(it -> parameters.add(it.value()));
        parameters.add(now.atOffset(ZoneOffset.UTC));
        jdbc.update(
                "delete from claimed_time where resource_id in ("
                        + String.join(", ", Collections.nCopies(resources.size(), "?"))
                        + ") and claim_id in (select id from appointment where ends_at <= ?)",
                parameters.toArray());
    }

    /** What appointments from an instant on have, before a cell, of what is neither a thing nor a person. */
    void dropPlaces(Instant since, long beforeCell) {
        String places =
                " resource_id not in (select id from resource) and resource_id not in (select id from specialist)"
                        + " and claim_id in (select id from appointment where starts_at >= ?)";
        OffsetDateTime from = since.atOffset(ZoneOffset.UTC);
        jdbc.update("delete from claimed_time where starts_at < ? and" + places, beforeCell, from);
        jdbc.update(
                "delete from allocation where claimed_until < ? and" + places,
                Cells.startOf(beforeCell).atOffset(ZoneOffset.UTC),
                from);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
