package org.medicenter.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medicenter.clinic.ResourceId;
import org.medicenter.database.LastWrites;
import org.medicenter.time.TimeRange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which resources a hold or an appointment takes; {@link Claims} keeps their cells. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Allocations {

    private static final String INSERT =
            "insert into allocation (claim_id, resource_id, claimed_from, claimed_until) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final LastWrites lastWrites;

    Allocations(JdbcTemplate jdbc, LastWrites lastWrites) {
        this.jdbc = jdbc;
        this.lastWrites = lastWrites;
    }

    void save(UUID claim, List<Allocation> allocations) {
        jdbc.batchUpdate(
                INSERT,
                allocations.stream()
                        .map(it -> new Object[] {
                            claim,
                            it.resource().value(),
                            offset(it.time().start()),
                            offset(it.time().end())
                        })
                        .toList());
    }

    /** The same for a claim that nobody asks about before the transaction's end. */
    void saveLast(UUID claim, List<Allocation> allocations) {
        allocations.forEach(it -> lastWrites.write(
                INSERT,
                claim,
                it.resource().value(),
                offset(it.time().start()),
                offset(it.time().end())));
    }

    List<Allocation> of(UUID claim) {
        return jdbc.query(
                "select resource_id, claimed_from, claimed_until from allocation where claim_id = ?",
                (row, number) -> read(row),
                claim);
    }

    /** Of each, all that it takes. */
    Map<UUID, List<Allocation>> ofAll(Collection<UUID> claims) {
        var found = new HashMap<UUID, List<Allocation>>();
        if (!claims.isEmpty()) {
            jdbc.query(
                    "select claim_id, resource_id, claimed_from, claimed_until from allocation where claim_id in ("
                            + String.join(", ", Collections.nCopies(claims.size(), "?")) + ")",
                    row -> {
                        found.computeIfAbsent(row.getObject("claim_id", UUID.class), claim -> new ArrayList<>())
                                .add(read(row));
                    },
                    claims.toArray());
        }
        return found;
    }

    void replace(UUID claim, List<Allocation> allocations) {
        drop(claim);
        save(claim, allocations);
    }

    void drop(UUID claim) {
        jdbc.update("delete from allocation where claim_id = ?", claim);
    }

    private static Allocation read(ResultSet row) throws SQLException {
        Instant from = row.getObject("claimed_from", OffsetDateTime.class).toInstant();
        Instant until = row.getObject("claimed_until", OffsetDateTime.class).toInstant();
        return new Allocation(new ResourceId(row.getObject("resource_id", UUID.class)), new TimeRange(from, until));
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
