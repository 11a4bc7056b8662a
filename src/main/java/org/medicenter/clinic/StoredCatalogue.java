package org.medicenter.clinic;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the catalogue as it is stored: one query a table. */
@Component
class StoredCatalogue {

    private static final Clinic BEFORE_SET_UP = new Clinic("Medicenter", "", "", List.of("en"));

    private final JdbcClient database;

    StoredCatalogue(JdbcClient database) {
        this.database = database;
    }

    Catalogue read(long revision) {
        return new Catalogue(revision, clinic(), locations(), specialists(), concerns(), visitTypes(), resources());
    }

    private Clinic clinic() {
        return database.sql("select name, country, subdivision, languages from clinic")
                .query((row, n) -> new Clinic(
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("subdivision"),
                        List.of(row.getString("languages").split(" "))))
                .optional()
                .orElse(BEFORE_SET_UP);
    }

    private Shelf<LocationId, Location> locations() {
        return shelf(
                "select * from location order by place, slug",
                row -> new Location(
                        new LocationId(id(row, "id")),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("access_note"),
                        row.getString("phone"),
                        ZoneId.of(row.getString("time_zone"))),
                Location::id,
                Location::slug);
    }

    private Shelf<ResourceId, Resource> resources() {
        return shelf(
                "select * from resource order by place, name",
                row -> new Resource(
                        new ResourceId(id(row, "id")),
                        new LocationId(id(row, "location_id")),
                        row.getString("kind"),
                        row.getString("name")),
                Resource::id,
                it -> it.id().toString());
    }

    private Shelf<SpecialistId, Specialist> specialists() {
        var treats = lists(
                "select t.specialist_id as owner, c.id as entry from specialist_concern t"
                        + " join concern c on c.id = t.concern_id where c.archived_at is null order by c.place, c.slug",
                row -> new ConcernId(id(row, "entry")));
        var offers = lists(
                "select o.specialist_id as owner, v.id as entry from specialist_visit_type o"
                        + " join visit_type v on v.id = o.visit_type_id where v.archived_at is null order by v.place, v.slug",
                row -> new VisitTypeId(id(row, "entry")));
        return shelf(
                "select * from specialist order by place, slug",
                row -> new Specialist(
                        new SpecialistId(id(row, "id")),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("profession"),
                        treats.getOrDefault(id(row, "id"), List.of()),
                        offers.getOrDefault(id(row, "id"), List.of()),
                        room(row),
                        tags(row.getString("languages")),
                        caps(row)),
                Specialist::id,
                Specialist::slug);
    }

    private Shelf<ConcernId, Concern> concerns() {
        var leadsTo = lists(
                "select c.concern_id as owner, c.visit_type_id as entry from concern_visit_type c"
                        + " join visit_type v on v.id = c.visit_type_id where v.archived_at is null order by c.place",
                row -> new VisitTypeId(id(row, "entry")));
        return shelf(
                "select * from concern order by place, slug",
                row -> new Concern(
                        new ConcernId(id(row, "id")),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("hint"),
                        leadsTo.getOrDefault(id(row, "id"), List.of())),
                Concern::id,
                Concern::slug);
    }

    private Shelf<VisitTypeId, VisitType> visitTypes() {
        var needs = lists(
                "select visit_type_id as owner, kind, pieces, opening_days_after from visit_type_need order by place",
                row -> new Need(row.getString("kind"), row.getInt("pieces"), row.getInt("opening_days_after")));
        var preparations = preparations();
        var places = lists(
                "select visit_type_id as owner, location_id as entry from visit_type_location order by place",
                row -> new LocationId(id(row, "entry")));
        var windows = lists(
                "select visit_type_id as owner, weekday, begins, ends from visit_type_window order by weekday, begins",
                row -> new WeeklyWindow(DayOfWeek.of(row.getInt("weekday")), time(row, "begins"), time(row, "ends")));
        return shelf(
                "select * from visit_type order by place, slug",
                row -> new VisitType(
                        new VisitTypeId(id(row, "id")),
                        row.getString("slug"),
                        row.getString("name"),
                        startTimes(row),
                        minutes(row, "buffer_before_minutes"),
                        minutes(row, "buffer_after_minutes"),
                        minutes(row, "lead_minutes"),
                        row.getInt("horizon_days"),
                        BookableBy.valueOf(row.getString("bookable_by")),
                        cutOff(row),
                        row.getBoolean("with_specialist"),
                        needs.getOrDefault(id(row, "id"), List.of()),
                        places.getOrDefault(id(row, "id"), List.of()),
                        windows.getOrDefault(id(row, "id"), List.of()),
                        row.getString("preparation"),
                        preparations.getOrDefault(id(row, "id"), Map.of()),
                        new VisitLimits(
                                caps(row),
                                number(row, "visits_a_patient"),
                                row.getInt("kept_for_urgent"),
                                minutes(row, "urgent_until_minutes")),
                        row.getBoolean("needs_approval")),
                VisitType::id,
                VisitType::slug);
    }

    private static StartTimes startTimes(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("fixed_start", LocalTime.class))
                        .isPresent()
                ? new StartTimes.Fixed(time(row, "fixed_start"), time(row, "fixed_end"))
                : new StartTimes.OnGrid(minutes(row, "length_minutes"), minutes(row, "grid_minutes"));
    }

    private static CutOff cutOff(ResultSet row) throws SQLException {
        return switch (StoredCutOff.valueOf(row.getString("cut_off"))) {
            case BUSINESS_HOURS -> new CutOff.BusinessHours(minutes(row, "cut_off_minutes"));
            case NOON_OF_OPENING_DAY_BEFORE -> new CutOff.NoonOfOpeningDayBefore();
            case NOON_OF_DAY_BEFORE -> new CutOff.NoonOfDayBefore();
        };
    }

    private static @Nullable ResourceId room(ResultSet row) throws SQLException {
        UUID room = row.getObject("own_room", UUID.class);
        return room == null ? null : new ResourceId(room);
    }

    private Map<UUID, Map<String, String>> preparations() {
        record Text(UUID owner, String language, String preparation) {}
        return database
                .sql("select visit_type_id, language, preparation from visit_type_preparation")
                .query((row, n) ->
                        new Text(id(row, "visit_type_id"), row.getString("language"), row.getString("preparation")))
                .list()
                .stream()
                .collect(groupingBy(Text::owner, toMap(Text::language, Text::preparation)));
    }

    private static Caps caps(ResultSet row) throws SQLException {
        return new Caps(number(row, "visits_a_day"), number(row, "visits_a_week"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static List<String> tags(String tags) {
        return tags.isBlank() ? List.of() : List.of(tags.split(" "));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    private static Duration minutes(ResultSet row, String column) throws SQLException {
        return Duration.ofMinutes(row.getInt(column));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private record Kept<T>(T entry, boolean archived) {}

    private record Owned<T>(UUID owner, T entry) {}

    private <I, T> Shelf<I, T> shelf(String sql, Reading<T> entry, Function<T, I> id, Function<T, String> slug) {
        var kept = database.sql(sql)
                .query((row, n) -> new Kept<>(entry.of(row), row.getObject("archived_at") != null))
                .list();
        var offered = new ArrayList<T>();
        var archived = new ArrayList<T>();
        kept.forEach(it -> (it.archived() ? archived : offered).add(it.entry()));
        return new Shelf<>(offered, archived, id, slug);
    }

    private <T> Map<UUID, List<T>> lists(String sql, Reading<T> entry) {
        return database.sql(sql).query((row, n) -> new Owned<>(id(row, "owner"), entry.of(row))).list().stream()
                .collect(groupingBy(Owned::owner, mapping(Owned::entry, toList())));
    }
}
