package org.medicenter.scheduling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.medicenter.clinic.VisitTypeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** When visits are and how they stand, for who counts them all the time: names nobody, and reads no patient. */
@Service
public class VisitTimes {

    /** A visit of nobody. */
    public record Visit(
            AppointmentId id, VisitTypeId visitType, AppointmentStatus status, Instant start, Instant end) {}

    private final JdbcClient jdbc;

    VisitTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that there are, in no order. */
    public List<Visit> of(Collection<AppointmentId> visits) {
        return visits.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select id, visit_type_id, status, starts_at, ends_at from appointment where id in (:visits)")
                        .param(
                                "visits",
                                visits.stream().map(AppointmentId::value).toList())
                        .query((row, number) -> new Visit(
                                new AppointmentId(row.getObject("id", UUID.class)),
                                new VisitTypeId(row.getObject("visit_type_id", UUID.class)),
                                AppointmentStatus.valueOf(row.getString("status")),
                                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                                row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                        .list();
    }
}
