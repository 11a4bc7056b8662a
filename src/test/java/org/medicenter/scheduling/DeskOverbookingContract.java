package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medicenter.scheduling.OverbookingReason.ARRIVED_LATE;
import static org.medicenter.scheduling.OverbookingReason.OTHER;
import static org.medicenter.scheduling.OverbookingReason.URGENT;
import static org.medicenter.scheduling.VisitFlowContract.somebody;
import static org.medicenter.scheduling.VisitFlowContract.works;

import java.time.Duration;
import java.time.Instant;
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
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.DeskMove.Moved;
import org.medicenter.time.TimeRange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A desk puts a visit on time that another one has: with a reason, within limits, and never more than it says. */
@RecordApplicationEvents
@DirtiesContext
abstract class DeskOverbookingContract extends SharedTimeContract {

    private static final OverbookingNote LATE = new OverbookingNote(ARRIVED_LATE, "Tram broke down");
    private static final int DESKS = 5;

    @Autowired
    DeskOverbooking overbooking;

    @Autowired
    DeskMoves moves;

    @Autowired
    VisitFlow flow;

    @Autowired
    Blocking blocking;

    @Autowired
    DayBoard board;

    @Autowired
    ApplicationEvents published;

    private AppointmentId first = new AppointmentId(UUID.randomUUID());
    private AppointmentId second = first;

    @BeforeEach
    void twoAreBooked() {
        SignedInAs.nobodyWorks();
        first = visit(clinic.fortyMinutes, 0, "2026-11-26T10:00");
        second = visit(clinic.fortyMinutes, 0, "2026-11-26T14:00");
        reception();
    }

    @Test
    void aVisitIsPutOnTimeThatAnotherHas_withAReason_whichStandsOnTheBoardAndInTheAudit() {
        assertThat(overbook(second, "2026-11-26T10:20"))
                .isEqualTo(new Moved(range("2026-11-26T10:20"), clinic.specialist(0)));

        assertThat(onBoard(second).overbooked()).satisfies(it -> {
            assertThat(it).isNotNull();
            assertThat(it.note()).isEqualTo(LATE);
            assertThat(it.by()).isEqualTo("Birgit Steiner");
            assertThat(it.at()).isEqualTo(SchedulingModule.START);
        });
        assertThat(onBoard(first).overbooked()).isNull();
        assertThat(published.stream(AppointmentMoved.class)).containsExactly(new AppointmentMoved(second));
        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("appointment.overbooked")))
                .singleElement()
                .satisfies(deed -> {
                    assertThat(deed.after()).isEqualTo("arrived late");
                    assertThat(deed.toString()).as("words are for the team").doesNotContain("Tram");
                });
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void aVisitThatHasBegunTakesLonger_intoTheTimeOfTheNext_withAReason_untilThatIsTakenBack() {
        overbook(second, "2026-11-26T10:40");
        clock.set(at("2026-11-26T10:00"));
        List.of(AppointmentStatus.ARRIVED, AppointmentStatus.CHECKED_IN, AppointmentStatus.IN_VISIT)
                .forEach(it -> flow.step(first, it));
        clock.set(at("2026-11-26T10:35"));
        var fifty = Duration.ofMinutes(50);
        assertThat(moves.resize(first, revision(first), fifty)).isInstanceOf(DeskMove.Taken.class);

        var ten = new TimeRange(at("2026-11-26T10:00"), at("2026-11-26T10:50"));
        assertThat(overbooking.overbookLonger(first, revision(first), fifty, LATE))
                .isEqualTo(new Moved(ten, clinic.specialist(0)));

        assertThat(onBoard(first).overbooked()).isNotNull();
        assertThat(onBoard(first).entry().status()).isEqualTo(AppointmentStatus.IN_VISIT);
        assertThat(onBoard(second).overbooked())
                .as("who has the time loses nothing")
                .isNull();
        assertThat(moves.takeBack(first, revision(first))).isInstanceOf(Moved.class);
        assertThat(onBoard(first).entry().time().length()).isEqualTo(Duration.ofMinutes(40));
        assertThat(onBoard(first).overbooked()).isNull();
        assertThat(onBoard(second).entry().time().start()).isEqualTo(at("2026-11-26T10:40"));
    }

    @Test
    void whatIsNoLength_orHasNoReason_orIsOver_isNotMadeLongerThatWay() {
        assertThat(overbooking.overbookLonger(first, revision(first), Duration.ofMinutes(52), LATE))
                .isEqualTo(new DeskMove.NoSuchLength());
        assertThat(overbooking.overbookLonger(
                        first,
                        revision(first),
                        Duration.ofMinutes(50),
                        new OverbookingNote(OverbookingReason.OTHER, "")))
                .isEqualTo(new DeskMove.ReasonMissing());
        assertThat(overbooking.overbookLonger(first, revision(first), Duration.ofMinutes(40), LATE))
                .isEqualTo(new DeskMove.AsItWas());
        flow.cancel(first, revision(first), "");
        assertThat(overbooking.overbookLonger(first, revision(first), Duration.ofMinutes(50), LATE))
                .isEqualTo(new DeskMove.NotMovable(AppointmentStatus.CANCELLED));
    }

    @Test
    void patientsDoNotGetWhatTwoHave_norWhatOnlyTheSecondHas() {
        overbook(second, "2026-11-26T10:20");
        SignedInAs.nobodyWorks();

        for (String time : List.of("10:00", "10:20", "10:40")) {
            assertThat(refused(booking.book(
                            request(clinic.twentyMinutes, clinic.specialist(0), at("2026-11-26T" + time), null))))
                    .as(time)
                    .isInstanceOf(Refusal.SlotTaken.class);
        }
        visit(clinic.twentyMinutes, 0, "2026-11-26T11:00");
        visit(clinic.fortyMinutes, 0, "2026-11-26T14:00");
    }

    @Test
    void whenTheFirstOneLeaves_theSecondHasTheTimeAlone_andNobodyElseGetsIt() {
        overbook(second, "2026-11-26T10:00");

        flow.cancel(first, revision(first), "");

        assertThat(onBoard(second).overbooked()).isNull();
        SignedInAs.nobodyWorks();
        assertThat(refused(
                        booking.book(request(clinic.fortyMinutes, clinic.specialist(0), at("2026-11-26T10:00"), null))))
                .isInstanceOf(Refusal.SlotTaken.class);
        reception();
        assertThat(sheet(second).overbookings())
                .as("that it was so stays written down")
                .singleElement()
                .satisfies(it -> assertThat(it.isCurrent()).isFalse());
    }

    @Test
    void whenTheFirstOneMovesAway_theSecondHasTheTimeAlone() {
        overbook(second, "2026-11-26T10:20");

        assertThat(moves.move(first, revision(first), column(0), at("2026-11-26T09:00")))
                .isInstanceOf(Moved.class);

        assertThat(onBoard(second).overbooked()).isNull();
    }

    @Test
    void twoShareOneMoment_andNeverThree() {
        var third = atHome(() -> visit(clinic.fortyMinutes, 0, "2026-11-26T15:00"));
        overbook(second, "2026-11-26T10:20");

        assertThat(overbooking.ofDay(third, column(0), at("2026-11-26T10:00")).orElseThrow())
                .isEqualTo(new OverbookingsOfDay(1, 3, true));
        assertThat(overbook(third, "2026-11-26T10:00")).isEqualTo(new DeskMove.ThreeAtOnce());
        assertThat(onBoard(third).entry().time().start()).isEqualTo(at("2026-11-26T15:00"));

        assertThat(overbooking.ofDay(third, column(0), at("2026-11-26T10:40")).orElseThrow())
                .as("what the second one has alone")
                .isEqualTo(new OverbookingsOfDay(1, 3));
        assertThat(overbook(third, "2026-11-26T10:40")).isInstanceOf(Moved.class);
        assertThat(onBoard(third).overbooked()).isNotNull();
    }

    @Test
    void whoWaitsForTwoOthersGetsTheTimeOfEach_asItBecomesFree() {
        var before = atHome(() -> visit(clinic.fortyMinutes, 0, "2026-11-26T09:20"));
        overbook(second, "2026-11-26T09:40");

        flow.cancel(first, revision(first), "");
        assertThat(onBoard(second).overbooked()).isNotNull();
        flow.cancel(before, revision(before), "");
        assertThat(onBoard(second).overbooked()).isNull();
    }

    @Test
    void whenTheSecondOneLeaves_theFirstKeepsAllOfItsTime() {
        overbook(second, "2026-11-26T10:20");

        flow.cancel(second, revision(second), "");

        atHome(() -> visit(clinic.twentyMinutes, 0, "2026-11-26T10:40"));
        assertThat(onBoard(first).overbooked()).isNull();
    }

    @Test
    void itIsTakenBackLikeAnyMove_orMovedToWhereThereIsRoom() {
        overbook(second, "2026-11-26T10:20");

        assertThat(moves.takeBack(second, revision(second))).isInstanceOf(Moved.class);
        assertThat(onBoard(second).overbooked()).isNull();
        assertThat(onBoard(second).entry().time().start()).isEqualTo(at("2026-11-26T14:00"));

        overbook(second, "2026-11-26T10:20");
        assertThat(moves.move(second, revision(second), column(0), at("2026-11-26T10:40")))
                .as("next to the first one, where half of its own time was")
                .isInstanceOf(Moved.class);
        assertThat(onBoard(second).overbooked()).isNull();
    }

    @Test
    void whereItIsFreeMeanwhile_itIsNoOverbooking() {
        assertThat(overbook(second, "2026-11-26T11:00")).isInstanceOf(Moved.class);

        assertThat(onBoard(second).overbooked()).isNull();
        assertThat(count("select count(*) from overbooking")).isZero();
    }

    @Test
    void withoutAReason_outsideOfTheHours_orOffTheGrid_nothingIsMoved() {
        assertThat(overbook(second, "2026-11-26T10:20", new OverbookingNote(OTHER, "  ")))
                .isEqualTo(new DeskMove.ReasonMissing());
        assertThat(overbook(second, "2026-11-26T10:20", new OverbookingNote(URGENT, "x".repeat(201))))
                .isEqualTo(new DeskMove.ReasonMissing());
        assertThat(overbook(second, "2026-11-26T17:45")).isInstanceOf(DeskMove.Closed.class);
        assertThat(overbook(second, "2026-11-26T10:23")).isEqualTo(new DeskMove.OffFiveMinutes());
        assertThat(overbook(second, "2026-11-24T09:00")).isEqualTo(new DeskMove.InThePast());
        assertThat(onBoard(second).entry().time().start()).isEqualTo(at("2026-11-26T14:00"));
    }

    @Test
    void aRoomIsSharedWithWhoIsInItWithTheSameSpecialistOnly() {
        var inRoom = atHome(() -> visit(clinic.inARoom, 1, "2026-11-26T14:00"));
        atHome(() -> visit(clinic.inARoom, 2, "2026-11-26T14:00"));
        var wanted = atHome(() -> visit(clinic.inARoom, 0, "2026-11-26T15:00"));

        assertThat(overbooking.overbook(wanted, revision(wanted), column(0), at("2026-11-26T14:20"), LATE))
                .as("both rooms are with others")
                .isEqualTo(new DeskMove.NotShared());
        assertThat(overbooking.overbook(wanted, revision(wanted), column(1), at("2026-11-26T14:20"), LATE))
                .as("in the room where that specialist is")
                .isInstanceOf(Moved.class);
        assertThat(sheet(wanted).things()).isEqualTo(sheet(inRoom).things());
    }

    @Test
    void blockedTimeIsNotOverbooked() {
        var wish = new BlockWish(
                clinic.location,
                List.of(clinic.specialist(0).resource()),
                LocalDate.of(2026, 11, 26),
                LocalTime.of(11, 0),
                LocalTime.of(12, 0),
                null,
                BlockReason.MEETING,
                "");
        assertThat(blocking.block(wish, Set.of())).isInstanceOf(BlockOutcome.Blocked.class);

        assertThat(overbook(second, "2026-11-26T11:40"))
                .isEqualTo(new DeskMove.Blocked(List.of(TimeRange.of(at("2026-11-26T11:40"), Duration.ofMinutes(20)))));
        assertThat(moves.move(second, revision(second), column(0), at("2026-11-26T11:40")))
                .isInstanceOf(DeskMove.Blocked.class);
        assertThat(onBoard(second).entry().time().start()).isEqualTo(at("2026-11-26T14:00"));
    }

    @Test
    void aBedIsNeverShared() {
        atHome(() -> {
            clinic.getBeds();
            visit(clinic.inABed, null, "2026-11-26T10:00");
            return visit(clinic.inABed, null, "2026-11-26T10:00");
        });
        var wanted = atHome(() -> visit(clinic.inABed, null, "2026-11-26T12:00"));
        UUID bed = onBoard(wanted).column();

        assertThat(overbooking.overbook(wanted, revision(wanted), bed, at("2026-11-26T10:05"), LATE))
                .isEqualTo(new DeskMove.NotShared());
    }

    @Test
    void soManyADay_thenItIsRefused() {
        List<AppointmentId> others = new ArrayList<>();
        List<String> times = List.of("2026-11-26T10:00", "2026-11-26T12:00", "2026-11-26T14:00", "2026-11-26T16:00");
        times.forEach(time -> others.add(atHome(() -> visit(clinic.fortyMinutes, 1, time))));
        atHome(() -> visit(clinic.fortyMinutes, 0, times.get(1)));
        atHome(() -> visit(clinic.fortyMinutes, 0, times.get(3)));
        for (int number = 0; number < 3; number++) {
            assertThat(overbook(others.get(number), times.get(number))).isInstanceOf(Moved.class);
        }

        assertThat(used()).isEqualTo(3);
        assertThat(overbook(others.get(3), times.get(3))).isEqualTo(new DeskMove.TooManyOverbooked(3));
        assertThat(overbook(others.get(0), "2026-11-26T10:20"))
                .as("who is there already may shift")
                .isInstanceOf(Moved.class);
    }

    @Test
    void strangersAndPatientsDoNot() {
        int seen = revision(second);
        for (SignedInAs stranger : List.of(
                somebody("Elsewhere", Role.RECEPTIONIST, Set.of(UUID.randomUUID()), null),
                somebody(
                        "Dr B",
                        Role.SPECIALIST,
                        Set.of(clinic.location.value()),
                        clinic.specialist(1).value()),
                somebody("A patient", Role.PATIENT, Set.of(clinic.location.value()), null))) {
            stranger.works();
            assertThatThrownBy(() -> overbooking.overbook(second, seen, column(0), at("2026-11-26T10:20"), LATE))
                    .as(stranger.actor().name())
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> overbooking.ofDay(second, column(0), at("2026-11-26T10:20")))
                    .as(stranger.actor().name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        reception();
        assertThat(overbooking.overbook(second, seen - 1, column(0), at("2026-11-26T10:20"), LATE))
                .isInstanceOf(DeskMove.ChangedMeanwhile.class);
    }

    @RepeatedTest(5)
    void severalDesksOverbookOneDay_andNeverMoreThanAllowed() {
        List<AppointmentId> others = new ArrayList<>();
        for (int desk = 0; desk < DESKS; desk++) {
            String time = time(desk);
            others.add(atHome(() -> visit(clinic.fortyMinutes, 1, time)));
            if (desk != 2) {
                atHome(() -> visit(clinic.fortyMinutes, 0, time));
            }
        }

        List<DeskMove> outcomes = race(IntStream.range(0, DESKS)
                .<Callable<DeskMove>>mapToObj(desk -> () ->
                        atDesk(desk, () -> overbooking.overbook(others.get(desk), 0, column(0), at(time(desk)), LATE)))
                .toList());

        assertThat(outcomes).filteredOn(Moved.class::isInstance).hasSize(3);
        assertThat(outcomes)
                .filteredOn(it -> !(it instanceof Moved))
                .allMatch(it -> it instanceof DeskMove.TooManyOverbooked || it instanceof DeskMove.Busy);
    }

    /** Number 2 is that of the first visit. */
    private static String time(int desk) {
        return "2026-11-26T%02d:00".formatted(8 + desk);
    }

    @RepeatedTest(5)
    void severalDesksOverbookOneTime_oneOfThemDoes() {
        List<AppointmentId> others = new ArrayList<>();
        for (int desk = 0; desk < DESKS; desk++) {
            String time = "2026-11-26T%02d:00".formatted(11 + desk);
            others.add(atHome(() -> visit(clinic.fortyMinutes, 1, time)));
        }

        List<DeskMove> outcomes = race(IntStream.range(0, DESKS)
                .<Callable<DeskMove>>mapToObj(desk -> () -> atDesk(
                        desk, () -> overbooking.overbook(others.get(desk), 0, column(0), at("2026-11-26T10:20"), LATE)))
                .toList());

        assertThat(outcomes).filteredOn(Moved.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(it -> !(it instanceof Moved))
                .allMatch(it -> it instanceof DeskMove.ThreeAtOnce || it instanceof DeskMove.Busy);
    }

    @RepeatedTest(10)
    void oneOverbooksWhileAnotherCancelsTheFirstVisit_andPatientsWantTheTime_nobodySharesUnknowingly() {
        Instant wanted = at("2026-11-26T10:00");
        int seen = revision(first);
        List<Callable<Boolean>> racers = new ArrayList<>();
        racers.add(() -> atDesk(0, () -> overbooking.overbook(second, 0, column(0), wanted, LATE)) instanceof Moved);
        racers.add(() -> atDesk(1, () -> flow.cancel(first, seen, "")) instanceof StepOutcome.Taken);
        for (int patient = 0; patient < 3; patient++) {
            racers.add(() -> booking.book(request(clinic.fortyMinutes, clinic.specialist(0), wanted, null))
                    instanceof BookingOutcome.Booked);
        }

        List<Boolean> done = race(racers);

        assertThat(done.get(1)).as("whoever cancels, cancels").isTrue();
        assertThat(done.subList(2, 5).stream().filter(it -> it).count())
                .as("patients who got it")
                .isLessThanOrEqualTo(1);
    }

    private DeskMove overbook(AppointmentId visit, String localTime) {
        return overbook(visit, localTime, LATE);
    }

    private DeskMove overbook(AppointmentId visit, String localTime, OverbookingNote why) {
        return overbooking.overbook(visit, revision(visit), column(0), at(localTime), why);
    }

    private int used() {
        return overbooking
                .ofDay(second, column(0), at("2026-11-26T10:00"))
                .orElseThrow()
                .used();
    }

    private AppointmentId visit(VisitTypeId type, @Nullable Integer specialist, String localTime) {
        return booked(type, specialist == null ? null : clinic.specialist(specialist), localTime)
                .appointment()
                .id();
    }

    private VisitSheet sheet(AppointmentId visit) {
        return board.look(visit).orElseThrow();
    }

    private int revision(AppointmentId visit) {
        return sheet(visit).revision();
    }

    private BoardVisit onBoard(AppointmentId visit) {
        return board.on(clinic.location, LocalDate.of(2026, 11, 26)).find(visit).orElseThrow();
    }

    private UUID column(int specialist) {
        return clinic.specialist(specialist).value();
    }

    private static TimeRange range(String localTime) {
        return TimeRange.of(at(localTime), Duration.ofMinutes(40));
    }

    private void reception() {
        works("Birgit Steiner", Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
    }

    private <T> T atHome(Supplier<T> deed) {
        SignedInAs.nobodyWorks();
        try {
            return deed.get();
        } finally {
            reception();
        }
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
