package org.medicenter.clinic;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries of the catalogue as they are; who calls has checked them. */
@Component
class CatalogueEntries {

    private final JdbcClient database;
    private final Clock clock;

    CatalogueEntries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void write(Clinic clinic) {
        var columns =
                List.of(clinic.name(), clinic.country(), clinic.subdivision(), String.join(" ", clinic.languages()));
        int known = database.sql("update clinic set name = ?, country = ?, subdivision = ?, languages = ? where id = 1")
                .params(columns)
                .update();
        if (known == 0) {
            database.sql("insert into clinic (name, country, subdivision, languages, id) values (?, ?, ?, ?, 1)")
                    .params(columns)
                    .update();
        }
    }

    void write(Location location) {
        new Row("location", location.id().value())
                .with("slug", location.slug())
                .with("name", location.name())
                .with("address", location.address())
                .with("access_note", location.access())
                .with("phone", location.phone())
                .with("time_zone", location.zone().getId())
                .write();
    }

    void write(Resource resource) {
        new Row("resource", resource.id().value())
                .with("location_id", resource.location().value())
                .with("kind", resource.kind())
                .with("name", resource.name())
                .write();
    }

    void write(Concern concern) {
        UUID id = concern.id().value();
        new Row("concern", id)
                .with("slug", concern.slug())
                .with("name", concern.name())
                .with("hint", concern.hint())
                .write();
        replace(
                id,
                "concern_visit_type",
                "concern_id",
                concern.leadsTo(),
                (visitType, place) -> database.sql(
                                "insert into concern_visit_type (concern_id, visit_type_id, place) values (?, ?, ?)")
                        .params(id, visitType.value(), place)
                        .update());
    }

    void write(Specialist specialist) {
        UUID id = specialist.id().value();
        ResourceId room = specialist.ownRoom();
        new Row("specialist", id)
                .with("slug", specialist.slug())
                .with("name", specialist.name())
                .with("profession", specialist.profession())
                .with("own_room", room == null ? null : room.value())
                .with("languages", String.join(" ", specialist.languages()))
                .with("visits_a_day", specialist.caps().aDay())
                .with("visits_a_week", specialist.caps().aWeek())
                .write();
        replace(
                id,
                "specialist_concern",
                "specialist_id",
                specialist.treats(),
                (concern, _) -> database.sql("insert into specialist_concern (specialist_id, concern_id) values (?, ?)")
                        .params(id, concern.value())
                        .update());
        replace(
                id,
                "specialist_visit_type",
                "specialist_id",
                specialist.offers(),
                (visitType, _) -> database.sql(
                                "insert into specialist_visit_type (specialist_id, visit_type_id) values (?, ?)")
                        .params(id, visitType.value())
                        .update());
    }

    void write(VisitType visitType) {
        UUID id = visitType.id().value();
        var entry = new Row("visit_type", id)
                .with("slug", visitType.slug())
                .with("name", visitType.name())
                .with("buffer_before_minutes", visitType.bufferBefore().toMinutes())
                .with("buffer_after_minutes", visitType.bufferAfter().toMinutes())
                .with("lead_minutes", visitType.leadTime().toMinutes())
                .with("horizon_days", visitType.horizonDays())
                .with("bookable_by", visitType.bookableBy().name())
                .with("cut_off", StoredCutOff.of(visitType.cutOff()).name())
                .with("cut_off_minutes", cutOffMinutes(visitType.cutOff()))
                .with("with_specialist", visitType.withSpecialist())
                .with("needs_approval", visitType.needsApproval())
                .with("preparation", visitType.preparation())
                .with("visits_a_day", visitType.limits().caps().aDay())
                .with("visits_a_week", visitType.limits().caps().aWeek())
                .with("visits_a_patient", visitType.limits().aPatient())
                .with("kept_for_urgent", visitType.limits().keptForUrgent())
                .with(
                        "urgent_until_minutes",
                        visitType.limits().releasedBefore().toMinutes());
        withStartTimes(entry, visitType.startTimes()).write();
        replace(
                id,
                "visit_type_need",
                "visit_type_id",
                visitType.needs(),
                (need, place) -> database.sql(
                                "insert into visit_type_need (visit_type_id, kind, place, pieces, opening_days_after) values (?, ?, ?, ?, ?)")
                        .params(id, need.kind(), place, need.pieces(), need.openingDaysAfter())
                        .update());
        replace(
                id,
                "visit_type_location",
                "visit_type_id",
                visitType.locations(),
                (location, place) -> database.sql(
                                "insert into visit_type_location (visit_type_id, location_id, place) values (?, ?, ?)")
                        .params(id, location.value(), place)
                        .update());
        replace(
                id,
                "visit_type_window",
                "visit_type_id",
                visitType.ownHours(),
                (window, _) -> database.sql(
                                "insert into visit_type_window (visit_type_id, weekday, begins, ends) values (?, ?, ?, ?)")
                        .params(id, window.weekday().getValue(), window.begins(), window.ends())
                        .update());
        preparations(visitType);
    }

    private void preparations(VisitType visitType) {
        UUID id = visitType.id().value();
        replace(
                id,
                "visit_type_preparation",
                "visit_type_id",
                List.copyOf(visitType.preparations().entrySet()),
                (text, _) -> database.sql(
                                "insert into visit_type_preparation (visit_type_id, language, preparation) values (?, ?, ?)")
                        .params(id, text.getKey(), text.getValue())
                        .update());
    }

    /** Puts the entries of a table into this order. */
    void order(String table, List<UUID> ids) {
        for (int place = 0; place < ids.size(); place++) {
            database.sql("update " + table + " set place = ? where id = ?")
                    .params(place + 1, ids.get(place))
                    .update();
        }
    }

    void restore(String table, UUID id) {
        database.sql("update " + table + " set archived_at = null where id = ?")
                .param(id)
                .update();
    }

    void write(Entry entry) {
        switch (entry) {
            case Location location -> write(location);
            case Resource resource -> write(resource);
            case Concern concern -> write(concern);
            case VisitType visitType -> write(visitType);
            case Specialist specialist -> write(specialist);
        }
    }

    void archive(String table, UUID id) {
        database.sql("update " + table + " set archived_at = ? where id = ? and archived_at is null")
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), id)
                .update();
    }

    private static Row withStartTimes(Row entry, StartTimes startTimes) {
        return switch (startTimes) {
            case StartTimes.OnGrid onGrid ->
                entry.with("length_minutes", onGrid.length().toMinutes())
                        .with("grid_minutes", onGrid.grid().toMinutes())
                        .with("fixed_start", null)
                        .with("fixed_end", null);
            case StartTimes.Fixed fixed ->
                entry.with("length_minutes", null)
                        .with("grid_minutes", null)
                        .with("fixed_start", fixed.starts())
                        .with("fixed_end", fixed.ends());
        };
    }

    private static @Nullable Long cutOffMinutes(CutOff cutOff) {
        return cutOff instanceof CutOff.BusinessHours business
                ? business.hours().toMinutes()
                : null;
    }

    private <E> void replace(UUID owner, String table, String column, List<E> rows, BiConsumer<E, Integer> insert) {
        database.sql("delete from " + table + " where " + column + " = ?")
                .param(owner)
                .update();
        for (int place = 0; place < rows.size(); place++) {
            insert.accept(rows.get(place), place);
        }
    }

    /** One row of a table whose entries have an id and a place in the clinic's order: changed, or added as the last. */
    private final class Row {

        private final String table;
        private final UUID id;
        private final LinkedHashMap<String, @Nullable Object> columns = new LinkedHashMap<>();

        Row(String table, UUID id) {
            this.table = table;
            this.id = id;
        }

        Row with(String column, @Nullable Object content) {
            columns.put(column, content);
            return this;
        }

        void write() {
            if (change() == 0) {
                add();
            }
        }

        private int change() {
            return database.sql(
                            "update " + table + " set " + String.join(" = ?, ", columns.keySet()) + " = ? where id = ?")
                    .params(parameters())
                    .update();
        }

        private void add() {
            String marks = "?, ".repeat(columns.size());
            database.sql("insert into " + table + " (" + String.join(", ", columns.keySet()) + ", id, place) values ("
                            + marks + "?, (select coalesce(max(place), 0) + 1 from " + table + "))")
                    .params(parameters())
                    .update();
        }

        private List<@Nullable Object> parameters() {
            var parameters = new ArrayList<@Nullable Object>(columns.values());
            parameters.add(id);
            return parameters;
        }
    }
}
