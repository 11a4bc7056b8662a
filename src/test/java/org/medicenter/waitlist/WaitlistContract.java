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
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.patients.Mistake;
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
import org.medicenter.scheduling.GivenTimes;
import org.medicenter.scheduling.NextFits.Wishes;
import org.medicenter.scheduling.StepOutcome;
import org.medicenter.scheduling.VisitFlow;
import org.medicenter.scheduling.WaitedFor;
import org.medicenter.scheduling.Wish;
import org.medicenter.support.HandClock;
import org.medicenter.support.SmallClinic;
import org.medicenter.ui.PartOfDay;
import org.medicenter.waitlist.JoinOutcome.Joined;
import org.medicenter.waitlist.WaitlistSteps.GiveOutcome;
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

/** Who waits is told of what becomes free: whoever joined first, first, and never two of one time. */
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

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final UUID ELSEWHERE = UUID.fromString("00000000-0000-4000-8000-00000000dead");

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

    private final List<BookedAppointment> morning = new ArrayList<>();

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

    @Test
    void whatIsCancelledFitsWhoeverJoinedFirst_andTheNextOneTheNext() {
        join("Wagner", onWednesdayMorning());
        join("Fischer", onWednesdayMorning());
        matching.match();
        assertThat(waiting()).extracting(it -> it.waiting().fit()).containsOnlyNulls();

        cancel(morning.get(3));
        matching.match();
        assertThat(fit("Wagner")).isEqualTo(at("09:00"));
        assertThat(fit("Fischer")).isNull();

        cancel(morning.get(1));
        matching.match();
        assertThat(fit("Wagner")).isEqualTo(at("08:20"));
        assertThat(fit("Fischer")).isEqualTo(at("09:00"));
    }

    @Test
    void whatIsTakenAgainFitsNobodyAnyMore() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        booked("Faster", WEDNESDAY.atTime(9, 0));

        matching.match();

        assertThat(fit("Wagner")).isNull();
    }

    @Test
    void theWishesAreKept_dayAndPartOfIt_dates_specialist_andNotice() {
        cancel(morning.get(0));
        join("Afternoon", wanted(PartOfDay.AFTERNOON, Set.of(DayOfWeek.WEDNESDAY), null, WEDNESDAY, Duration.ZERO));
        join("Thursday", wanted(PartOfDay.MORNING, Set.of(DayOfWeek.THURSDAY), null, null, Duration.ZERO));
        join("Later", wanted(null, Set.of(), LocalDate.of(2026, 12, 1), null, Duration.ZERO));
        join("Notice", wanted(PartOfDay.MORNING, Set.of(), null, null, Duration.ofDays(1)));

        matching.match();

        assertThat(fit("Afternoon")).isEqualTo(at("12:00"));
        assertThat(fit("Thursday")).isEqualTo(at(LocalDate.of(2026, 11, 26), "08:00"));
        assertThat(fit("Later")).isEqualTo(at(LocalDate.of(2026, 12, 1), "08:00"));
        assertThat(fit("Notice")).isEqualTo(at(LocalDate.of(2026, 11, 26), "08:20"));
    }

    @Test
    void withoutLeadTime_whatIsFreeInAnHourFits() {
        join("Wagner", wanted(null, Set.of(), null, null, Duration.ZERO));

        matching.match();

        assertThat(fit("Wagner")).isEqualTo(at(LocalDate.of(2026, 11, 24), "10:40"));
    }

    @Test
    void whatFitsIsBookedForThem_andTheyDoNotWaitAnyMore() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting waiting = only().waiting();

        var outcome = steps.give(waiting.id(), waiting.revision(), theFit(waiting));

        assertThat(outcome).isInstanceOf(GiveOutcome.Given.class);
        var given = ((GiveOutcome.Given) outcome).what().appointment();
        assertThat(given.time().start()).isEqualTo(at("09:00"));
        assertThat(given.patientName()).isEqualTo("Kathi Wagner");
        assertThat(jdbc.queryForObject(
                        "select note from appointment where id = ?",
                        String.class,
                        given.id().value()))
                .isEqualTo("Deaf on the left ear");
        assertThat(waiting()).isEmpty();
        assertThat(steps.give(waiting.id(), waiting.revision(), theFit(waiting)))
                .isInstanceOf(GiveOutcome.Overtaken.class);
        assertThat(jdbc.queryForObject("select count(*) from patient where last_name = 'Wagner'", Integer.class))
                .isOne();
    }

    @Test
    void whatSomebodyElseTookMeanwhileIsRefused_andTheyWaitOn() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting waiting = only().waiting();
        booked("Faster", WEDNESDAY.atTime(9, 0));

        assertThat(steps.give(waiting.id(), waiting.revision(), theFit(waiting)))
                .isInstanceOfSatisfying(
                        GiveOutcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(GivenTimes.Outcome.NotGiven.class));

        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whoHasAVisitAndWantsAnEarlierOneIsMoved_onlyToAnEarlierTime() {
        BookedAppointment theirs = booked("Wagner", WEDNESDAY.atTime(14, 0));
        join(
                patientOf(theirs),
                new WaitedFor(
                        new Wishes(Wish.anyone(VISIT), Set.of(DayOfWeek.WEDNESDAY), null, null),
                        null,
                        Duration.ZERO,
                        theirs.id()));
        for (LocalDateTime time = WEDNESDAY.atTime(12, 0); time.getHour() < 14; time = time.plusMinutes(20)) {
            booked("Full", time);
        }
        matching.match();
        assertThat(fit("Wagner")).isNull();
        assertThat(only().present()).isEqualTo(at("14:00"));
        cancel(morning.get(5));
        matching.match();
        Waiting waiting = only().waiting();

        assertThat(steps.give(waiting.id(), waiting.revision(), theFit(waiting)))
                .isInstanceOf(GiveOutcome.Given.class);

        var moved = correspondence.about(theirs.id()).orElseThrow().appointment();
        assertThat(moved.time().start()).isEqualTo(at("09:40"));
        assertThat(waiting()).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from appointment where status = 'BOOKED' and patient_id ="
                                + " (select patient_id from appointment where id = ?)",
                        Integer.class,
                        theirs.id().value()))
                .isOne();
    }

    @Test
    void aWaitEndsByItself_withItsLastDay_orWithTheVisitThatWasToComeEarlier() {
        BookedAppointment theirs = booked("Wagner", WEDNESDAY.atTime(14, 0));
        join(
                patientOf(theirs),
                new WaitedFor(new Wishes(Wish.anyone(VISIT), Set.of(), null, null), null, Duration.ZERO, theirs.id()));
        join("Fischer", onWednesdayMorning());
        cancel(theirs);
        matching.match();
        assertThat(waiting()).extracting(it -> it.patient().lastName()).containsExactly("Fischer");

        clock.turnTo("2026-11-26T08:00:00+01:00");
        matching.match();

        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoBooksATimeThatSuitsInSomeOtherWayDoesNotWaitAnyMore() {
        join("Wagner", onWednesdayMorning());
        var caller = new Caller.Known(only().patient().id());
        settling.settle(book(caller, WEDNESDAY.atTime(15, 0)).id());
        assertThat(waiting()).hasSize(1);

        cancel(morning.get(3));
        settling.settle(book(caller, WEDNESDAY.atTime(9, 0)).id());

        assertThat(waiting()).isEmpty();
    }

    @Test
    void nobodyWaitsTwiceForTheSame_andANewcomerIsRegisteredOnce() {
        Joined joined = join("Wagner", onWednesdayMorning());
        assertThat(joined.place()).isOne();
        var caller = new Caller.Known(only().patient().id());

        assertThat(waitlist.join(new JoinRequest(caller, onWednesdayMorning(), null, false)))
                .isInstanceOf(JoinOutcome.AlreadyWaits.class);

        assertThat(join("Fischer", onWednesdayMorning()).place()).isEqualTo(2);
        assertThat(jdbc.queryForObject("select count(*) from patient where last_name = 'Wagner'", Integer.class))
                .isOne();
    }

    @Test
    void anIncompleteNewcomer_andALastDayThatIsOver_areRefused_andNothingIsWritten() {
        int before = patients();
        var nameless = new Caller.Newcomer(new PatientDetails("", "Wagner", null, null, null));
        assertThat(waitlist.join(new JoinRequest(nameless, onWednesdayMorning(), null, false)))
                .isInstanceOfSatisfying(
                        JoinOutcome.Incomplete.class,
                        it -> assertThat(it.mistakes()).isNotEmpty());
        assertThat(waitlist.join(new JoinRequest(
                        newcomer("Wagner"),
                        wanted(null, Set.of(), null, LocalDate.of(2026, 11, 23), Duration.ZERO),
                        null,
                        false)))
                .isInstanceOf(JoinOutcome.NothingToWaitFor.class);

        assertThat(waitlist.join(new JoinRequest(newcomer("Wagner"), onWednesdayMorning(), "x".repeat(501), false)))
                .isInstanceOfSatisfying(
                        JoinOutcome.Incomplete.class,
                        it -> assertThat(it.mistakes())
                                .extracting(Mistake::member)
                                .containsExactly("note"));
        assertThat(waitlist.mistakes(nameless, "x".repeat(501)))
                .extracting(Mistake::member)
                .contains("note", "patient.firstName");
        assertThat(patients()).isEqualTo(before);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoWantsWhatIsFreeNowIsToldSo_andWaitsOnlyIfTheyWantAllTheSame() {
        cancel(morning.get(3));
        var now = new JoinRequest(newcomer("Wagner"), onWednesdayMorning(), null, false);
        assertThat(waitlist.join(now))
                .isInstanceOfSatisfying(
                        JoinOutcome.FreeNow.class,
                        it -> assertThat(it.time().start()).isEqualTo(at("09:00")));
        assertThat(waiting()).isEmpty();

        join("Wagner", onWednesdayMorning());
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whatTheyDoNotWantIsNotSpokenOfAgain_butOfTheNextOne_andIsFreeForOthers() {
        join("Wagner", onWednesdayMorning());
        forward(Duration.ofMinutes(1));
        join("Fischer", onWednesdayMorning());
        cancel(morning.get(3));
        cancel(morning.get(5));
        matching.match();
        Waiting first = waiting().getFirst().waiting();

        assertThat(steps.decline(first.id(), first.revision(), theFit(first))).isInstanceOf(WaitlistStep.Done.class);
        assertThat(fit("Wagner")).isNull();
        matching.match();

        assertThat(fit("Wagner")).isEqualTo(at("09:40"));
        assertThat(fit("Fischer")).isEqualTo(at("09:00"));
        assertThat(steps.decline(first.id(), first.revision(), theFit(first))).isInstanceOf(WaitlistStep.Done.class);
    }

    @Test
    void whatIsKeptForSomebodyIsNobodyElses_untilTheyHaveIt() {
        join("Wagner", onWednesdayMorning());
        forward(Duration.ofMinutes(1));
        join("Fischer", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting first = waiting().getFirst().waiting();
        assertThat(steps.keep(first.id(), first.revision(), theFit(first)))
                .isInstanceOfSatisfying(
                        KeepOutcome.Kept.class,
                        it -> assertThat(it.until()).isEqualTo(clock.instant().plus(WaitlistSteps.KEPT)));
        assertThat(steps.keep(first.id(), first.revision(), theFit(first))).isInstanceOf(KeepOutcome.Overtaken.class);
        assertThatTimeIsTaken("09:00");
        matching.match();
        assertThat(fit("Wagner")).isEqualTo(at("09:00"));
        assertThat(fit("Fischer")).isNull();

        Waiting kept = waiting().getFirst().waiting();
        assertThat(steps.give(kept.id(), kept.revision(), theFit(kept))).isInstanceOf(GiveOutcome.Given.class);

        assertThat(jdbc.queryForObject("select count(*) from hold", Integer.class))
                .isZero();
        assertThatTimeIsTaken("09:00");
    }

    @Test
    void whatIsKeptIsFreeAgain_whenTheyDoNotWantIt_orAreTakenOff_orTheTimeIsOver() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting kept = keep();
        steps.decline(kept.id(), kept.revision(), theFit(kept));
        cancel(booked("Free", WEDNESDAY.atTime(9, 0)));

        cancel(morning.get(5));
        matching.match();
        kept = keep();
        assertThatTimeIsTaken("09:40");
        forward(WaitlistSteps.KEPT.plusSeconds(1));
        matching.match();
        assertThat(only().waiting().kept()).isNull();

        kept = keep();
        steps.leave(kept.id(), kept.revision());
        booked("Free", WEDNESDAY.atTime(9, 40));
    }

    @Test
    void whoIsPutBackAgainHasNothingThatIsKept() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting kept = keep();
        steps.leave(kept.id(), kept.revision());
        steps.putBack(kept.id());

        assertThat(only().waiting().kept()).isNull();
        booked("Free", WEDNESDAY.atTime(9, 0));
    }

    @Test
    void aRoundThatHasReadTheListBeforeLeavesAloneWhatIsKeptMeanwhile() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting asRead = only().waiting();
        Waiting kept = keep();

        assertThat(book.fits(asRead, null)).isFalse();
        assertThat(only().waiting()).isEqualTo(kept);
    }

    @Test
    void whoHasAVisitIsMovedToWhatWasKept_inOneStep() {
        BookedAppointment theirs = booked("Wagner", WEDNESDAY.atTime(14, 0));
        join(
                patientOf(theirs),
                new WaitedFor(
                        new Wishes(Wish.anyone(VISIT), Set.of(), PartOfDay.MORNING, WEDNESDAY),
                        null,
                        Duration.ZERO,
                        theirs.id()));
        cancel(morning.get(5));
        matching.match();
        Waiting kept = keep();
        assertThatTimeIsTaken("09:40");

        assertThat(steps.give(kept.id(), kept.revision(), theFit(kept))).isInstanceOf(GiveOutcome.Given.class);

        assertThat(correspondence
                        .about(theirs.id())
                        .orElseThrow()
                        .appointment()
                        .time()
                        .start())
                .isEqualTo(at("09:40"));
        assertThat(jdbc.queryForObject("select count(*) from hold", Integer.class))
                .isZero();
        assertThatTimeIsTaken("09:40");
        booked("Free", WEDNESDAY.atTime(14, 0));
    }

    @Test
    void whatSomebodyElseTookMeanwhileIsNotKept() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting waiting = only().waiting();
        booked("Faster", WEDNESDAY.atTime(9, 0));

        assertThat(steps.keep(waiting.id(), waiting.revision(), theFit(waiting)))
                .isInstanceOf(KeepOutcome.NotKept.class);
        assertThat(only().waiting().kept()).isNull();
    }

    @Test
    void whoIsTakenOffIsPutBackWhereTheyStood_forAWhile() {
        Joined first = join("Wagner", onWednesdayMorning());
        forward(Duration.ofMinutes(1));
        join("Fischer", onWednesdayMorning());
        assertThat(steps.leave(first.id(), 0)).isInstanceOf(WaitlistStep.Done.class);
        assertThat(steps.leave(first.id(), 0)).isInstanceOf(WaitlistStep.Overtaken.class);
        assertThat(waiting()).extracting(it -> it.patient().lastName()).containsExactly("Fischer");

        assertThat(steps.putBack(first.id())).isInstanceOf(WaitlistStep.Done.class);
        assertThat(waiting()).extracting(it -> it.patient().lastName()).containsExactly("Wagner", "Fischer");

        Waiting again = waiting().getFirst().waiting();
        assertThat(steps.leave(again.id(), again.revision())).isInstanceOf(WaitlistStep.Done.class);
        forward(WaitlistSteps.UNDO.plusSeconds(1));
        assertThat(steps.putBack(first.id())).isInstanceOf(WaitlistStep.Overtaken.class);
    }

    @Test
    void whoJoinedAnewMeanwhileIsNotPutBackBesides() {
        Joined first = join("Wagner", onWednesdayMorning());
        var caller = new Caller.Known(only().patient().id());
        steps.leave(first.id(), 0);
        waitlist.join(new JoinRequest(caller, onWednesdayMorning(), null, false));

        assertThat(steps.putBack(first.id())).isInstanceOf(WaitlistStep.Overtaken.class);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void onlyTheReceptionOfThePlaceReadsAndChangesIt() {
        Joined joined = join("Wagner", onWednesdayMorning());
        SignedInAs.somebodyAt(ELSEWHERE, "Nina Berg", Role.RECEPTIONIST).works();
        refused(() -> waitlist.look(LOCATION));
        refused(() -> waitlist.following(LOCATION));
        refused(() -> steps.leave(joined.id(), 0));
        refused(() -> steps.keep(joined.id(), 0, new FreeTime(at("09:00"), at("09:20"), SPECIALIST, LOCATION)));
        refused(() -> steps.recall(joined.id(), 0, at("09:00")));
        refused(() -> steps.decline(joined.id(), 0, new FreeTime(at("09:00"), at("09:20"), SPECIALIST, LOCATION)));
        refused(() -> waitlist.join(new JoinRequest(newcomer("Berg"), onWednesdayMorning(), null, false)));
        assertThat(waitlist.isFor(LOCATION)).isFalse();

        SignedInAs.somebodyAt(LOCATION.value(), "Dr Okafor", Role.SPECIALIST).works();
        refused(() -> waitlist.look(LOCATION));
        refused(() -> steps.give(joined.id(), 0, new FreeTime(at("09:00"), at("09:20"), SPECIALIST, LOCATION)));

        SignedInAs.nobodyWorks();
        refused(() -> steps.putBack(joined.id()));

        reception();
        steps.leave(joined.id(), 0);
        SignedInAs.somebodyAt(ELSEWHERE, "Nina Berg", Role.RECEPTIONIST).works();
        refused(() -> steps.putBack(joined.id()));
        reception();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void readingAndChangingAreWrittenDown() {
        Joined joined = join("Wagner", onWednesdayMorning());
        UUID patient = only().patient().id().value();

        waitlist.look(LOCATION);
        steps.leave(joined.id(), 0);

        assertThat(published.stream(Deed.class)
                        .filter(it -> it.what().startsWith("waitlist."))
                        .map(Deed::what))
                .containsExactly("waitlist.joined", "waitlist.look", "waitlist.left");
        assertThat(published.stream(Deed.class)
                        .filter(it -> it.what().equals("waitlist.look"))
                        .flatMap(it -> it.listed().stream()))
                .containsExactly(patient);
    }

    @Test
    void whatIsOverIsForgotten() {
        Joined joined = join("Wagner", onWednesdayMorning());
        steps.leave(joined.id(), 0);
        forward(Duration.ofDays(31));

        waitlist.forget();

        assertThat(jdbc.queryForObject("select count(*) from waiting", Integer.class))
                .isZero();
    }

    // ---------- what the tests say

    private static WaitedFor onWednesdayMorning() {
        return wanted(PartOfDay.MORNING, Set.of(DayOfWeek.WEDNESDAY), null, WEDNESDAY, Duration.ZERO);
    }

    private static WaitedFor wanted(
            @Nullable PartOfDay part,
            Set<DayOfWeek> days,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate notAfter,
            Duration notice) {
        return new WaitedFor(new Wishes(Wish.with(VISIT, SPECIALIST), days, part, notBefore), notAfter, notice, null);
    }

    private Joined join(String name, WaitedFor wanted) {
        return join(newcomer(name), wanted);
    }

    private Joined join(Caller who, WaitedFor wanted) {
        JoinOutcome outcome = waitlist.join(new JoinRequest(who, wanted, "Deaf on the left ear", true));
        assertThat(outcome).isInstanceOf(Joined.class);
        return (Joined) outcome;
    }

    private static Caller newcomer(String name) {
        return new Caller.Newcomer(
                new PatientDetails("Kathi", name, LocalDate.of(1988, 12, 28), null, "+43 660 5550199"));
    }

    private Caller patientOf(BookedAppointment visit) {
        return new Caller.Known(correspondence.about(visit.id()).orElseThrow().patient());
    }

    private BookedAppointment booked(String name, LocalDateTime time) {
        return book(newcomer(name), time);
    }

    private BookedAppointment book(Caller who, LocalDateTime time) {
        var outcome = booking.book(new CallRequest(
                Wish.with(VISIT, SPECIALIST), time.atZone(SmallClinic.ZONE).toInstant(), null, who, null));
        assertThat(outcome).isInstanceOf(Booked.class);
        return ((Booked) outcome).appointment();
    }

    private void cancel(BookedAppointment visit) {
        AppointmentId id = visit.id();
        int revision = correspondence.about(id).orElseThrow().appointment().revision();
        assertThat(flow.cancel(id, revision, "")).isEqualTo(new StepOutcome.Taken(AppointmentStatus.CANCELLED));
    }

    private Waiting keep() {
        Waiting waiting = only().waiting();
        assertThat(steps.keep(waiting.id(), waiting.revision(), theFit(waiting)))
                .isInstanceOf(KeepOutcome.Kept.class);
        return only().waiting();
    }

    private void assertThatTimeIsTaken(String time) {
        var outcome =
                booking.book(new CallRequest(Wish.with(VISIT, SPECIALIST), at(time), null, newcomer("Late"), null));
        assertThat(outcome).isInstanceOf(BookingOutcome.NotBooked.class);
    }

    private List<WaitingPatient> waiting() {
        return waitlist.following(LOCATION);
    }

    private WaitingPatient only() {
        assertThat(waiting()).hasSize(1);
        return waiting().getFirst();
    }

    private @Nullable Instant fit(String name) {
        FreeTime fit = waiting().stream()
                .filter(it -> it.patient().lastName().equals(name))
                .findFirst()
                .orElseThrow()
                .waiting()
                .fit();
        return fit == null ? null : fit.start();
    }

    private static FreeTime theFit(Waiting waiting) {
        FreeTime fit = waiting.fit();
        assertThat(fit).isNotNull();
        return fit;
    }

    private static Instant at(String time) {
        return at(WEDNESDAY, time);
    }

    private static Instant at(LocalDate date, String time) {
        return LocalDateTime.parse(date + "T" + time).atZone(SmallClinic.ZONE).toInstant();
    }

    private int patients() {
        Integer many = jdbc.queryForObject("select count(*) from patient", Integer.class);
        return many == null ? 0 : many;
    }

    private void forward(Duration duration) {
        clock.turnTo(clock.instant().plus(duration).atOffset(ZoneOffset.UTC).toString());
    }

    private static void reception() {
        SignedInAs.somebodyAt(LOCATION.value(), "Birgit Steiner", Role.RECEPTIONIST)
                .works();
    }

    private static void refused(Runnable asked) {
        assertThatThrownBy(asked::run).isInstanceOf(AccessDeniedException.class);
    }
}
