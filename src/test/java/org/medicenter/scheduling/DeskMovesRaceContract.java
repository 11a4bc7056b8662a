package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.springframework.beans.factory.annotation.Autowired;

/** Several desks, and patients at home, want something of the same visit or the same place at the same moment. */
abstract class DeskMovesRaceContract extends BookingContract {

    private static final int DESKS = 6;

    @Autowired
    DeskMoves moves;

    @Autowired
    VisitFlow flow;

    @RepeatedTest(5)
    void allDesksMoveTheSameVisit_oneWinsAndTheOthersAreToldWho() {
        var visit = visit(0, "2026-11-26T08:00");

        List<DeskMove> outcomes = race(IntStream.range(0, DESKS)
                .<Callable<DeskMove>>mapToObj(desk -> () -> atDesk(
                        desk,
                        () -> moves.move(visit, 0, column(desk % 5), at("2026-11-26T%02d:05".formatted(9 + desk)))))
                .toList());

        assertThat(outcomes).filteredOn(DeskMove.Moved.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(it -> !(it instanceof DeskMove.Moved))
                .allSatisfy(it -> assertThat(it)
                        .isInstanceOfSatisfying(
                                DeskMove.ChangedMeanwhile.class,
                                changed -> assertThat(changed.last())
                                        .isNotNull()
                                        .extracting(VisitStep::by)
                                        .asString()
                                        .startsWith("Desk ")));
        assertThat(count("select count(*) from appointment_step")).isEqualTo(1);
        assertEveryVisitHasItsCells(1);
    }

    @RepeatedTest(5)
    void allDesksMoveAnotherVisitToTheSamePlace_oneGetsItAndTheOthersKeepTheirs() {
        List<AppointmentId> visits = IntStream.range(0, DESKS)
                .mapToObj(it -> visit(0, "2026-11-27T%02d:00".formatted(9 + it)))
                .toList();

        List<DeskMove> outcomes = race(IntStream.range(0, DESKS)
                .<Callable<DeskMove>>mapToObj(desk ->
                        () -> atDesk(desk, () -> moves.move(visits.get(desk), 0, column(1), at("2026-11-26T09:05"))))
                .toList());

        assertThat(outcomes).filteredOn(DeskMove.Moved.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(it -> !(it instanceof DeskMove.Moved))
                .allMatch(DeskMove.Taken.class::isInstance);
        assertEveryVisitHasItsCells(DESKS);
    }

    @RepeatedTest(5)
    void aDeskMovesToATimeThatPatientsBookOnline_oneOfThemHasIt() {
        var visit = visit(0, "2026-11-27T09:00");
        Instant wanted = at("2026-11-26T09:00");
        List<Callable<Boolean>> racers = new ArrayList<>();
        racers.add(() -> atDesk(0, () -> moves.move(visit, 0, column(1), wanted)) instanceof DeskMove.Moved);
        for (int patient = 0; patient < DESKS; patient++) {
            racers.add(() -> booking.book(request(clinic.fortyMinutes, clinic.specialist(1), wanted, null))
                    instanceof BookingOutcome.Booked);
        }

        assertThat(race(racers)).containsOnlyOnce(true);
        assertEveryVisitHasItsCells(count("select count(*) from appointment"));
    }

    @RepeatedTest(5)
    void oneDeskMovesAVisitThatAnotherLetsArrive_oneIsFasterAndTheOtherIsTold() {
        var visit = visit(0, "2026-11-26T08:00");
        clock.set(at("2026-11-26T07:50"));
        List<Callable<Boolean>> racers = List.of(
                () -> atDesk(0, () -> moves.move(visit, 0, column(1), at("2026-11-26T10:00")))
                        instanceof DeskMove.Moved,
                () -> atDesk(1, () -> flow.step(visit, AppointmentStatus.ARRIVED)) instanceof StepOutcome.Taken);

        List<Boolean> done = race(racers);

        assertThat(done.get(1))
                .as("who has arrived has arrived, wherever their visit is")
                .isTrue();
        assertThat(count("select count(*) from appointment_step")).isEqualTo(done.get(0) ? 2 : 1);
        assertEveryVisitHasItsCells(1);
    }

    private AppointmentId visit(int specialist, String localTime) {
        return booked(clinic.fortyMinutes, clinic.specialist(specialist), localTime)
                .appointment()
                .id();
    }

    private UUID column(int specialist) {
        return clinic.specialist(specialist).value();
    }

    private void assertEveryVisitHasItsCells(int visits) {
        assertThat(cells()).isEqualTo(visits * 8);
        assertThat(count("select count(*) from appointment a where"
                        + " (select count(*) from claimed_time c where c.claim_id = a.id) <> 8"))
                .isZero();
    }

    private <T> T atDesk(int desk, Supplier<T> deed) {
        VisitFlowContract.works("Desk " + desk, Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
        try {
            return deed.get();
        } finally {
            SignedInAs.nobodyWorks();
        }
    }
}
