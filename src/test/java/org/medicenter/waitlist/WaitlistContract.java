package org.medicenter.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medicenter.support.SmallClinic.LOCATION;
import static org.medicenter.support.SmallClinic.SPECIALIST;
import static org.medicenter.support.SmallClinic.VISIT;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.BookingOutcome;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.CallBooking;
import org.medicenter.scheduling.CallRequest;
import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.Correspondence;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.NextFits.Wishes;
import org.medicenter.scheduling.StepOutcome;
import org.medicenter.scheduling.VisitFlow;
import org.medicenter.scheduling.WaitedFor;
import org.medicenter.scheduling.Wish;
import org.medicenter.support.HandClock;
import org.medicenter.support.SmallClinic;
import org.medicenter.ui.PartOfDay;
import org.medicenter.waitlist.JoinOutcome.Joined;
import org.medicenter.waitlist.WaitlistSteps.KeepOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the tests of the waitlist share: the module on a real database, and a Wednesday morning that is full. */
@DataJpaTest(
        properties = {
            "medicenter.rate-limit.enabled=false",
            "medicenter.data=target/test-data/waitlist",
            "spring.profiles.active=test"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(WaitlistModule.class)
@RecordApplicationEvents
abstract class WaitlistContract {

    static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    static final UUID ELSEWHERE = UUID.fromString("00000000-0000-4000-8000-00000000dead");

    @Autowired
    Waitlist waitlist;

    @Autowired
    WaitlistSteps steps;

    @Autowired
    WaitlistBook book;

    @Autowired
    Matching matching;

    @Autowired
    Settling settling;

    @Autowired
    CallBooking booking;

    @Autowired
    VisitFlow flow;

    @Autowired
    Correspondence correspondence;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEvents published;

    final List<BookedAppointment> morning = new ArrayList<>();

    @BeforeEach
    void aFullMorning() {
        clock.turnTo(WaitlistModule.START);
        for (String table : List.of(
                "waiting", "claimed_time", "allocation", "hold", "appointment_step", "appointment", "patient")) {
            jdbc.update("delete from " + table);
        }
        reception();
        for (LocalDateTime time = WEDNESDAY.atTime(8, 0); time.getHour() < 12; time = time.plusMinutes(20)) {
            morning.add(booked("Full", time));
        }
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    static WaitedFor onWednesdayMorning() {
        return wanted(PartOfDay.MORNING, Set.of(DayOfWeek.WEDNESDAY), null, WEDNESDAY, Duration.ZERO);
    }

    static WaitedFor wanted(
            @Nullable PartOfDay part,
            Set<DayOfWeek> days,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate notAfter,
            Duration notice) {
        return new WaitedFor(new Wishes(Wish.with(VISIT, SPECIALIST), days, part, notBefore), notAfter, notice, null);
    }

    Joined join(String name, WaitedFor wanted) {
        return join(newcomer(name), wanted);
    }

    Joined join(Caller who, WaitedFor wanted) {
        JoinOutcome outcome = waitlist.join(new JoinRequest(who, wanted, "Deaf on the left ear", true));
        assertThat(outcome).isInstanceOf(Joined.class);
        return (Joined) outcome;
    }

    static Caller newcomer(String name) {
        return new Caller.Newcomer(
                new PatientDetails("Kathi", name, LocalDate.of(1988, 12, 28), null, "+43 660 5550199"));
    }

    Caller patientOf(BookedAppointment visit) {
        return new Caller.Known(correspondence.about(visit.id()).orElseThrow().patient());
    }

    BookedAppointment booked(String name, LocalDateTime time) {
        return book(newcomer(name), time);
    }

    BookedAppointment book(Caller who, LocalDateTime time) {
        var outcome = booking.book(new CallRequest(
                Wish.with(VISIT, SPECIALIST), time.atZone(SmallClinic.ZONE).toInstant(), null, who, null));
        assertThat(outcome).isInstanceOf(Booked.class);
        return ((Booked) outcome).appointment();
    }

    void cancel(BookedAppointment visit) {
        AppointmentId id = visit.id();
        int revision = correspondence.about(id).orElseThrow().appointment().revision();
        assertThat(flow.cancel(id, revision, "")).isEqualTo(new StepOutcome.Taken(AppointmentStatus.CANCELLED));
    }

    Waiting keep() {
        Waiting waiting = only().waiting();
        assertThat(steps.keep(waiting.id(), waiting.revision(), theFit(waiting)))
                .isInstanceOf(KeepOutcome.Kept.class);
        return only().waiting();
    }

    void assertThatTimeIsTaken(String time) {
        var outcome =
                booking.book(new CallRequest(Wish.with(VISIT, SPECIALIST), at(time), null, newcomer("Late"), null));
        assertThat(outcome).isInstanceOf(BookingOutcome.NotBooked.class);
    }

    List<WaitingPatient> waiting() {
        return waitlist.following(LOCATION);
    }

    WaitingPatient only() {
        assertThat(waiting()).hasSize(1);
        return waiting().getFirst();
    }

    @Nullable
    Instant fit(String name) {
        FreeTime fit = waiting().stream()
                .filter(it -> it.patient().lastName().equals(name))
                .findFirst()
                .orElseThrow()
                .waiting()
                .fit();
        return fit == null ? null : fit.start();
    }

    static FreeTime theFit(Waiting waiting) {
        FreeTime fit = waiting.fit();
        assertThat(fit).isNotNull();
        return fit;
    }

    static Instant at(String time) {
        return at(WEDNESDAY, time);
    }

    static Instant at(LocalDate date, String time) {
        return LocalDateTime.parse(date + "T" + time).atZone(SmallClinic.ZONE).toInstant();
    }

    int patients() {
        Integer many = jdbc.queryForObject("select count(*) from patient", Integer.class);
        return many == null ? 0 : many;
    }

    void forward(Duration duration) {
        clock.turnTo(clock.instant().plus(duration).atOffset(ZoneOffset.UTC).toString());
    }

    static void reception() {
        SignedInAs.somebodyAt(LOCATION.value(), "Birgit Steiner", Role.RECEPTIONIST)
                .works();
    }

    static void refused(Runnable asked) {
        assertThatThrownBy(asked::run).isInstanceOf(AccessDeniedException.class);
    }
}
