package org.medicenter.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LimitsChanged;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.time.Cells;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives what was booked before a limit was set, or under another one, its places: the earliest booked first. Visits
 * above the limit get places beyond it, which nobody else can take. Runs after a change of limits, and now and then for
 * what was booked at the same moment.
 */
@Component
class LimitKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(LimitKeeping.class);
    private static final int RUNS = 10;
    private static final int MOST_PLACES = 2000;

    private record Booked(
            UUID id, VisitTypeId type, @Nullable SpecialistId specialist, Instant start) {}

    private record Taken(UUID place, long cell) {}

    private final ClinicDirectory directory;
    private final Claims claims;
    private final Allocations allocations;
    private final BusyTimes busyTimes;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LimitKeeping(
            ClinicDirectory directory,
            Claims claims,
            Allocations allocations,
            BusyTimes busyTimes,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.directory = directory;
        this.claims = claims;
        this.allocations = allocations;
        this.busyTimes = busyTimes;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(LimitsChanged changed) {
        run(true);
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT2M")
    void catchUp() {
        run(false);
    }

    /** Whoever books meanwhile may take the same place: then it is run again. */
    private void run(boolean anew) {
        for (int run = 1; run <= RUNS; run++) {
            try {
                transaction.executeWithoutResult(status -> keep(anew));
                return;
            } catch (RuntimeException broken) {
                LOG.debug("The places of limits could not be given, run {} of {}", run, RUNS, broken);
            }
        }
        LOG.warn("The places of limits could not be given; it is tried again in two minutes");
    }

    private void keep(boolean anew) {
        Catalogue catalogue = directory.stored();
        ZoneId zone = Rules.zoneOfLimits(catalogue);
        LocalDate monday =
                clock.instant().atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant since = monday.atStartOfDay(zone).toInstant();
        if (anew) {
            claims.releasePlaces(since, PatientPlaces.firstCell());
            busyTimes.forgetAllWithThisTransaction();
        }
        if (hasLimits(catalogue)) {
            give(catalogue, zone, since);
        }
    }

    private static boolean hasLimits(Catalogue catalogue) {
        return catalogue.visitTypes().stream()
                        .anyMatch(it -> !it.limits().caps().isNone())
                || catalogue.specialists().stream().anyMatch(it -> !it.caps().isNone());
    }

    private void give(Catalogue catalogue, ZoneId zone, Instant since) {
        var taken = new HashSet<Taken>();
        var owned = new HashSet<UUID>();
        jdbc.query(
                "select resource_id, starts_at, claim_id from claimed_time where starts_at < ? and resource_id not in"
                        + " (select id from resource) and resource_id not in (select id from specialist)",
                (ResultSet row) -> {
                    taken.add(new Taken(row.getObject("resource_id", UUID.class), row.getLong("starts_at")));
                    owned.add(row.getObject("claim_id", UUID.class));
                },
                PatientPlaces.firstCell());
        for (Booked booked : booked(since)) {
            if (!owned.contains(booked.id())) {
                give(booked, catalogue, zone, taken);
            }
        }
    }

    private void give(Booked booked, Catalogue catalogue, ZoneId zone, Set<Taken> taken) {
        VisitType type = catalogue.visitType(booked.type());
        Specialist specialist = booked.specialist() == null ? null : catalogue.specialist(booked.specialist());
        LocalDate date = booked.start().atZone(zone).toLocalDate();
        var given = new ArrayList<Allocation>();
        for (Limit limit : Limit.of(type, specialist)) {
            var time = limit.cell(date, zone);
            for (int number = 1; number <= MOST_PLACES; number++) {
                ResourceId place = limit.place(number);
                if (taken.add(new Taken(place.value(), Cells.first(time)))) {
                    given.add(new Allocation(place, time));
                    break;
                }
            }
        }
        if (!given.isEmpty()) {
            claims.claim(booked.id(), given, null, clock.instant());
            allocations.save(booked.id(), given);
        }
    }

    private List<Booked> booked(Instant since) {
        return jdbc.query(
                "select id, visit_type_id, specialist_id, starts_at from appointment where starts_at >= ?"
                        + " and status <> 'CANCELLED' order by booked_at, id",
                (row, number) -> read(row),
                since.atOffset(ZoneOffset.UTC));
    }

    private static Booked read(ResultSet row) throws SQLException {
        UUID specialist = row.getObject("specialist_id", UUID.class);
        return new Booked(
                row.getObject("id", UUID.class),
                new VisitTypeId(row.getObject("visit_type_id", UUID.class)),
                specialist == null ? null : new SpecialistId(specialist),
                row.getObject("starts_at", OffsetDateTime.class).toInstant());
    }
}
