package org.medicenter.support;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeOrderedIds;
import org.medicenter.time.TimeRange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Visits put straight into the database, many at once, as booking would have left them: the appointment, what it takes,
 * its claimed cells. Each patient has five. What is remembered of taken time does not hear of it.
 */
public final class StoredVisits {

    private static final int AT_ONCE = 5_000;
    private static final int VISITS_OF_A_PATIENT = 5;
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** @param resources whoever and whatever it takes */
    public record Visit(UUID type, @Nullable UUID specialist, UUID location, List<UUID> resources, TimeRange time) {}

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Instant bookedAt;
    private final List<Object[]> patients = new ArrayList<>();
    private final List<Object[]> appointments = new ArrayList<>();
    private final List<Object[]> allocations = new ArrayList<>();
    private final List<Object[]> cells = new ArrayList<>();
    private UUID patient = TimeOrderedIds.next();

    public StoredVisits(JdbcTemplate jdbc, TransactionTemplate transaction, Instant bookedAt) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.bookedAt = bookedAt;
    }

    /** With its cells, as everything has them that is to come. */
    public void add(Visit visit) {
        UUID id = addPast(visit);
        for (UUID resource : visit.resources()) {
            for (long cell = Cells.first(visit.time()); cell < Cells.afterLast(visit.time()); cell++) {
                cells.add(new Object[] {resource, cell, id});
            }
        }
    }

    /** Without cells, which are swept away two days later. */
    public UUID addPast(Visit visit) {
        if (appointments.size() >= AT_ONCE) {
            write();
        }
        UUID id = TimeOrderedIds.next();
        int number = COUNT.getAndIncrement();
        var from = visit.time().start().atOffset(ZoneOffset.UTC);
        var until = visit.time().end().atOffset(ZoneOffset.UTC);
        var booked = bookedAt.atOffset(ZoneOffset.UTC);
        if (appointments.size() % VISITS_OF_A_PATIENT == 0) {
            patient = TimeOrderedIds.next();
            patients.add(new Object[] {patient, "No " + number, booked});
        }
        appointments.add(new Object[] {
            id,
            "S%09d".formatted(number),
            patient,
            visit.type(),
            visit.specialist(),
            visit.location(),
            from,
            until,
            from,
            booked,
            "stored-" + number
        });
        visit.resources().forEach(it -> allocations.add(new Object[] {id, it, from, until}));
        return id;
    }

    /** To be called at the end. */
    public void write() {
        transaction.executeWithoutResult(status -> insert());
        List.of(patients, appointments, allocations, cells).forEach(List::clear);
    }

    private void insert() {
        jdbc.batchUpdate(
                "insert into patient (id, first_name, last_name, date_of_birth, email, registered_at, version)"
                        + " values (?, 'Rosa', ?, date '1981-03-14', 'rosa@mail.example', ?, 0)",
                patients);
        jdbc.batchUpdate(
                "insert into appointment (id, reference, patient_id, visit_type_id, specialist_id, location_id,"
                        + " starts_at, ends_at, cancel_until, status, channel, booked_at, link_hash, link_revision,"
                        + " version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'BOOKED', 'ONLINE', ?, ?, 0, 0)",
                appointments);
        jdbc.batchUpdate(
                "insert into allocation (claim_id, resource_id, claimed_from, claimed_until) values (?, ?, ?, ?)",
                allocations);
        jdbc.batchUpdate("insert into claimed_time (resource_id, starts_at, claim_id) values (?, ?, ?)", cells);
    }
}
