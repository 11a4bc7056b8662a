package org.medicenter.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.patients.PatientId;
import org.medicenter.time.TimeRange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the booked visits that have not begun: a few columns of each, because there may be ten thousand of them. */
@Component
class ComingVisits {

    private static final String COLUMNS =
            "select id, reference, patient_id, visit_type_id, specialist_id, location_id, starts_at, ends_at, version"
                    + " from appointment where status = 'BOOKED' and ";

    private final JdbcTemplate jdbc;

    ComingVisits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** At these locations, by start. What is past is not read. */
    List<ComingVisit> after(Instant now, List<Location> locations) {
        var found = new ArrayList<ComingVisit>();
        for (Location location : locations) {
            found.addAll(jdbc.query(
                    COLUMNS + "location_id = ? and starts_at > ? order by starts_at, id",
                    (row, number) -> visit(row),
                    location.id().value(),
                    offset(now)));
        }
        if (locations.size() > 1) {
            found.sort(Comparator.comparing(ComingVisit::time)
                    .thenComparing(it -> it.id().value()));
        }
        return found;
    }

    /** Those at one location that have something of this time, by start. */
    List<ComingVisit> overlapping(Instant now, Location location, TimeRange time) {
        return jdbc.query(
                COLUMNS + "location_id = ? and starts_at > ? and starts_at < ? and ends_at > ? order by starts_at, id",
                (row, number) -> visit(row),
                location.id().value(),
                offset(now),
                offset(time.end()),
                offset(time.start()));
    }

    /** The start of the last one; empty where there is none. */
    Optional<Instant> lastStart(Instant now, Location location) {
        return jdbc.query(
                        "select max(starts_at) from appointment where location_id = ? and starts_at > ?",
                        (row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)),
                        location.id().value(),
                        offset(now))
                .getFirst()
                .map(OffsetDateTime::toInstant);
    }

    Optional<ComingVisit> find(AppointmentId id, Instant now) {
        return jdbc
                .query(COLUMNS + "id = ? and starts_at > ?", (row, number) -> visit(row), id.value(), offset(now))
                .stream()
                .findFirst();
    }

    /** By number: ten thousand look-ups by name would be felt. */
    private static ComingVisit visit(ResultSet row) throws SQLException {
        return new ComingVisit(
                new AppointmentId(row.getObject(1, UUID.class)),
                row.getString(2),
                new PatientId(row.getObject(3, UUID.class)),
                new VisitTypeId(row.getObject(4, UUID.class)),
                specialist(row.getObject(5, UUID.class)),
                new LocationId(row.getObject(6, UUID.class)),
                new TimeRange(instant(row, 7), instant(row, 8)),
                row.getInt(9));
    }

    private static @Nullable SpecialistId specialist(@Nullable UUID id) {
        return id == null ? null : new SpecialistId(id);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
