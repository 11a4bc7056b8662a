package org.medicenter.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.LocationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every plan that was ever published. Whoever writes holds the lock of the hours' revision. */
@Component
class Editions {

    private static final String COLUMNS = "select edition, plan, published_by, published_at from hours_edition";

    private final JdbcClient database;

    Editions(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    List<Edition> of(LocationId location) {
        return database.sql(COLUMNS + " where location_id = ? order by edition desc")
                .param(location.value())
                .query((row, _) -> edition(row))
                .list();
    }

    Optional<Edition> newest(LocationId location) {
        return database.sql(COLUMNS + " where location_id = ? order by edition desc fetch first 1 rows only")
                .param(location.value())
                .query((row, _) -> edition(row))
                .optional();
    }

    /** What the application enters at set-up, step by step, is one edition: the last of its steps. */
    void keep(OpeningPlan plan, @Nullable String by, Instant at) {
        var newest = newest(plan.location());
        if (by == null && newest.isPresent() && newest.get().by() == null) {
            database.sql("update hours_edition set plan = ?, published_at = ? where location_id = ? and edition = ?")
                    .params(
                            PlanText.write(plan),
                            offset(at),
                            plan.location().value(),
                            newest.get().number())
                    .update();
            return;
        }
        database.sql("insert into hours_edition (location_id, edition, plan, published_by, published_at)"
                        + " values (?, ?, ?, ?, ?)")
                .param(plan.location().value())
                .param(newest.map(Edition::number).orElse(0) + 1)
                .param(PlanText.write(plan))
                .param(by)
                .param(offset(at))
                .update();
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getInt("edition"),
                PlanText.read(row.getString("plan")),
                row.getString("published_by"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
