package org.medicenter.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.ResourceId;
import org.medicenter.time.TimeRange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what is blocked; {@link Claims} keeps its cells. */
@Component
class BlockedTimes {

    private static final String SELECT = "select id, series_id, location_id, resource_id, starts_at, ends_at, reason,"
            + " words, has_gaps, blocked_by, blocked_at from blocked_time where ";

    private final JdbcTemplate jdbc;

    BlockedTimes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void save(Block block) {
        jdbc.update(
                "insert into blocked_time (id, series_id, location_id, resource_id, starts_at, ends_at, reason, words,"
                        + " has_gaps, blocked_by, blocked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                block.id().value(),
                block.series(),
                block.location().value(),
                block.resource().value(),
                offset(block.time().start()),
                offset(block.time().end()),
                block.reason().name(),
                block.words(),
                block.hasGaps(),
                block.by(),
                offset(block.at()));
    }

    /** @return whether it was there */
    boolean drop(BlockId id) {
        return jdbc.update("delete from blocked_time where id = ?", id.value()) == 1;
    }

    /** So that nobody drops it meanwhile. @return false where it is gone */
    boolean lock(BlockId id) {
        return jdbc.update("update blocked_time set has_gaps = has_gaps where id = ?", id.value()) == 1;
    }

    void isWhole(BlockId id) {
        jdbc.update("update blocked_time set has_gaps = false where id = ?", id.value());
    }

    Optional<Block> find(BlockId id) {
        return jdbc.query(SELECT + "id = ?", (row, number) -> read(row), id.value()).stream()
                .findFirst();
    }

    /** Those of the series that are not over, by time. */
    List<Block> coming(UUID series, Instant now) {
        return jdbc.query(
                SELECT + "series_id = ? and ends_at > ? order by starts_at, id",
                (row, number) -> read(row),
                series,
                offset(now));
    }

    /** By time. */
    List<Block> at(LocationId location, TimeRange time) {
        return jdbc.query(
                SELECT + "location_id = ? and ends_at > ? and starts_at < ? order by starts_at, id",
                (row, number) -> read(row),
                location.value(),
                offset(time.start()),
                offset(time.end()));
    }

    List<Block> withGaps(Instant now) {
        return jdbc.query(
                SELECT + "has_gaps = true and ends_at > ? order by blocked_at, id",
                (row, number) -> read(row),
                offset(now));
    }

    /** Which of these claims are blocks. */
    Set<UUID> among(Collection<UUID> claims) {
        return claims.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.queryForList(
                        "select id from blocked_time where id in ("
                                + String.join(", ", Collections.nCopies(claims.size(), "?")) + ")",
                        UUID.class,
                        claims.toArray()));
    }

    private static Block read(ResultSet row) throws SQLException {
        return new Block(
                new BlockId(row.getObject("id", UUID.class)),
                row.getObject("series_id", UUID.class),
                new LocationId(row.getObject("location_id", UUID.class)),
                new ResourceId(row.getObject("resource_id", UUID.class)),
                new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
                BlockReason.valueOf(row.getString("reason")),
                row.getString("words"),
                row.getBoolean("has_gaps"),
                row.getString("blocked_by"),
                instant(row, "blocked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
