package org.medicenter.hours;

import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a whole plan in place of what was said about its location; who calls has checked it. */
@Component
class PlanEntries {

    private final JdbcClient database;
    private final HoursEntries entries;

    PlanEntries(JdbcClient database, HoursEntries entries) {
        this.database = database;
        this.entries = entries;
    }

    void write(OpeningPlan plan) {
        UUID location = plan.location().value();
        run(
                "delete from weekly_range where weekly_hours_id in (select id from weekly_hours where location_id = ?)",
                location);
        run("delete from weekly_hours where location_id = ?", location);
        run(
                "delete from hours_exception_range where exception_id in"
                        + " (select id from hours_exception where location_id = ?)",
                location);
        run("delete from hours_exception where location_id = ?", location);
        run("delete from holiday_rule where location_id = ?", location);
        plan.versions().forEach(it -> entries.write(it.at(plan.location())));
        plan.exceptions().forEach(entries::write);
        plan.holidays().forEach(this::write);
    }

    private void write(HolidayRule rule) {
        Optional<WallRange> only = Optional.ofNullable(rule.only());
        LocalTime begins = only.map(WallRange::begins).orElse(null);
        LocalTime ends = only.map(WallRange::ends).orElse(null);
        database.sql("insert into holiday_rule (location_id, holiday, begins, ends) values (?, ?, ?, ?)")
                .param(rule.location().value())
                .param(rule.holiday())
                .param(begins)
                .param(ends)
                .update();
    }

    private void run(String sql, UUID location) {
        database.sql(sql).param(location).update();
    }
}
