package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicenter.scheduling.Undoable.Kind.BOOKED;
import static org.medicenter.scheduling.Undoable.Kind.CANCELLED;
import static org.medicenter.scheduling.Undoable.Kind.MOVED;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.scheduling.UndoneOutcome.Undone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** For five minutes a patient takes back what they did, and only that. */
@RecordApplicationEvents
abstract class OwnUndoContract extends BookingContract {

    private static final String TEN = "2026-11-26T10:00";
    private static final String ELEVEN = "2026-11-26T11:00";

    @Autowired
    OwnUndo undo;

    @Autowired
    DeskMoves desk;

    @Autowired
    ApplicationEvents published;

    private ManageToken link = new ManageToken("");

    @BeforeEach
    void somebodyBooks() {
        SignedInAs.nobodyWorks();
        link = booked(clinic.fortyMinutes, clinic.specialist(0), TEN).token();
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void aBookingIsTakenBack_andItsTimeIsFree() {
        assertThat(undo.undoable(link)).contains(new Undoable(BOOKED, SchedulingModule.START.plusSeconds(300)));

        assertThat(undo.undo(link, BOOKED)).isInstanceOf(Undone.class);

        assertThat(published.stream(AppointmentGivenUp.class)).hasSize(1);
        assertThat(published.stream(AppointmentCancelled.class))
                .as("nobody is told")
                .isEmpty();
        booked(clinic.fortyMinutes, clinic.specialist(0), TEN);
    }

    @Test
    void aBookingOfToday_whichIsTooLateToCancel_isTakenBackToo() {
        link = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-24T14:00")
                .token();
        assertThat(ownAppointments.find(link).orElseThrow().changeable()).isFalse();

        assertThat(undo.undo(link, BOOKED)).isInstanceOf(Undone.class);

        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-24T14:00");
    }

    @Test
    void aMoveIsTakenBack_theLinkFromBeforeOpensItAgain_andTheNewOneIsDead() {
        clock.forward(Duration.ofMinutes(10));
        var moved = (MoveOutcome.Moved) ownAppointments.move(link, at(ELEVEN), null, VISITOR);

        assertThat(undo.undo(moved.token(), MOVED)).isInstanceOfSatisfying(Undone.class, it -> {
            assertThat(it.token()).isEqualTo(link);
            assertThat(it.appointment().time().start()).isEqualTo(at(TEN));
        });

        assertThat(ownAppointments.find(link)).isPresent();
        assertThat(ownAppointments.find(moved.token())).isEmpty();
        assertThat(undo.undoable(link)).as("an undo is not undone").isEmpty();
        assertThat(published.stream(AppointmentMoveTakenBack.class)).hasSize(1);
        assertThat(cells()).isEqualTo(8);
    }

    @Test
    void aCancellationIsTakenBack_sameTimeSameSpecialistSameLink() {
        clock.forward(Duration.ofMinutes(10));
        ownAppointments.cancel(link, "I feel better");
        assertThat(cells()).isZero();

        assertThat(undo.undo(link, CANCELLED)).isInstanceOfSatisfying(Undone.class, it -> {
            assertThat(it.appointment().status()).isEqualTo(AppointmentStatus.BOOKED);
            assertThat(it.token()).isEqualTo(link);
        });

        assertThat(cells()).isEqualTo(8);
        assertThat(published.stream(AppointmentReinstated.class)).hasSize(1);
        assertThat(refused(booking.book(request(clinic.fortyMinutes, clinic.specialist(0), at(TEN), null))))
                .isInstanceOf(Refusal.SlotTaken.class);
    }

    @Test
    void whereSomebodyElseHasTheOldTime_everythingStaysAsItIs() {
        clock.forward(Duration.ofMinutes(10));
        var moved = (MoveOutcome.Moved) ownAppointments.move(link, at(ELEVEN), null, VISITOR);
        booked(clinic.fortyMinutes, clinic.specialist(0), TEN);

        assertThat(undo.undo(moved.token(), MOVED)).isEqualTo(new UndoneOutcome.TimeIsGone());
        assertThat(ownAppointments.find(moved.token()).orElseThrow().time().start())
                .isEqualTo(at(ELEVEN));

        var cancelled = booked(clinic.fortyMinutes, clinic.specialist(1), TEN).token();
        ownAppointments.cancel(cancelled, null);
        booked(clinic.fortyMinutes, clinic.specialist(1), TEN);
        assertThat(undo.undo(cancelled, CANCELLED)).isEqualTo(new UndoneOutcome.TimeIsGone());
        assertThat(ownAppointments.find(cancelled).orElseThrow().status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void afterFiveMinutes_forWhatTheClinicDid_orForNobodysLink_nothingIsTakenBack() {
        clock.set(SchedulingModule.START.plusSeconds(301));
        assertThat(undo.undoable(link)).isEmpty();
        assertThat(undo.undo(link, BOOKED)).isEqualTo(new UndoneOutcome.TooLate());
        assertThat(undo.undoable(new ManageToken("AAAAAAAAAAAAAAAAAAAAAA"))).isEmpty();

        var other = booked(clinic.fortyMinutes, clinic.specialist(1), TEN);
        VisitFlowContract.works("Birgit", Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
        desk.move(other.appointment().id(), 0, clinic.specialist(1).value(), at(ELEVEN));
        nobodyWorks();
        assertThat(undo.undo(other.token(), MOVED)).isEqualTo(new UndoneOutcome.TooLate());
        assertThat(undo.undo(other.token(), CANCELLED)).isEqualTo(new UndoneOutcome.TooLate());
    }

    @RepeatedTest(5)
    void whoTakesACancellationBack_andWhoBooksItsTime_oneOfThemHasIt() {
        ownAppointments.cancel(link, null);
        List<Callable<Boolean>> racers = List.of(
                () -> undo.undo(link, CANCELLED) instanceof Undone,
                () -> booking.book(request(clinic.fortyMinutes, clinic.specialist(0), at(TEN), null))
                        instanceof BookingOutcome.Booked);

        assertThat(race(racers)).containsOnlyOnce(true);
        assertThat(cells()).isEqualTo(8);
    }
}
