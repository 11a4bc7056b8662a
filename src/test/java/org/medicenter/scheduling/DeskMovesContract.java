package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medicenter.scheduling.AppointmentStatus.ARRIVED;
import static org.medicenter.scheduling.AppointmentStatus.BOOKED;
import static org.medicenter.scheduling.AppointmentStatus.CHECKED_IN;
import static org.medicenter.scheduling.AppointmentStatus.DONE;
import static org.medicenter.scheduling.AppointmentStatus.IN_VISIT;
import static org.medicenter.scheduling.VisitFlowContract.somebody;
import static org.medicenter.scheduling.VisitFlowContract.works;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.hours.Absence;
import org.medicenter.hours.HoursSetup;
import org.medicenter.hours.WallRange;
import org.medicenter.scheduling.DeskMove.Moved;
import org.medicenter.time.TimeRange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The desk carries a visit to another place: where it fits, where it does not, and back again. */
@RecordApplicationEvents
@DirtiesContext
abstract class DeskMovesContract extends BookingContract {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Autowired
    DeskMoves moves;

    @Autowired
    DayBoard board;

    @Autowired
    VisitFlow flow;

    @Autowired
    HoursSetup hoursSetup;

    @Autowired
    ApplicationEvents published;

    private AppointmentId visit = new AppointmentId(UUID.randomUUID());

    @BeforeEach
    void somebodyIsBooked() {
        SignedInAs.nobodyWorks();
        visit = booking(clinic.fortyMinutes, 0, "2026-11-26T10:00");
        reception();
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void aVisitMovesToAnotherTime_atAnyFiveMinutes_andItsOldTimeIsFree() {
        assertThat(move(0, "2026-11-26T10:25"))
                .isEqualTo(new Moved(range("2026-11-26T10:25", 40), clinic.specialist(0)));

        assertThat(cells()).isEqualTo(8);
        assertThat(sheet().entry().time().start()).isEqualTo(at("2026-11-26T10:25"));
        assertThat(published.stream(AppointmentMoved.class)).containsExactly(new AppointmentMoved(visit));
        nobodyWorks();
        booking(clinic.twentyMinutes, 0, "2026-11-26T10:00");
    }

    @Test
    void aVisitMovesToAnotherSpecialist() {
        assertThat(move(2, "2026-11-26T10:00"))
                .isEqualTo(new Moved(range("2026-11-26T10:00", 40), clinic.specialist(2)));

        assertThat(sheet().entry().specialist()).isEqualTo(clinic.specialist(2));
        assertThat(board.on(clinic.location, LocalDate.of(2026, 11, 26))
                        .find(visit)
                        .orElseThrow()
                        .column())
                .isEqualTo(clinic.specialist(2).value());
    }

    @Test
    void aVisitBecomesLonger_andShorter_andItsLinkStaysGood() {
        nobodyWorks();
        var booked = booked(clinic.fortyMinutes, clinic.specialist(2), "2026-11-26T14:00");
        visit = booked.appointment().id();
        reception();

        assertThat(moves.resize(visit, revision(), Duration.ofMinutes(60)))
                .isEqualTo(new Moved(range("2026-11-26T14:00", 60), clinic.specialist(2)));
        assertThat(cells()).isEqualTo(8 + 12);
        assertThat(moves.resize(visit, revision(), Duration.ofMinutes(15))).isInstanceOf(Moved.class);

        assertThat(cells()).isEqualTo(8 + 3);
        assertThat(published.stream(AppointmentResized.class)).hasSize(2);
        assertThat(published.stream(AppointmentMoved.class))
                .as("nobody is mailed")
                .isEmpty();
        assertThat(sheet().steps().getFirst().movedFrom())
                .isEqualTo(new VisitPlace(at("2026-11-26T14:00"), at("2026-11-26T15:00"), clinic.specialist(2)));
        nobodyWorks();
        booking(clinic.fortyMinutes, 2, "2026-11-26T14:20");
        assertThat(ownAppointments.find(booked.token())).isPresent();
    }

    @Test
    void aVisitWithALengthOfItsOwnKeepsIt_whoeverMovesIt_untilItIsTakenBack() {
        nobodyWorks();
        var booked = booked(clinic.fortyMinutes, clinic.specialist(2), "2026-11-26T14:00");
        visit = booked.appointment().id();
        reception();
        moves.resize(visit, revision(), Duration.ofMinutes(55));

        assertThat(move(1, "2026-11-26T11:00"))
                .isEqualTo(new Moved(range("2026-11-26T11:00", 55), clinic.specialist(1)));
        assertThat(moves.takeBack(visit, revision()))
                .isEqualTo(new Moved(range("2026-11-26T14:00", 55), clinic.specialist(2)));
        moves.resize(visit, revision(), Duration.ofMinutes(90));
        assertThat(moves.takeBack(visit, revision()))
                .isEqualTo(new Moved(range("2026-11-26T14:00", 55), clinic.specialist(2)));
        nobodyWorks();
        var link = ownAppointments.find(booked.token()).orElseThrow();
        assertThat(link.time().length()).isEqualTo(Duration.ofMinutes(55));
        assertThat(availability
                        .toMove(link)
                        .days(new Wish(clinic.fortyMinutes, clinic.specialist(2), null), FRIDAY, FRIDAY)
                        .getFirst()
                        .times())
                .as("what its patient is offered is as long")
                .isNotEmpty()
                .allMatch(it -> it.range().length().equals(Duration.ofMinutes(55)));
    }

    @Test
    void noVisitBecomesLongerOverAnother_overTheHours_orByWhatIsNoLength() {
        nobodyWorks();
        var other = booking(clinic.twentyMinutes, 0, "2026-11-26T10:40");
        reception();

        assertThat(moves.resize(visit, revision(), Duration.ofMinutes(50)))
                .isEqualTo(new DeskMove.Taken(List.of(new MoveClash(other, range("2026-11-26T10:40", 10)))));
        for (Duration length : List.of(
                Duration.ZERO, Duration.ofMinutes(-5), Duration.ofMinutes(42), DeskMoves.LONGEST.plusMinutes(5))) {
            assertThat(moves.resize(visit, revision(), length)).as("%s", length).isEqualTo(new DeskMove.NoSuchLength());
        }
        assertUntouched();
        move(0, "2026-11-26T17:20");
        assertThat(moves.resize(visit, revision(), Duration.ofMinutes(60))).isInstanceOf(DeskMove.Closed.class);
        assertThatThrownBy(() -> {
                    works("Elsewhere", Role.RECEPTIONIST, Set.of(UUID.randomUUID()), null);
                    moves.resize(visit, 0, Duration.ofMinutes(30));
                })
                .isInstanceOf(AccessDeniedException.class);
        reception();
    }

    @Test
    void itsHistoryTellsWhereItWas_andTheAuditWhoMovedIt() {
        move(1, "2026-11-26T11:00");

        assertThat(sheet().steps()).singleElement().satisfies(step -> {
            assertThat(step.movedFrom())
                    .isEqualTo(new VisitPlace(at("2026-11-26T10:00"), at("2026-11-26T10:40"), clinic.specialist(0)));
            assertThat(step.by()).isEqualTo("Birgit Steiner");
            assertThat(step.at()).isEqualTo(SchedulingModule.START);
            assertThat(step.isUndo()).isFalse();
        });
        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("appointment.moved")))
                .singleElement()
                .satisfies(deed -> {
                    assertThat(deed.before()).startsWith("2026-11-26 10:00–10:40, Dr A");
                    assertThat(deed.after()).startsWith("2026-11-26 11:00–11:40, Dr B");
                });
    }

    @Test
    void whatAPatientMovesStandsInTheHistoryToo_andIsNotTheDesksToTakeBack() {
        nobodyWorks();
        var booked = booked(clinic.twentyMinutes, clinic.specialist(3), "2026-11-27T09:00");
        visit = booked.appointment().id();
        ownAppointments.move(booked.token(), at("2026-11-27T10:00"), clinic.specialist(3), VISITOR);
        reception();

        assertThat(sheet().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.isByPatient()).isTrue());
        assertThat(sheet().undoable()).isNull();
        assertThat(moves.takeBack(visit, revision())).isEqualTo(new DeskMove.NotUndoable());
    }

    @Test
    void betweenTwoCells_inThePast_orOutsideOfTheHours_nothingIsMoved() {
        assertThat(move(0, "2026-11-26T10:03")).isEqualTo(new DeskMove.OffFiveMinutes());
        assertThat(move(0, "2026-11-24T10:35")).isEqualTo(new DeskMove.InThePast());
        assertThat(move(0, "2026-11-26T17:30")).isEqualTo(new DeskMove.Closed(List.of(range("2026-11-26T18:00", 10))));
        assertThat(move(0, "2026-11-28T10:00")).isInstanceOf(DeskMove.Closed.class);
        assertUntouched();
    }

    @Test
    void whoComesAMinuteLateTakesThePlaceThatHasJustBegun() {
        clock.forward(Duration.ofMinutes(2));

        assertThat(move(0, "2026-11-24T10:40")).isInstanceOf(Moved.class);
    }

    @Test
    void whereTheSpecialistDoesNotWork_orDoesNotOfferIt_nothingIsMoved() {
        nobodyWorks();
        assertThat(hoursSetup.add(Absence.block(
                        clinic.specialist(4),
                        FRIDAY,
                        new WallRange(LocalTime.of(15, 0), LocalTime.of(16, 0)),
                        "Case notes")))
                .isInstanceOf(SetupOutcome.Saved.class);

        reception();
        assertThat(move(4, "2026-11-27T14:40"))
                .isEqualTo(new DeskMove.NotThere(List.of(range("2026-11-27T15:00", 20))));
        assertThat(moves.move(visit, revision(), UUID.randomUUID(), at("2026-11-26T10:00")))
                .isEqualTo(new DeskMove.NotOffered());
        assertUntouched();
    }

    @Test
    void whereSomebodyElseIs_nothingIsMoved_andWhoItIsIsTold() {
        nobodyWorks();
        var other = booking(clinic.fortyMinutes, 1, "2026-11-26T11:00");
        reception();

        assertThat(move(1, "2026-11-26T10:30"))
                .isEqualTo(new DeskMove.Taken(List.of(new MoveClash(other, range("2026-11-26T11:00", 10)))));
        assertUntouched();
        assertThat(move(1, "2026-11-26T10:20")).as("right before them").isInstanceOf(Moved.class);
    }

    @Test
    void whereNoRoomIsFree_nothingIsMoved() {
        nobodyWorks();
        booking(clinic.inARoom, 1, "2026-11-26T14:00");
        booking(clinic.inARoom, 2, "2026-11-26T14:00");
        visit = booking(clinic.inARoom, 0, "2026-11-26T15:00");
        reception();

        assertThat(move(0, "2026-11-26T14:20")).isEqualTo(new DeskMove.Taken(List.of()));
        assertThat(move(0, "2026-11-26T14:40")).isInstanceOf(Moved.class);
    }

    @Test
    void whoIsHereGoesToAnother_orWaitsLonger_onThatDay_andTheirLinkStaysGood() {
        nobodyWorks();
        var booked = booked(clinic.fortyMinutes, clinic.specialist(2), "2026-11-26T14:00");
        visit = booked.appointment().id();
        reception();
        clock.set(at("2026-11-26T13:50"));
        flow.step(visit, ARRIVED);
        clock.set(at("2026-11-26T13:55"));

        assertThat(move(1, "2026-11-26T14:20"))
                .isEqualTo(new Moved(range("2026-11-26T14:20", 40), clinic.specialist(1)));

        assertThat(sheet().entry().status()).isEqualTo(ARRIVED);
        assertThat(onBoard().arrivedAt()).as("not when they were moved").isEqualTo(at("2026-11-26T13:50"));
        assertThat(published.stream(AppointmentMovedInside.class)).hasSize(1);
        assertThat(published.stream(AppointmentMoved.class))
                .as("nobody is mailed")
                .isEmpty();
        assertThat(ownAppointments.find(booked.token())).isPresent();
        var nextDay = new DeskMove.HereToday();
        assertThat(move(1, "2026-11-27T14:20")).isEqualTo(nextDay);
        assertThat(preview(1, "2026-11-27T14:20").why()).isEqualTo(nextDay);
        assertThat(preview(1, "2026-11-27T14:20").fits()).isEmpty();

        assertThat(moves.takeBack(visit, revision()))
                .isEqualTo(new Moved(range("2026-11-26T14:00", 40), clinic.specialist(2)));
        assertThat(sheet().entry().status()).isEqualTo(ARRIVED);
        assertThat(ownAppointments.find(booked.token())).isPresent();
        assertThat(flow.undo(visit, revision())).isEqualTo(new StepOutcome.Taken(BOOKED));
    }

    @Test
    void whoIsHereWaitsSinceTheyCame_alsoWhenALaterStepIsTakenBack() {
        clock.set(at("2026-11-26T09:40"));
        flow.step(visit, ARRIVED);
        clock.set(at("2026-11-26T09:50"));
        flow.step(visit, CHECKED_IN);
        clock.set(at("2026-11-26T09:52"));
        flow.undo(visit, revision());

        assertThat(onBoard().waitingSince()).isEqualTo(at("2026-11-26T09:40"));
    }

    @Test
    void whatHasBegunStaysWhereItIs_andMayTakeLonger() {
        clock.set(at("2026-11-26T09:50"));
        List.of(ARRIVED, CHECKED_IN, IN_VISIT).forEach(it -> flow.step(visit, it));

        assertThat(move(0, "2026-11-26T11:00")).isEqualTo(new DeskMove.NotMovable(IN_VISIT));
        assertThat(preview(0, "2026-11-26T11:00").why()).isEqualTo(new DeskMove.NotMovable(IN_VISIT));
        assertThat(moves.resize(visit, revision(), Duration.ofMinutes(60)))
                .isEqualTo(new Moved(range("2026-11-26T10:00", 60), clinic.specialist(0)));
        assertThat(sheet().entry().status()).isEqualTo(IN_VISIT);

        flow.step(visit, DONE);
        assertThat(moves.resize(visit, revision(), Duration.ofMinutes(40))).isEqualTo(new DeskMove.NotMovable(DONE));
        assertThat(moves.move(
                        new AppointmentId(UUID.randomUUID()),
                        0,
                        clinic.specialist(0).value(),
                        at("2026-11-26T11:00")))
                .isEqualTo(new DeskMove.UnknownAppointment());
    }

    private BoardVisit onBoard() {
        return board.on(clinic.location, LocalDate.of(2026, 11, 26)).find(visit).orElseThrow();
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsNotMoved_andWhoItWasIsTold() {
        int seen = revision();
        works("Hanna Leitner", Role.ADMIN, Set.of(clinic.location.value()), null);
        move(0, "2026-11-26T12:00");
        reception();

        assertThat(moves.move(visit, seen, clinic.specialist(0).value(), at("2026-11-26T11:00")))
                .isInstanceOfSatisfying(
                        DeskMove.ChangedMeanwhile.class,
                        changed -> assertThat(changed.last()).satisfies(step -> {
                            assertThat(Objects.requireNonNull(step).by()).isEqualTo("Hanna Leitner");
                            assertThat(step.isMove()).isTrue();
                        }));
        assertThat(sheet().entry().time().start()).isEqualTo(at("2026-11-26T12:00"));
    }

    @Test
    void aSpecialistMovesTheirOwnVisitsWithinTheirOwnColumn() {
        works(
                "Dr A",
                Role.SPECIALIST,
                Set.of(clinic.location.value()),
                clinic.specialist(0).value());

        assertThat(move(1, "2026-11-26T10:00")).isEqualTo(new DeskMove.OnlyWithinOwnColumn());
        assertThat(preview(0, "2026-11-26T10:00").fits())
                .extracting(FittingStarts::column)
                .containsOnly(clinic.specialist(0).value());
        assertThat(move(0, "2026-11-26T11:00")).isInstanceOf(Moved.class);
    }

    @Test
    void nobodyElseMovesAVisit_orSeesWhereItWouldFit() {
        int seen = revision();
        var here = Set.of(clinic.location.value());
        for (SignedInAs stranger : List.of(
                somebody("Elsewhere", Role.RECEPTIONIST, Set.of(UUID.randomUUID()), null),
                somebody("Nowhere", Role.ADMIN, Set.of(), null),
                somebody("Dr B", Role.SPECIALIST, here, clinic.specialist(1).value()),
                somebody("A patient", Role.PATIENT, here, null))) {
            stranger.works();
            refused(seen, stranger.actor().name());
        }
        nobodyWorks();
        refused(seen, "nobody");
        reception();
        assertUntouched();
    }

    private void refused(int seen, String who) {
        UUID column = clinic.specialist(0).value();
        assertThatThrownBy(() -> moves.move(visit, seen, column, at("2026-11-26T11:00")))
                .as(who)
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> moves.takeBack(visit, seen)).as(who).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> moves.preview(visit, column, at("2026-11-26T11:00")))
                .as(who)
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aVisitWithoutSpecialistMovesInTimeOnly_andKeepsItsBed() {
        nobodyWorks();
        clinic.getBeds();
        booking(clinic.inABed, null, "2026-11-26T10:00");
        visit = booking(clinic.inABed, null, "2026-11-26T10:00");
        reception();
        UUID bed = clinic.beds.get(1).value();

        assertThat(moves.move(visit, revision(), clinic.beds.get(0).value(), at("2026-11-26T12:00")))
                .isEqualTo(new DeskMove.OnlyInTime());
        assertThat(moves.move(visit, revision(), clinic.specialist(0).value(), at("2026-11-26T12:00")))
                .isEqualTo(new DeskMove.OnlyInTime());
        assertThat(moves.move(visit, revision(), bed, at("2026-11-26T12:05"))).isInstanceOf(Moved.class);
        assertThat(sheet().things()).containsExactly(clinic.beds.get(1));
        assertThat(moves.preview(visit, bed, at("2026-11-26T10:00")).fits())
                .containsExactly(
                        new FittingStarts(bed, at("2026-11-26T08:00"), at("2026-11-26T17:00"), at("2026-11-26T18:00")));
    }

    @Test
    void aMoveIsTakenBackWithinFiveMinutes_asAStepOfItsOwn() {
        move(1, "2026-11-26T11:00");
        clock.set(SchedulingModule.START.plus(VisitFlow.UNDO));
        assertThat(sheet().undoable()).isNotNull();
        assertThat(flow.undo(visit, revision()))
                .isEqualTo(new StepOutcome.NotUndoable(BOOKED, StepOutcome.NotUndoable.Why.NO_STEP));

        assertThat(moves.takeBack(visit, revision()))
                .isEqualTo(new Moved(range("2026-11-26T10:00", 40), clinic.specialist(0)));

        assertThat(sheet().steps()).extracting(VisitStep::isUndo).containsExactly(true, false);
        assertThat(sheet().undoable()).isNull();
        assertThat(moves.takeBack(visit, revision())).isEqualTo(new DeskMove.NotUndoable());
        assertThat(cells()).isEqualTo(8);
    }

    @Test
    void aMoveIsTakenBackAlsoToATimeThatHasBegun() {
        nobodyWorks();
        clock.set(at("2026-11-24T07:00"));
        visit = booking(clinic.fortyMinutes, 0, "2026-11-24T10:00");
        clock.set(SchedulingModule.START);
        reception();
        move(0, "2026-11-24T11:20");

        assertThat(moves.takeBack(visit, revision())).isInstanceOf(Moved.class);
        assertThat(sheet().entry().time().start()).isEqualTo(at("2026-11-24T10:00"));
    }

    @Test
    void aMoveIsNotTakenBackWhereItsOldPlaceIsGone_afterFiveMinutes_orOverAColleaguesHead() {
        move(0, "2026-11-26T11:00");
        int moved = revision();
        nobodyWorks();
        var other = booking(clinic.twentyMinutes, 0, "2026-11-26T10:20");
        reception();

        assertThat(moves.takeBack(visit, moved))
                .isEqualTo(new DeskMove.Taken(List.of(new MoveClash(other, range("2026-11-26T10:20", 20)))));
        assertThat(moves.takeBack(visit, moved - 1)).isInstanceOf(DeskMove.ChangedMeanwhile.class);
        clock.set(SchedulingModule.START.plus(VisitFlow.UNDO).plus(Duration.ofSeconds(1)));
        assertThat(moves.takeBack(visit, moved)).isEqualTo(new DeskMove.NotUndoable());
        assertThat(sheet().entry().time().start()).isEqualTo(at("2026-11-26T11:00"));
    }

    @Test
    void aPreviewTellsWhyNot_andWhereElse_andWritesNothing() {
        nobodyWorks();
        var other = booking(clinic.fortyMinutes, 0, "2026-11-26T09:00");
        reception();

        var preview = preview(0, "2026-11-26T09:30");

        assertThat(preview.isFit()).isFalse();
        assertThat(preview.why())
                .isEqualTo(new DeskMove.Taken(List.of(new MoveClash(other, range("2026-11-26T09:30", 10)))));
        assertThat(preview.fits().stream().filter(it -> it.column().equals(column(0))))
                .containsExactly(
                        new FittingStarts(
                                column(0), at("2026-11-26T08:00"), at("2026-11-26T08:20"), at("2026-11-26T09:00")),
                        new FittingStarts(
                                column(0), at("2026-11-26T09:40"), at("2026-11-26T17:20"), at("2026-11-26T18:00")));
        assertThat(preview(3, "2026-11-26T17:20").isFit()).isTrue();
        assertUntouched();
    }

    @Test
    void whatAPreviewSaysFitsIsWhatMoves_andNothingElse() {
        nobodyWorks();
        booking(clinic.twentyMinutes, 0, "2026-11-26T08:40");
        booking(clinic.sixtyMinutes, 0, "2026-11-26T11:00");
        reception();
        var fits = preview(0, "2026-11-26T10:00").fits().stream()
                .filter(it -> it.column().equals(column(0)))
                .toList();

        for (Instant start = at("2026-11-26T07:30");
                start.isBefore(at("2026-11-26T18:30"));
                start = start.plus(Duration.ofMinutes(5))) {
            Instant there = start;
            boolean fit = fits.stream().anyMatch(it -> !there.isBefore(it.first()) && !there.isAfter(it.last()));
            var outcome = moves.move(visit, revision(), column(0), there);
            assertThat(outcome instanceof DeskMove.Refused)
                    .as("%s: %s", there, outcome)
                    .isEqualTo(!fit);
        }
    }

    @Test
    void aPreviewOfADayTakesLessThanThirtyMilliseconds() {
        preview(0, "2026-11-26T09:30");
        long began = System.nanoTime();
        for (int run = 0; run < 20; run++) {
            preview(run % 5, "2026-11-26T09:30");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began).dividedBy(20)).isLessThan(Duration.ofMillis(30));
    }

    private DeskMove move(int specialist, String localTime) {
        return moves.move(visit, revision(), column(specialist), at(localTime));
    }

    private MovePreview preview(int specialist, String localTime) {
        return moves.preview(visit, column(specialist), at(localTime));
    }

    private UUID column(int specialist) {
        return clinic.specialist(specialist).value();
    }

    private void assertUntouched() {
        assertThat(sheet().entry().time()).isEqualTo(range("2026-11-26T10:00", 40));
        assertThat(sheet().entry().specialist()).isEqualTo(clinic.specialist(0));
        assertThat(sheet().steps()).isEmpty();
    }

    private AppointmentId booking(VisitTypeId type, @Nullable Integer specialist, String localTime) {
        @Nullable SpecialistId with = specialist == null ? null : clinic.specialist(specialist);
        return booked(type, with, localTime).appointment().id();
    }

    private static TimeRange range(String localTime, int minutes) {
        return TimeRange.of(at(localTime), Duration.ofMinutes(minutes));
    }

    private int revision() {
        return count("select version from appointment where id = ?", visit.value());
    }

    private VisitSheet sheet() {
        return board.look(visit).orElseThrow();
    }

    private void reception() {
        works("Birgit Steiner", Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
    }
}
