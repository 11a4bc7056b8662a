package org.medicenter.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.ConcernId;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.WeeklyWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rules of the hours as they are stored: one query a table. */
@Component
class StoredHours {

    private final JdbcClient database;

    StoredHours(JdbcClient database) {
        this.database = database;
    }

    HoursRules read() {
        return new HoursRules(weeklyHours(), exceptions(), holidayRules(), workingHours(), absences(), substitutions());
    }

    private record InWeek<T>(int week, T entry) {}

    private record Owned<T>(UUID owner, T entry) {}

    private List<WeeklyHours> weeklyHours() {
        var ranges = lists(
                "select weekly_hours_id as owner, week_no, weekday, begins, ends from weekly_range order by weekday, begins",
                row -> new InWeek<>(
                        row.getInt("week_no"),
                        new WeeklyWindow(
                                weekday(row),
                                row.getObject("begins", LocalTime.class),
                                row.getObject("ends", LocalTime.class))));
        return list(
                "select id, location_id, valid_from, weeks from weekly_hours order by valid_from",
                row -> new WeeklyHours(
                        location(row), date(row, "valid_from"), weeks(row.getInt("weeks"), ranges.get(id(row, "id")))));
    }

    private List<HoursException> exceptions() {
        var ranges = lists(
                "select exception_id as owner, begins, ends from hours_exception_range order by begins",
                StoredHours::range);
        return list(
                "select id, location_id, first_date, last_date, kind, note from hours_exception order by first_date, id",
                row -> new HoursException(
                        location(row),
                        date(row, "first_date"),
                        date(row, "last_date"),
                        HoursException.Kind.valueOf(row.getString("kind")),
                        ranges.getOrDefault(id(row, "id"), List.of()),
                        row.getString("note")));
    }

    private List<HolidayRule> holidayRules() {
        return list(
                "select location_id, holiday, begins, ends from holiday_rule order by holiday",
                row -> new HolidayRule(
                        location(row), row.getString("holiday"), time(row, "begins") == null ? null : range(row)));
    }

    private List<WorkingHours> workingHours() {
        var breaks = lists(
                "select working_range_id as owner, begins, ends from working_break order by begins",
                StoredHours::range);
        var days = lists(
                "select working_hours_id as owner, id, week_no, weekday, begins, ends from working_range order by weekday, place",
                row -> new InWeek<>(
                        row.getInt("week_no"),
                        new WorkingDay(
                                weekday(row),
                                time(row, "begins"),
                                time(row, "ends"),
                                breaks.getOrDefault(id(row, "id"), List.of()))));
        return list(
                "select id, specialist_id, location_id, valid_from, weeks from working_hours order by valid_from",
                row -> new WorkingHours(
                        specialist(row, "specialist_id"),
                        location(row),
                        date(row, "valid_from"),
                        weeks(row.getInt("weeks"), days.get(id(row, "id")))));
    }

    private List<Absence> absences() {
        return list(
                "select specialist_id, first_date, last_date, begins, ends, note, illness_id from absence order by first_date, id",
                row -> new Absence(
                        specialist(row, "specialist_id"),
                        date(row, "first_date"),
                        date(row, "last_date"),
                        time(row, "begins") == null ? null : range(row),
                        row.getString("note"),
                        row.getObject("illness_id", UUID.class)));
    }

    private List<Substitution> substitutions() {
        return list(
                "select s.specialist_id, s.concern_id, s.substitute_id from substitution s"
                        + " join specialist who on who.id = s.substitute_id order by who.place",
                row -> new Substitution(
                        specialist(row, "specialist_id"),
                        new ConcernId(id(row, "concern_id")),
                        specialist(row, "substitute_id")));
    }

    private static <T> List<List<T>> weeks(int count, @Nullable List<InWeek<T>> entries) {
        List<InWeek<T>> known = entries == null ? List.of() : entries;
        return IntStream.range(0, count)
                .mapToObj(week -> known.stream()
                        .filter(it -> it.week() == week)
                        .map(InWeek::entry)
                        .toList())
                .toList();
    }

    private static WallRange range(ResultSet row) throws SQLException {
        return new WallRange(row.getObject("begins", LocalTime.class), row.getObject("ends", LocalTime.class));
    }

    private static LocationId location(ResultSet row) throws SQLException {
        return new LocationId(id(row, "location_id"));
    }

    private static SpecialistId specialist(ResultSet row, String column) throws SQLException {
        return new SpecialistId(id(row, column));
    }

    private static DayOfWeek weekday(ResultSet row) throws SQLException {
        return DayOfWeek.of(row.getInt("weekday"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalTime.class);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String sql, Reading<T> entry) {
        return database.sql(sql).query((row, _) -> entry.of(row)).list();
    }

    private <T> Map<UUID, List<T>> lists(String sql, Reading<T> entry) {
        return list(sql, row -> new Owned<>(id(row, "owner"), entry.of(row))).stream()
                .collect(groupingBy(Owned::owner, mapping(Owned::entry, toList())));
    }
}
