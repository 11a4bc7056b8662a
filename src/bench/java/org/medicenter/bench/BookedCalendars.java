package org.medicenter.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Specialist;
import org.medicenter.hours.HoursSetup;
import org.medicenter.support.StoredVisits;
import org.medicenter.support.StoredVisits.Visit;
import org.medicenter.time.TimeRange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The clinic of the bench with all its calendars, its bookings to come, and as many of the past as are wanted. */
class BookedCalendars {

    /** Cells of the past are swept away when they are two days old, each half a day. */
    private static final int DAYS_WITH_CELLS = 3;

    private static final int SEED = 20_270_107;

    private final ClinicSetup clinicSetup;
    private final HoursSetup hoursSetup;
    private final ClinicDirectory directory;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private int past;

    BookedCalendars(
            ClinicSetup clinicSetup,
            HoursSetup hoursSetup,
            ClinicDirectory directory,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.clinicSetup = clinicSetup;
        this.hoursSetup = hoursSetup;
        this.directory = directory;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void open() {
        BenchClinic.open(clinicSetup, hoursSetup);
        LocationId location = location();
        for (Calendar calendar : List.of(Calendar.HALF, Calendar.NINETY, Calendar.FULL)) {
            BenchClinic.employ(
                    clinicSetup, hoursSetup, location, calendar.visitType(), calendar.people(), BenchClinic.DAYS);
            book(calendar);
        }
    }

    private void book(Calendar calendar) {
        var chance = new SplittableRandom(SEED);
        var visits = visits();
        int days = calendar == Calendar.FULL ? BenchClinic.DAYS - 1 : BenchClinic.DAYS;
        for (Specialist specialist : specialists(calendar)) {
            for (int day = 0; day < days; day++) {
                for (int slot = 0; slot < BenchClinic.SLOTS_A_DAY; slot++) {
                    if (chance.nextInt(100) < calendar.booked()) {
                        visits.add(visit(specialist, BenchClinic.FIRST_DAY.plusDays(day), slot));
                    }
                }
            }
        }
        visits.write();
    }

    /** The clinic had so many visits before today: the latest first, 320 a day. */
    void havePast(int appointments) {
        List<Specialist> specialists = specialists(Calendar.EMPTY);
        LocalDate today = LocalDate.ofInstant(clock.instant(), BenchClinic.ZONE);
        var visits = visits();
        for (; past < appointments; past++) {
            int slot = past / BenchClinic.SPECIALISTS;
            int daysAgo = 1 + slot / BenchClinic.SLOTS_A_DAY;
            Visit visit = visit(
                    specialists.get(past % BenchClinic.SPECIALISTS),
                    today.minusDays(daysAgo),
                    slot % BenchClinic.SLOTS_A_DAY);
            if (daysAgo <= DAYS_WITH_CELLS) {
                visits.add(visit);
            } else {
                visits.addPast(visit);
            }
        }
        visits.write();
        jdbc.execute("analyze");
    }

    private StoredVisits visits() {
        return new StoredVisits(jdbc, transaction, clock.instant());
    }

    private List<Specialist> specialists(Calendar calendar) {
        return directory.catalogue().specialists().stream()
                .filter(it -> it.slug().startsWith(calendar.people()))
                .toList();
    }

    private LocationId location() {
        return directory.catalogue().mainLocation().orElseThrow().id();
    }

    private Visit visit(Specialist specialist, LocalDate date, int slot) {
        var start = date.atTime(LocalTime.of(9, 0).plusMinutes(30L * slot)).atZone(BenchClinic.ZONE);
        return new Visit(
                specialist.offers().getFirst().value(),
                specialist.id().value(),
                location().value(),
                List.of(
                        specialist.id().resource().value(),
                        Objects.requireNonNull(specialist.ownRoom()).value()),
                TimeRange.of(start.toInstant(), Duration.ofMinutes(30)));
    }
}
