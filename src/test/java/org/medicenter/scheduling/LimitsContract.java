package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.Caps;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicEditing;
import org.medicenter.clinic.Edited;
import org.medicenter.clinic.Entry;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.VisitLimits;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.BookingOutcome.NotBooked;
import org.medicenter.scheduling.Refusal.LimitReached;
import org.medicenter.scheduling.Refusal.SlotTaken;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** So many visits a day, a week, a patient: never more, however many book at once; and what is kept for urgent ones. */
@DirtiesContext
abstract class LimitsContract extends BookingContract {

    private static final int BOOKERS = 16;
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Autowired
    ClinicEditing editing;

    @Autowired
    ClinicDirectory directory;

    @Autowired
    DeskBooking desk;

    @Autowired
    LimitKeeping keeping;

    @BeforeEach
    void anAdministratorWorks() {
        SignedInAs.somebody("Hanna Leitner", Role.ADMIN).works();
    }

    @AfterEach
    void nothingIsLimitedAgain() {
        limit(clinic.fortyMinutes, VisitLimits.NONE);
        limit(clinic.twentyMinutes, VisitLimits.NONE);
        limitSpecialist(Caps.NONE);
        SignedInAs.nobodyWorks();
    }

    @RepeatedTest(3)
    void manyBookADayAtOnce_noMoreThanItsLimitGetIt() {
        limit(clinic.fortyMinutes, caps(4, null));

        List<BookingOutcome> outcomes = race(bookers(it ->
                somebody(it, clinic.fortyMinutes, "2026-11-26T%02d:%02d".formatted(9 + it % 6, it % 2 == 0 ? 0 : 40))));

        assertThat(winners(outcomes)).hasSize(4);
        assertOnlyTakenBeside(outcomes);
        assertThat(day(clinic.fortyMinutes, THURSDAY).whyNone()).isEqualTo(WhyNone.LIMIT_REACHED);
        assertThat(day(clinic.fortyMinutes, THURSDAY).whyNone().slug()).isEqualTo("fully-booked");
        assertThat(day(clinic.fortyMinutes, FRIDAY).times()).isNotEmpty();
        assertThat(day(clinic.twentyMinutes, THURSDAY).times()).isNotEmpty();
    }

    @RepeatedTest(2)
    void manyBookAWeekAtOnce_noMoreThanItsLimitGetIt() {
        limit(clinic.fortyMinutes, caps(3, 5));

        List<BookingOutcome> outcomes = race(bookers(it ->
                somebody(it, clinic.fortyMinutes, "2026-11-%02dT%02d:00".formatted(25 + it % 3, 9 + it / 3 % 8))));

        assertThat(winners(outcomes)).hasSize(5);
        assertOnlyTakenBeside(outcomes);
        assertThat(day(clinic.fortyMinutes, FRIDAY).whyNone()).isEqualTo(WhyNone.LIMIT_REACHED);
        assertThat(day(clinic.fortyMinutes, LocalDate.of(2026, 11, 30)).times()).isNotEmpty();
    }

    @Test
    void aSpecialistsLimitCountsAllKindsOfVisits_othersAreFree() {
        limitSpecialist(new Caps(2, null));
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        booked(clinic.twentyMinutes, clinic.specialist(0), "2026-11-26T10:00");

        assertThat(refused(
                        booking.book(request(clinic.sixtyMinutes, clinic.specialist(0), at("2026-11-26T14:00"), null))))
                .isInstanceOf(SlotTaken.class);
        assertThat(booked(clinic.sixtyMinutes, null, "2026-11-26T14:00")
                        .appointment()
                        .specialist())
                .isNotEqualTo(clinic.specialist(0));
    }

    @RepeatedTest(3)
    void onePatientBooksManyAtOnce_noMoreThanTheLimitGetIt() {
        limit(clinic.twentyMinutes, new VisitLimits(Caps.NONE, 2, 0, Duration.ZERO));

        List<BookingOutcome> outcomes = race(bookers(it -> request(
                clinic.twentyMinutes,
                clinic.specialist(it % 5),
                at("2026-11-26T%02d:00".formatted(9 + it / 5)),
                null)));

        assertThat(winners(outcomes)).hasSize(2);
        assertThat(outcomes.stream()
                        .filter(NotBooked.class::isInstance)
                        .map(it -> ((NotBooked) it).refusal().getClass().getSimpleName()))
                .contains("LimitReached")
                .isSubsetOf("LimitReached", "SlotTaken");
    }

    @Test
    void aPatientsPlaceIsKeptByAMove_andFreeAfterACancellation() {
        limit(clinic.twentyMinutes, new VisitLimits(Caps.NONE, 1, 0, Duration.ZERO));
        Booked first = booked(clinic.twentyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        var moved = ownAppointments.move(first.token(), at("2026-11-27T09:00"), null, VISITOR);
        assertThat(moved).isInstanceOf(MoveOutcome.Moved.class);

        assertThat(refused(booking.book(
                        request(clinic.twentyMinutes, clinic.specialist(0), at("2026-11-26T10:00"), null))))
                .isEqualTo(new LimitReached(1, null));
        assertThat(booking.book(somebody(7, clinic.twentyMinutes, "2026-11-26T10:00")))
                .isInstanceOf(Booked.class);

        ownAppointments.cancel(((MoveOutcome.Moved) moved).token(), null);
        booked(clinic.twentyMinutes, clinic.specialist(0), "2026-11-26T11:00");
    }

    @Test
    void aPatientsPlaceIsFreeAgainWhenTheVisitIsOver() {
        limit(clinic.twentyMinutes, new VisitLimits(Caps.NONE, 1, 0, Duration.ZERO));
        booked(clinic.twentyMinutes, clinic.specialist(0), "2026-11-26T09:00");

        clock.set(at("2026-11-26T10:00"));

        booked(clinic.twentyMinutes, clinic.specialist(0), "2026-11-27T09:00");
    }

    @Test
    void aDaysPlaceIsFreeAfterACancellation_andGoesAlongWithAMove() {
        limit(clinic.fortyMinutes, caps(1, null));
        Booked first = booked(clinic.fortyMinutes, null, "2026-11-26T09:00");
        assertThat(refused(booking.book(somebody(1, clinic.fortyMinutes, "2026-11-26T14:00"))))
                .isInstanceOf(SlotTaken.class);

        var moved = (MoveOutcome.Moved) ownAppointments.move(first.token(), at("2026-11-27T09:00"), null, VISITOR);
        assertThat(booking.book(somebody(1, clinic.fortyMinutes, "2026-11-26T14:00")))
                .isInstanceOf(Booked.class);
        assertThat(refused(booking.book(somebody(2, clinic.fortyMinutes, "2026-11-27T14:00"))))
                .isInstanceOf(SlotTaken.class);

        ownAppointments.cancel(moved.token(), null);
        assertThat(booking.book(somebody(2, clinic.fortyMinutes, "2026-11-27T14:00")))
                .isInstanceOf(Booked.class);
    }

    @Test
    void aHeldTimeHasItsPlace_untilTheHoldEnds() {
        limit(clinic.fortyMinutes, caps(1, null));
        var held = held(clinic.fortyMinutes, null, "2026-11-26T09:00");

        assertThat(refused(booking.book(somebody(1, clinic.fortyMinutes, "2026-11-26T14:00"))))
                .isInstanceOf(SlotTaken.class);
        assertThat(booking.book(request(null, null, null, held.hold()))).isInstanceOf(Booked.class);
        assertThat(count("select count(*) from appointment")).isEqualTo(1);

        held(clinic.fortyMinutes, null, "2026-11-27T09:00");
        clock.set(SchedulingModule.START.plus(Duration.ofMinutes(11)));
        assertThat(booking.book(somebody(1, clinic.fortyMinutes, "2026-11-27T14:00")))
                .isInstanceOf(Booked.class);
    }

    @Test
    void aLimitCountsWhatWasBookedBeforeItWasSet_alsoWhenItIsLowered() {
        booked(clinic.fortyMinutes, null, "2026-11-26T09:00");
        Booked second = booked(clinic.fortyMinutes, null, "2026-11-26T10:00");
        booked(clinic.fortyMinutes, null, "2026-11-26T11:00");

        limit(clinic.fortyMinutes, caps(3, null));
        assertThat(refused(booking.book(somebody(1, clinic.fortyMinutes, "2026-11-26T14:00"))))
                .isInstanceOf(SlotTaken.class);

        ownAppointments.cancel(second.token(), null);
        limit(clinic.fortyMinutes, caps(2, null));
        assertThat(refused(booking.book(somebody(1, clinic.fortyMinutes, "2026-11-26T14:00"))))
                .isInstanceOf(SlotTaken.class);
        limit(clinic.fortyMinutes, caps(3, null));
        assertThat(booking.book(somebody(1, clinic.fortyMinutes, "2026-11-26T14:00")))
                .isInstanceOf(Booked.class);
    }

    @Test
    void theLastTimesOfADayAreKeptForTheDesk_untilTheyAreReleased() {
        limit(clinic.fortyMinutes, new VisitLimits(Caps.NONE, null, 1, Duration.ofHours(24)));
        var wish = Wish.with(clinic.fortyMinutes, clinic.specialist(0));

        var shown = availability.days(wish, THURSDAY, THURSDAY).getFirst().times();
        assertThat(shown.getLast().start()).isEqualTo(at("2026-11-26T16:40"));
        assertThat(refused(
                        booking.book(request(clinic.fortyMinutes, clinic.specialist(0), at("2026-11-26T17:20"), null))))
                .isInstanceOf(SlotTaken.class);
        assertThat(booking.hold(new HoldRequest(wish, at("2026-11-26T17:00"), VISITOR)))
                .isInstanceOf(HoldOutcome.NotHeld.class);

        clock.set(at("2026-11-25T17:30"));
        assertThat(availability
                        .days(wish, THURSDAY, THURSDAY)
                        .getFirst()
                        .times()
                        .getLast()
                        .start())
                .isEqualTo(at("2026-11-26T17:20"));
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T17:20");
    }

    @Test
    void theDeskGivesAwayWhatIsKept() {
        limit(clinic.fortyMinutes, new VisitLimits(Caps.NONE, null, 1, Duration.ofHours(24)));

        assertThat(desk.book(new DeskRequest(
                        Wish.with(clinic.fortyMinutes, clinic.specialist(0)),
                        at("2026-11-26T17:20"),
                        ROSA,
                        null,
                        null)))
                .isInstanceOf(Booked.class);
    }

    @Test
    void whenOnlyKeptTimesAreLeftTheDaySaysSo() {
        limit(clinic.fortyMinutes, new VisitLimits(Caps.NONE, null, 20, Duration.ofHours(24)));

        assertThat(day(clinic.fortyMinutes, THURSDAY).whyNone()).isEqualTo(WhyNone.KEPT_FOR_URGENT);
        assertThat(day(clinic.fortyMinutes, THURSDAY).whyNone().slug()).isEqualTo("fully-booked");
    }

    @Test
    void withoutLimitsNothingMoreIsClaimedThanTimeAndThings() {
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        keeping.catchUp();

        assertThat(cells()).isEqualTo(8);
    }

    private FreeDay day(VisitTypeId type, LocalDate date) {
        return availability.days(Wish.anyone(type), date, date).getFirst();
    }

    private BookingRequest somebody(int number, VisitTypeId type, String localTime) {
        var patient = new PatientDetails(
                "Patient", "Number " + number, LocalDate.of(1980, 1, 1), "p" + number + "@mail.example", null);
        return new BookingRequest(type, null, at(localTime), null, null, patient, null, null, false, null, VISITOR);
    }

    private static VisitLimits caps(@Nullable Integer aDay, @Nullable Integer aWeek) {
        return new VisitLimits(new Caps(aDay, aWeek), null, 0, Duration.ZERO);
    }

    private void limit(VisitTypeId id, VisitLimits limits) {
        var edited = find(VisitType.class, id.value());
        VisitType it = edited.entry();
        save(
                new VisitType(
                        it.id(),
                        it.slug(),
                        it.name(),
                        it.startTimes(),
                        it.bufferBefore(),
                        it.bufferAfter(),
                        it.leadTime(),
                        it.horizonDays(),
                        it.bookableBy(),
                        it.cutOff(),
                        it.withSpecialist(),
                        it.needs(),
                        it.locations(),
                        it.ownHours(),
                        it.preparation(),
                        it.preparations(),
                        limits,
                        it.needsApproval()),
                edited.version());
    }

    private void limitSpecialist(Caps caps) {
        var edited = find(Specialist.class, clinic.specialist(0).value());
        Specialist it = edited.entry();
        save(
                new Specialist(
                        it.id(),
                        it.slug(),
                        it.name(),
                        it.profession(),
                        it.treats(),
                        it.offers(),
                        it.ownRoom(),
                        it.languages(),
                        caps),
                edited.version());
    }

    private <T extends Entry> Edited<T> find(Class<T> type, java.util.UUID key) {
        return editing.all(type).stream()
                .filter(it -> it.entry().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void save(Entry entry, int version) {
        assertThat(editing.save(entry, version)).isInstanceOf(SetupOutcome.Saved.class);
    }

    private List<Callable<BookingOutcome>> bookers(IntFunction<BookingRequest> request) {
        return IntStream.range(0, BOOKERS)
                .<Callable<BookingOutcome>>mapToObj(it -> () -> booking.book(request.apply(it)))
                .toList();
    }

    private static List<Booked> winners(List<BookingOutcome> outcomes) {
        return outcomes.stream()
                .filter(Booked.class::isInstance)
                .map(Booked.class::cast)
                .toList();
    }

    private static void assertOnlyTakenBeside(List<BookingOutcome> outcomes) {
        assertThat(outcomes.stream()
                        .filter(NotBooked.class::isInstance)
                        .map(it -> ((NotBooked) it).refusal().getClass().getSimpleName())
                        .distinct())
                .containsExactly("SlotTaken");
    }
}
