package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.hours.WallClock;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.BookingOutcome.NotBooked;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the tests of booking share: the module on a real database, with real commits. */
@DataJpaTest(
        showSql = false,
        properties = {
            "medicenter.rate-limit.enabled=false",
            "spring.profiles.active=test",
            "spring.datasource.hikari.maximum-pool-size=16",
            "medicenter.data=target/test-data/scheduling"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(SchedulingModule.class)
abstract class BookingContract {

    static final Visitor VISITOR = new Visitor("192.0.2.1");
    private static final int DAYS_LOOKED_AT = 21;

    static final PatientDetails ROSA =
            new PatientDetails("Rosa", "Álvarez", LocalDate.of(1981, 3, 14), "rosa@mail.example", null);

    @Autowired
    TestClinic clinic;

    @Autowired
    Booking booking;

    @Autowired
    OwnAppointments ownAppointments;

    @Autowired
    Availability availability;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    BusyTimes busyTimes;

    @Autowired
    BusyNews busyNews;

    @Autowired
    ClaimReader claimReader;

    @Autowired
    RuleBook ruleBook;

    @BeforeEach
    void emptyCalendar() {
        clock.set(SchedulingModule.START);
        for (String table : List.of(
                "claimed_time",
                "allocation",
                "hold",
                "idempotency_key",
                "overbooking",
                "blocked_time",
                "appointment_step",
                "appointment",
                "patient")) {
            jdbc.update("delete from " + table);
        }
        busyTimes.forgetBefore(Instant.parse("9999-01-01T00:00:00Z"));
        allFreeTimes(availability);
    }

    /** Other tests get the same clinic: whoever changes it leaves it to nobody. */
    @AfterEach
    void theClinicIsWhatItWas_orNobodyElseGetsIt() {
        assertThat(AnnotatedElementUtils.hasAnnotation(getClass(), DirtiesContext.class) || clinic.isAsFounded())
                .as("the clinic's rules are as before, or the test says @DirtiesContext")
                .isTrue();
    }

    /** After whatever a test did, the free times that are remembered are those that are found. */
    @AfterEach
    void whatIsRememberedOfDaysIsWhatIsFound() {
        assertThat(allFreeTimes(availability)).isEqualTo(allFreeTimes(availability.by(ruleBook.rules())));
    }

    private List<FreeDay> allFreeTimes(Availability asked) {
        LocalDate today = SchedulingModule.START.atZone(TestClinic.ZONE).toLocalDate();
        return ruleBook.rules().catalogue().visitTypes().stream()
                .flatMap(type -> Stream.of(Wish.anyone(type.id()), Wish.with(type.id(), clinic.specialist(0))))
                .flatMap(wish -> asked.days(wish, today, today.plusDays(DAYS_LOOKED_AT)).stream())
                .toList();
    }

    /** After whatever a test did, memory tells of every resource and day what a first look at the database tells. */
    @AfterEach
    void whatIsRememberedIsWhatIsStored() {
        var fromDatabase = new BusyTimes(claimReader, busyNews);
        List<ResourceId> resources = jdbc.query(
                "select id from resource union select id from specialist",
                (row, number) -> new ResourceId(row.getObject(1, UUID.class)));
        LocalDate today = SchedulingModule.START.atZone(TestClinic.ZONE).toLocalDate();
        for (int day = 0; day < DAYS_LOOKED_AT; day++) {
            LocalDate date = today.plusDays(day);
            TimeRange window = WallClock.dates(date, date, TestClinic.ZONE);
            for (ResourceId resource : resources) {
                assertThat(taken(busyTimes, resource, window))
                        .as("cells of %s taken on %s", resource, date)
                        .isEqualTo(taken(fromDatabase, resource, window));
            }
        }
    }

    private List<Long> taken(BusyTimes times, ResourceId resource, TimeRange window) {
        Busy busy = Objects.requireNonNull(
                times.during(List.of(resource), window, clock.instant(), null).get(resource));
        return LongStream.range(Cells.first(window), Cells.afterLast(window))
                .filter(cell -> !busy.isFree(cell, cell + 1))
                .boxed()
                .toList();
    }

    /** In Vienna, such as "2026-11-26T14:40". */
    static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(TestClinic.ZONE).toInstant();
    }

    static BookingRequest request(
            VisitTypeId type, @Nullable SpecialistId specialist, @Nullable Instant start, @Nullable HoldId hold) {
        return new BookingRequest(type, specialist, start, hold, null, ROSA, null, null, false, null, VISITOR);
    }

    static BookingRequest withKey(BookingRequest request, String key, String bodyHash) {
        return new BookingRequest(
                request.visitType(),
                request.specialist(),
                request.start(),
                request.hold(),
                request.concern(),
                request.patient(),
                request.contact(),
                request.note(),
                request.knownPatient(),
                new IdempotencyKey(key, bodyHash),
                request.visitor());
    }

    Booked booked(VisitTypeId type, @Nullable SpecialistId specialist, String localTime) {
        BookingOutcome outcome = booking.book(request(type, specialist, at(localTime), null));
        assertThat(outcome).isInstanceOf(Booked.class);
        return (Booked) outcome;
    }

    Refusal refused(BookingOutcome outcome) {
        assertThat(outcome).isInstanceOf(NotBooked.class);
        return ((NotBooked) outcome).refusal();
    }

    HoldOutcome.Held held(VisitTypeId type, @Nullable SpecialistId specialist, String localTime) {
        HoldOutcome outcome = booking.hold(new HoldRequest(new Wish(type, specialist, null), at(localTime), VISITOR));
        assertThat(outcome).isInstanceOf(HoldOutcome.Held.class);
        return (HoldOutcome.Held) outcome;
    }

    int cells() {
        return count("select count(*) from claimed_time");
    }

    int count(String sql, Object... parameters) {
        Integer count = jdbc.queryForObject(sql, Integer.class, parameters);
        return count == null ? 0 : count;
    }

    /** Lets all of them go at the same moment, on platform threads as requests have; whatever one throws fails the test. */
    static <T> List<T> race(List<Callable<T>> racers) {
        var barrier = new CyclicBarrier(racers.size());
        try (var threads = Executors.newFixedThreadPool(racers.size())) {
            List<Future<T>> running = racers.stream()
                    .map(racer -> threads.submit(() -> {
                        barrier.await(10, TimeUnit.SECONDS);
                        return racer.call();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (Future<T> future : running) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError("A racer did not come to an answer", failed);
        }
    }
}
