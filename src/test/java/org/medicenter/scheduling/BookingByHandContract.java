package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medicenter.scheduling.OverbookingReason.OTHER;
import static org.medicenter.scheduling.OverbookingReason.URGENT;
import static org.medicenter.scheduling.VisitFlowContract.somebody;
import static org.medicenter.scheduling.VisitFlowContract.works;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.patients.PatientDetails;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A caller has to come at one certain time: it is booked where it is free, and overbooked with a reason where it is not. */
@RecordApplicationEvents
abstract class BookingByHandContract extends SharedTimeContract {

    private static final OverbookingNote IN_A_BAD_WAY = new OverbookingNote(URGENT, "Cannot stay awake at the wheel");
    private static final String TEN = "2026-11-26T10:00";
    private static final String TWENTY_PAST = "2026-11-26T10:20";
    private static final int DESKS = 5;

    @Autowired
    BookingByHand byHand;

    @Autowired
    VisitFlow flow;

    @Autowired
    Blocking blocking;

    @Autowired
    DayBoard board;

    @Autowired
    ApplicationEvents published;

    private AppointmentId first = new AppointmentId(UUID.randomUUID());

    @BeforeEach
    void somebodyIsBooked() {
        SignedInAs.nobodyWorks();
        jdbc.update("delete from patient_key");
        first = booked(clinic.fortyMinutes, clinic.specialist(0), TEN)
                .appointment()
                .id();
        reception();
    }

    @Test
    void whatIsTakenIsSaid_withWhoHasIt_andHowManyMoreTheDayBears() {
        assertThat(byHand.look(wish(0), at(TWENTY_PAST))).isInstanceOfSatisfying(TimeByHand.Taken.class, taken -> {
            assertThat(taken.by().by()).extracting(MoveClash::with).containsExactly(first);
            assertThat(taken.ofDay()).isEqualTo(new OverbookingsOfDay(0, 3));
            assertThat(taken.location()).isEqualTo(clinic.location);
            assertThat(taken.time().end()).isEqualTo(at("2026-11-26T11:00"));
        });

        overbooked(0, TWENTY_PAST);

        assertThat(byHand.look(wish(0), at(TWENTY_PAST)))
                .isInstanceOfSatisfying(
                        TimeByHand.Taken.class,
                        taken -> assertThat(taken.ofDay()).isEqualTo(new OverbookingsOfDay(1, 3, true)));
    }

    @Test
    void aCallerIsBookedOnTimeThatAnotherHas_withAReason_whichStandsOnTheBoardAndInTheAudit() {
        BookedAppointment second = overbooked(0, TWENTY_PAST);

        assertThat(second.specialist()).isEqualTo(clinic.specialist(0));
        assertThat(onBoard(second.id()).overbooked()).satisfies(it -> {
            assertThat(it).isNotNull();
            assertThat(it.note()).isEqualTo(IN_A_BAD_WAY);
            assertThat(it.by()).isEqualTo("Birgit Steiner");
            assertThat(it.at()).isEqualTo(SchedulingModule.START);
        });
        assertThat(onBoard(first).overbooked()).isNull();
        assertThat(published.stream(AppointmentBooked.class))
                .extracting(AppointmentBooked::appointment)
                .endsWith(second.id());
        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("appointment.overbooked")))
                .singleElement()
                .satisfies(deed -> {
                    assertThat(deed.appointment()).isEqualTo(second.id().value());
                    assertThat(deed.after()).isEqualTo("urgent");
                    assertThat(deed.toString()).as("words are for the team").doesNotContain("wheel");
                });
    }

    @Test
    void patientsDoNotGetWhatTwoHave_andWhenTheFirstOneLeavesTheSecondHasItAlone() {
        BookedAppointment second = overbooked(0, TWENTY_PAST);
        SignedInAs.nobodyWorks();
        for (String time : List.of("10:00", "10:20", "10:40")) {
            assertThat(refused(booking.book(
                            request(clinic.twentyMinutes, clinic.specialist(0), at("2026-11-26T" + time), null))))
                    .as(time)
                    .isInstanceOf(Refusal.SlotTaken.class);
        }
        reception();

        flow.cancel(first, board.look(first).orElseThrow().revision(), "");

        assertThat(onBoard(second.id()).overbooked()).isNull();
    }

    @Test
    void whatIsFreeIsBookedAtAnyFiveMinutes_withoutAReason_andDoesNotCount() {
        assertThat(byHand.look(wish(0), at("2026-11-26T11:05"))).isInstanceOf(TimeByHand.Free.class);

        BookedAppointment alone = done(book(wish(0), "2026-11-26T11:05", null));
        BookedAppointment withReason = done(book(wish(1), TEN, IN_A_BAD_WAY));

        assertThat(onBoard(alone.id()).overbooked()).isNull();
        assertThat(onBoard(withReason.id()).overbooked())
                .as("it was free meanwhile")
                .isNull();
        assertThat(count("select count(*) from overbooking")).isZero();
        assertThat(usedOf(1)).isZero();
    }

    @Test
    void withoutAReasonNobodyIsBookedOnAnothersTime_norRegistered() {
        assertThat(why(book(wish(0), TWENTY_PAST, null))).isInstanceOf(DeskMove.Taken.class);
        assertThat(why(book(wish(0), TWENTY_PAST, new OverbookingNote(OTHER, "  "))))
                .isEqualTo(new DeskMove.ReasonMissing());
        assertThat(why(book(wish(0), TWENTY_PAST, new OverbookingNote(URGENT, "x".repeat(201)))))
                .isEqualTo(new DeskMove.ReasonMissing());
        assertThat(count("select count(*) from appointment")).isOne();
        assertThat(count("select count(*) from patient")).isOne();
    }

    @Test
    void outsideOfTheHours_offTheFiveMinutes_orInThePast_aReasonDoesNotHelp() {
        assertNever(wish(0), "2026-11-26T17:45", DeskMove.Closed.class);
        assertNever(wish(0), "2026-11-26T10:23", DeskMove.OffFiveMinutes.class);
        assertNever(wish(0), "2026-11-24T09:00", DeskMove.InThePast.class);
    }

    @Test
    void blockedTimeAndBedsAreNeverShared_norAreRoomsOfOthers() {
        var block = new BlockWish(
                clinic.location,
                List.of(clinic.specialist(0).resource()),
                LocalDate.of(2026, 11, 26),
                LocalTime.of(11, 0),
                LocalTime.of(12, 0),
                null,
                BlockReason.MEETING,
                "");
        assertThat(blocking.block(block, Set.of())).isInstanceOf(BlockOutcome.Blocked.class);
        assertNever(wish(0), "2026-11-26T11:40", DeskMove.Blocked.class);

        assertNever(Wish.anyone(clinic.inABed), TEN, DeskMove.NotShared.class);

        atHome(() -> booked(clinic.inARoom, clinic.specialist(1), "2026-11-26T14:00"));
        atHome(() -> booked(clinic.inARoom, clinic.specialist(2), "2026-11-26T14:00"));
        assertNever(Wish.with(clinic.inARoom, clinic.specialist(0)), "2026-11-26T14:00", DeskMove.NotShared.class);
    }

    @Test
    void whatIsMissingAboutTheCallerIsSaid_andNothingIsClaimed() {
        var nobody = new Caller.Newcomer(new PatientDetails("", "Wagner", null, null, null));

        ByHandOutcome outcome =
                byHand.book(new CallRequest(wish(0), at(TWENTY_PAST), null, nobody, null), IN_A_BAD_WAY);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ByHandOutcome.Incomplete.class,
                        it -> assertThat(it.mistakes())
                                .extracting(mistake -> mistake.member())
                                .contains("patient.firstName", "patient.dateOfBirth"));
        assertThat(usedOf(0)).isZero();
    }

    @Test
    void soManyADay_thenItIsRefused() {
        List<String> times = List.of("2026-11-26T12:00", "2026-11-26T14:00", "2026-11-26T16:00");
        times.forEach(time -> atHome(() -> booked(clinic.fortyMinutes, clinic.specialist(0), time)));
        times.forEach(time -> overbooked(0, time));

        assertThat(usedOf(0)).isEqualTo(3);
        assertThat(why(book(wish(0), TEN, IN_A_BAD_WAY))).isEqualTo(new DeskMove.TooManyOverbooked(3));
        assertThat(count("select count(*) from appointment")).isEqualTo(7);
    }

    @Test
    void twoShareOneMoment_andNeverThree() {
        overbooked(0, TWENTY_PAST);

        assertThat(why(book(wish(0), TEN, IN_A_BAD_WAY))).isEqualTo(new DeskMove.ThreeAtOnce());
        assertThat(count("select count(*) from appointment")).isEqualTo(2);
        assertThat(count("select count(*) from patient")).isEqualTo(2);
    }

    @Test
    void aSpecialistForThemselvesOnly_strangersAndPatientsNothing() {
        UUID own = clinic.specialist(1).value();
        for (SignedInAs stranger : List.of(
                somebody("Elsewhere", Role.RECEPTIONIST, Set.of(UUID.randomUUID()), null),
                somebody("Dr B", Role.SPECIALIST, Set.of(clinic.location.value()), own),
                somebody("A patient", Role.PATIENT, Set.of(clinic.location.value()), null))) {
            stranger.works();
            assertThatThrownBy(() -> byHand.look(wish(0), at(TWENTY_PAST)))
                    .as(stranger.actor().name())
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> book(wish(0), TWENTY_PAST, IN_A_BAD_WAY))
                    .as(stranger.actor().name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        somebody("Dr B", Role.SPECIALIST, Set.of(clinic.location.value()), own).works();
        assertThat(done(book(wish(1), TWENTY_PAST, null)).specialist()).isEqualTo(clinic.specialist(1));
        reception();
    }

    @RepeatedTest(5)
    void severalDesksOverbookOneTime_oneOfThemDoes() {
        List<ByHandOutcome> outcomes = race(IntStream.range(0, DESKS)
                .<Callable<ByHandOutcome>>mapToObj(desk ->
                        () -> atDesk(desk, () -> book(wish(0), TWENTY_PAST, IN_A_BAD_WAY)))
                .toList());

        assertThat(outcomes).filteredOn(ByHandOutcome.Booked.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(it -> !(it instanceof ByHandOutcome.Booked))
                .extracting(BookingByHandContract::why)
                .allMatch(it -> it instanceof DeskMove.ThreeAtOnce || it instanceof DeskMove.Busy);
        assertThat(count("select count(*) from overbooking")).isEqualTo(1);
    }

    @RepeatedTest(5)
    void twoDesksWantOneFreeTime_oneGetsItAlone_andTheOtherHearsThatItIsTaken() {
        List<ByHandOutcome> outcomes = race(IntStream.range(0, 2)
                .<Callable<ByHandOutcome>>mapToObj(desk ->
                        () -> atDesk(desk, () -> book(wish(0), "2026-11-26T14:05", null)))
                .toList());

        assertThat(outcomes).filteredOn(ByHandOutcome.Booked.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ByHandOutcome.Refused.class::isInstance)
                .singleElement()
                .extracting(BookingByHandContract::why)
                .isInstanceOfAny(DeskMove.Taken.class, DeskMove.Busy.class);
    }

    @RepeatedTest(5)
    void oneOverbooksWhileAnotherCancelsTheFirstVisit_andAPatientWantsTheTime_nobodySharesUnknowingly() {
        int seen = board.look(first).orElseThrow().revision();
        List<Callable<Boolean>> racers = new ArrayList<>();
        racers.add(() -> atDesk(0, () -> book(wish(0), TEN, IN_A_BAD_WAY)) instanceof ByHandOutcome.Booked);
        racers.add(() -> atDesk(1, () -> flow.cancel(first, seen, "")) instanceof StepOutcome.Taken);
        racers.add(() -> booking.book(request(clinic.fortyMinutes, clinic.specialist(0), at(TEN), null))
                instanceof BookingOutcome.Booked);

        List<Boolean> done = race(racers);

        assertThat(done.get(1)).as("whoever cancels, cancels").isTrue();
    }

    private void assertNever(Wish wish, String localTime, Class<? extends DeskMove.Refused> why) {
        assertThat(byHand.look(wish, at(localTime)))
                .isInstanceOfSatisfying(
                        TimeByHand.Refused.class, it -> assertThat(it.why()).isInstanceOf(why));
        assertThat(why(book(wish, localTime, IN_A_BAD_WAY))).isInstanceOf(why);
    }

    private BookedAppointment overbooked(int specialist, String localTime) {
        return done(book(wish(specialist), localTime, IN_A_BAD_WAY));
    }

    private ByHandOutcome book(Wish wish, String localTime, @Nullable OverbookingNote why) {
        var caller = new Caller.Newcomer(
                new PatientDetails("Kathi", "Wagner", LocalDate.of(1981, 3, 14), null, "0660 5550199"));
        return byHand.book(new CallRequest(wish, at(localTime), null, caller, null), why);
    }

    private static BookedAppointment done(ByHandOutcome outcome) {
        assertThat(outcome).isInstanceOf(ByHandOutcome.Booked.class);
        return ((ByHandOutcome.Booked) outcome).appointment();
    }

    private static DeskMove.Refused why(ByHandOutcome outcome) {
        assertThat(outcome).isInstanceOf(ByHandOutcome.Refused.class);
        return ((ByHandOutcome.Refused) outcome).why();
    }

    private int usedOf(int specialist) {
        TimeByHand ten = byHand.look(wish(specialist), at(TEN));
        assertThat(ten).isInstanceOf(TimeByHand.Taken.class);
        return ((TimeByHand.Taken) ten).ofDay().used();
    }

    private Wish wish(int specialist) {
        return Wish.with(clinic.fortyMinutes, clinic.specialist(specialist));
    }

    private BoardVisit onBoard(AppointmentId visit) {
        return board.on(clinic.location, LocalDate.of(2026, 11, 26)).find(visit).orElseThrow();
    }

    private void reception() {
        works("Birgit Steiner", Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
    }

    private void atHome(Runnable deed) {
        SignedInAs.nobodyWorks();
        deed.run();
        reception();
    }

    private <T> T atDesk(int desk, Supplier<T> deed) {
        works("Desk " + desk, Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
        try {
            return deed.get();
        } finally {
            SignedInAs.nobodyWorks();
        }
    }
}
