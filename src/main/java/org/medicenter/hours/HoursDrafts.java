package org.medicenter.hours;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.LocationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what an administrator has typed, one draft a person and location, so that neither a session that ends nor a
 * server that stops loses it. For administrators, each their own.
 */
@Service
public class HoursDrafts {

    private final JdbcClient database;
    private final CurrentActor currentActor;
    private final Clock clock;

    HoursDrafts(JdbcClient database, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<HoursDraft> find(LocationId location) {
        return database.sql(
                        "select begun_from, plan, saved_at from hours_draft where account_id = ? and location_id = ?")
                .params(owner(), location.value())
                .query((row, _) -> new HoursDraft(
                        PlanText.read(row.getString("begun_from")),
                        PlanText.read(row.getString("plan")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** In place of an earlier draft. */
    @Transactional
    public Instant keep(OpeningPlan begunFrom, OpeningPlan plan) {
        Instant now = clock.instant();
        discard(plan.location());
        database.sql("insert into hours_draft (account_id, location_id, begun_from, plan, saved_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        owner(),
                        plan.location().value(),
                        PlanText.write(begunFrom),
                        PlanText.write(plan),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return now;
    }

    @Transactional
    public void discard(LocationId location) {
        database.sql("delete from hours_draft where account_id = ? and location_id = ?")
                .params(owner(), location.value())
                .update();
    }

    private UUID owner() {
        return currentActor.requireAny(Role.ADMIN).id().value();
    }
}
