package org.medicenter.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ResourceId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads claimed cells, and joins those of one claim that follow each other. */
@Component
class ClaimReader {

    /** One range of the primary key. With a list of resources instead, H2 reads all cells that these have ever had. */
    private static final String CELLS_OF_ONE = "select resource_id, starts_at, claim_id, expires_at from claimed_time"
            + " where resource_id = ? and starts_at >= ? and starts_at < ?";

    private final JdbcTemplate jdbc;

    ClaimReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All claims on the resources, ended ones too, from one cell (included) to another (excluded), cut at UTC dates. */
    Map<ResourceId, List<TakenTime>> read(Collection<ResourceId> resources, long from, long until) {
        if (resources.isEmpty()) {
            return new HashMap<>();
        }
        var parameters = new ArrayList<Object>();
        for (ResourceId resource : resources) {
            parameters.addAll(List.of(resource.value(), from, until));
        }
        var result = new HashMap<ResourceId, List<TakenTime>>();
        jdbc.query(
                String.join(" union all ", Collections.nCopies(resources.size(), CELLS_OF_ONE)) + " order by 1, 2",
                row -> {
                    ResourceId resource = new ResourceId(row.getObject("resource_id", UUID.class));
                    append(result.computeIfAbsent(resource, it -> new ArrayList<>()), cell(row));
                },
                parameters.toArray());
        return result;
    }

    private static TakenTime cell(ResultSet row) throws SQLException {
        long cell = row.getLong("starts_at");
        return new TakenTime(
                cell,
                cell + 1,
                row.getObject("claim_id", UUID.class),
                instant(row.getObject("expires_at", LocalDateTime.class)));
    }

    private static void append(List<TakenTime> taken, TakenTime cell) {
        TakenTime last = taken.isEmpty() ? null : taken.getLast();
        if (last != null && continues(last, cell)) {
            taken.set(taken.size() - 1, new TakenTime(last.first(), cell.afterLast(), last.claim(), last.expiresAt()));
        } else {
            taken.add(cell);
        }
    }

    private static boolean continues(TakenTime last, TakenTime cell) {
        return last.afterLast() == cell.first()
                && cell.first() % BusyTimes.CELLS_A_DATE != 0
                && last.claim().equals(cell.claim())
                && Objects.equals(last.expiresAt(), cell.expiresAt());
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
