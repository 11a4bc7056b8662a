package org.medicenter.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rules of the hours as they are; who calls has checked them. */
@Component
class HoursEntries {

    private final JdbcClient database;

    HoursEntries(JdbcClient database) {
        this.database = database;
    }

    /** In place of the version from the same date, where there is one. */
    void write(WeeklyHours hours) {
        database.sql("select id from weekly_hours where location_id = ? and valid_from = ?")
                .params(hours.location().value(), hours.validFrom())
                .query(UUID.class)
                .optional()
                .ifPresent(this::removeWeeklyHours);
        UUID id = UUID.randomUUID();
        run(
                "insert into weekly_hours (id, location_id, valid_from, weeks) values (?, ?, ?, ?)",
                id,
                hours.location().value(),
                hours.validFrom(),
                hours.weeks().size());
        for (int week = 0; week < hours.weeks().size(); week++) {
            for (var window : hours.weeks().get(week)) {
                run(
                        "insert into weekly_range (weekly_hours_id, week_no, weekday, begins, ends) values (?, ?, ?, ?, ?)",
                        id,
                        week,
                        window.weekday().getValue(),
                        window.begins(),
                        window.ends());
            }
        }
    }

    private void removeWeeklyHours(UUID id) {
        run("delete from weekly_range where weekly_hours_id = ?", id);
        run("delete from weekly_hours where id = ?", id);
    }

    void write(HoursException exception) {
        UUID id = UUID.randomUUID();
        run(
                "insert into hours_exception (id, location_id, first_date, last_date, kind, note) values (?, ?, ?, ?, ?, ?)",
                id,
                exception.location().value(),
                exception.first(),
                exception.last(),
                exception.kind().name(),
                exception.note());
        for (var range : exception.ranges()) {
            run(
                    "insert into hours_exception_range (exception_id, begins, ends) values (?, ?, ?)",
                    id,
                    range.begins(),
                    range.ends());
        }
    }

    /** In place of the version from the same date, where there is one. */
    void write(WorkingHours hours) {
        database.sql("select id from working_hours where specialist_id = ? and location_id = ? and valid_from = ?")
                .params(hours.specialist().value(), hours.location().value(), hours.validFrom())
                .query(UUID.class)
                .optional()
                .ifPresent(this::removeWorkingHours);
        UUID id = UUID.randomUUID();
        run(
                "insert into working_hours (id, specialist_id, location_id, valid_from, weeks) values (?, ?, ?, ?, ?)",
                id,
                hours.specialist().value(),
                hours.location().value(),
                hours.validFrom(),
                hours.weeks().size());
        for (int week = 0; week < hours.weeks().size(); week++) {
            List<WorkingDay> days = hours.weeks().get(week);
            for (int place = 0; place < days.size(); place++) {
                write(id, week, place, days.get(place));
            }
        }
    }

    /** In place of all that was said about the specialist. */
    void replace(SpecialistPlan plan) {
        UUID specialist = plan.specialist().value();
        database.sql("select id from working_hours where specialist_id = ?")
                .param(specialist)
                .query(UUID.class)
                .list()
                .forEach(this::removeWorkingHours);
        run("delete from absence where specialist_id = ?", specialist);
        run("delete from substitution where specialist_id = ?", specialist);
        plan.hours().forEach(this::write);
        plan.absences().forEach(this::write);
        plan.substitutions().forEach(this::write);
    }

    private void write(UUID hours, int week, int place, WorkingDay day) {
        UUID id = UUID.randomUUID();
        run(
                "insert into working_range (id, working_hours_id, week_no, weekday, begins, ends, place) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                hours,
                week,
                day.weekday().getValue(),
                day.begins(),
                day.ends(),
                place);
        for (var each : day.breaks()) {
            run(
                    "insert into working_break (working_range_id, begins, ends) values (?, ?, ?)",
                    id,
                    each.begins(),
                    each.ends());
        }
    }

    private void removeWorkingHours(UUID id) {
        run(
                "delete from working_break where working_range_id in (select id from working_range where working_hours_id = ?)",
                id);
        run("delete from working_range where working_hours_id = ?", id);
        run("delete from working_hours where id = ?", id);
    }

    void write(Absence absence) {
        Optional<WallRange> part = Optional.ofNullable(absence.part());
        LocalTime begins = part.map(WallRange::begins).orElse(null);
        LocalTime ends = part.map(WallRange::ends).orElse(null);
        run(
                "insert into absence (id, specialist_id, first_date, last_date, begins, ends, note, illness_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                absence.specialist().value(),
                absence.first(),
                absence.last(),
                begins,
                ends,
                absence.note(),
                absence.illness());
    }

    /** What of it begins on that date or later goes; what has begun before ends on the date before. */
    void endIllness(UUID illness, LocalDate from) {
        run("delete from absence where illness_id = ? and first_date >= ?", illness, from);
        run(
                "update absence set last_date = ? where illness_id = ? and last_date >= ?",
                from.minusDays(1),
                illness,
                from);
    }

    void write(Substitution substitution) {
        run(
                "insert into substitution (specialist_id, concern_id, substitute_id) values (?, ?, ?)",
                substitution.away().value(),
                substitution.concern().value(),
                substitution.substitute().value());
    }

    private void run(String sql, @Nullable Object... columns) {
        database.sql(sql).params(columns).update();
    }
}
