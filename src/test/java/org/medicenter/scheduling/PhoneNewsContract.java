package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.medicenter.scheduling.VisitFlowContract.works;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.PhoneNews.What;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Whoever has no email is to be telephoned when the clinic moves or cancels their visit, until somebody has done so. */
@RecordApplicationEvents
abstract class PhoneNewsContract extends BookingContract {

    private static final PhoneNewsStep DONE = new PhoneNewsStep.Done();

    @Autowired
    PhoneNewsQueue queue;

    @Autowired
    DeskBooking desk;

    @Autowired
    DeskMoves moves;

    @Autowired
    VisitFlow flow;

    @Autowired
    ApplicationEvents published;

    @BeforeEach
    void receptionWorks() {
        reception("Birgit Steiner");
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void aMoveByTheDeskIsToBeTold_fromWhereThePatientKnows_toWhereItIsNow() {
        AppointmentId visit = booked("Huber", null, "2026-11-25T10:00");
        move(visit, 1, "2026-11-25T11:00");
        move(visit, 2, "2026-11-26T09:00");

        PhoneNews news = only();
        assertThat(news.visit()).isEqualTo(visit);
        assertThat(news.what()).isEqualTo(What.MOVED);
        assertThat(news.patientName()).isEqualTo("Maria Huber");
        assertThat(news.phone()).isEqualTo("+436605550199");
        assertThat(news.known().start()).isEqualTo(at("2026-11-25T10:00"));
        assertThat(news.known().specialist()).isEqualTo(clinic.specialist(0));
        assertThat(news.now().start()).isEqualTo(at("2026-11-26T09:00"));
        assertThat(news.now().specialist()).isEqualTo(clinic.specialist(2));
        assertThat(news.neededBy()).isEqualTo(at("2026-11-25T10:00"));
    }

    @Test
    void aMoveThatIsTakenBackIsNoNews_andAfterItWasToldItIsOne() {
        AppointmentId visit = booked("Huber", null, "2026-11-25T10:00");
        move(visit, 1, "2026-11-25T11:00");
        assertThat(moves.takeBack(visit, revision(visit))).isInstanceOf(DeskMove.Moved.class);
        assertThat(news()).isEmpty();

        move(visit, 1, "2026-11-25T11:00");
        assertThat(queue.told(visit, only().revision())).isEqualTo(DONE);
        assertThat(moves.takeBack(visit, revision(visit))).isInstanceOf(DeskMove.Moved.class);
        assertThat(only().told()).isNull();
        assertThat(only().known().start()).isEqualTo(at("2026-11-25T11:00"));
        assertThat(only().now().start()).isEqualTo(at("2026-11-25T10:00"));
    }

    @Test
    void aCancellationByTheDeskIsToBeTold_alsoAfterAMoveThatNobodyHasToldOf() {
        AppointmentId visit = booked("Huber", null, "2026-11-25T10:00");
        move(visit, 1, "2026-11-25T11:00");
        flow.cancel(visit, revision(visit), "");

        assertThat(only().what()).isEqualTo(What.CANCELLED);
        assertThat(only().known().start()).isEqualTo(at("2026-11-25T10:00"));
    }

    @Test
    void whoHasAnEmail_orHasMovedTheirVisitThemselves_isNotToBeTold() {
        AppointmentId mailed = booked("Huber", "huber@mail.example", "2026-11-25T10:00");
        move(mailed, 1, "2026-11-25T11:00");
        flow.cancel(mailed, revision(mailed), "");
        AppointmentId own = booked("Kern", null, "2026-11-25T12:00");
        move(own, 1, "2026-11-25T13:00");
        assertThat(only().visit()).isEqualTo(own);

        SignedInAs.nobodyWorks();
        assertThat(ownAppointments.move(token(own), at("2026-12-02T13:00"), clinic.specialist(1), VISITOR))
                .isInstanceOf(MoveOutcome.Moved.class);

        reception("Birgit Steiner");
        assertThat(news()).isEmpty();
    }

    @Test
    void whoeverTellsThemSaysSo_itIsShownForAnHour_andCanBeTakenBack_andTheAuditHears() {
        AppointmentId visit = booked("Huber", null, "2026-11-25T10:00");
        flow.cancel(visit, revision(visit), "");

        assertThat(queue.told(visit, only().revision())).isEqualTo(DONE);
        assertThat(only().told()).isEqualTo(new PhoneNews.Told("Birgit Steiner", SchedulingModule.START));
        assertThat(queue.notTold(visit, only().revision())).isEqualTo(DONE);
        assertThat(only().told()).isNull();
        assertThat(queue.told(visit, only().revision())).isEqualTo(DONE);
        clock.forward(PhoneNewsQueue.TOLD_IS_SHOWN.plus(Duration.ofSeconds(1)));
        assertThat(news()).isEmpty();

        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("appointment.phoned")))
                .extracting(Deed::before, Deed::after, Deed::appointment)
                .containsExactly(
                        tuple("", "told", visit.value()),
                        tuple("told", "not told", visit.value()),
                        tuple("", "told", visit.value()));
        assertThat(published.stream(PhoneNewsChanged.class)).hasSize(3);
    }

    @Test
    void whatHasChangedSinceItWasShownIsNotTold() {
        AppointmentId visit = booked("Huber", null, "2026-11-25T10:00");
        move(visit, 1, "2026-11-25T11:00");
        int seen = only().revision();
        move(visit, 1, "2026-11-25T12:00");

        assertThat(queue.told(visit, seen)).isEqualTo(new PhoneNewsStep.Overtaken(null));
        assertThat(only().told()).isNull();
        assertThat(queue.told(new AppointmentId(UUID.randomUUID()), 0)).isEqualTo(new PhoneNewsStep.Overtaken(null));
    }

    @Test
    void fourDesksTellThePatientAtOnce_oneHasDoneSo() {
        AppointmentId visit = booked("Huber", null, "2026-11-25T10:00");
        flow.cancel(visit, revision(visit), "");
        int seen = only().revision();

        List<PhoneNewsStep> outcomes = race(IntStream.range(0, 4)
                .<Callable<PhoneNewsStep>>mapToObj(desk -> () -> {
                    reception("Desk " + desk);
                    return queue.told(visit, seen);
                })
                .toList());

        assertThat(outcomes).containsOnlyOnce(DONE);
        PhoneNews.Told told = only().told();
        assertThat(told).isNotNull();
        assertThat(outcomes.stream().filter(it -> !it.equals(DONE)))
                .containsOnly(new PhoneNewsStep.Overtaken(told == null ? null : told.by()));
    }

    @Test
    void whoHasToKnowFirstComesFirst_andWhoIsHere_orWhoseTimesAreOver_isNotCalled() {
        AppointmentId later = booked("Later", null, "2026-11-27T10:00");
        AppointmentId sooner = booked("Sooner", null, "2026-11-30T10:00");
        AppointmentId today = booked("Today", null, "2026-11-24T15:00");
        move(later, 1, "2026-11-30T12:00");
        move(sooner, 1, "2026-11-25T12:00");
        move(today, 1, "2026-11-24T16:00");
        assertThat(news()).extracting(PhoneNews::visit).containsExactly(today, sooner, later);

        flow.step(today, AppointmentStatus.ARRIVED);
        assertThat(news()).extracting(PhoneNews::visit).containsExactly(sooner, later);
        clock.set(at("2026-11-30T11:00"));
        assertThat(news()).extracting(PhoneNews::visit).containsExactly(later);
    }

    @Test
    void onlyTheReceptionOfTheLocationMayDoThat() {
        AppointmentId visit = booked("Huber", null, "2026-11-25T10:00");
        flow.cancel(visit, revision(visit), "");
        int seen = only().revision();

        works(
                "Dr A",
                Role.SPECIALIST,
                Set.of(clinic.location.value()),
                clinic.specialist(0).value());
        assertThat(queue.isFor(clinic.location)).isFalse();
        assertThatThrownBy(this::news).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queue.told(visit, seen)).isInstanceOf(AccessDeniedException.class);
        works("Elsewhere", Role.RECEPTIONIST, Set.of(UUID.randomUUID()), null);
        assertThatThrownBy(this::news).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> queue.notTold(visit, seen)).isInstanceOf(AccessDeniedException.class);
    }

    private void move(AppointmentId visit, int specialist, String localTime) {
        assertThat(moves.move(
                        visit, revision(visit), clinic.specialist(specialist).value(), at(localTime)))
                .isInstanceOf(DeskMove.Moved.class);
    }

    private AppointmentId booked(String lastName, @Nullable String email, String localTime) {
        BookingOutcome outcome = desk.book(new DeskRequest(
                Wish.with(clinic.fortyMinutes, clinic.specialist(0)),
                at(localTime),
                new PatientDetails("Maria", lastName, LocalDate.of(1971, 5, 12), email, "+43 660 5550199"),
                null,
                null));
        assertThat(outcome).isInstanceOf(BookingOutcome.Booked.class);
        return ((BookingOutcome.Booked) outcome).appointment().id();
    }

    private ManageToken token(AppointmentId visit) {
        return correspondence.about(visit).orElseThrow().token();
    }

    @Autowired
    Correspondence correspondence;

    private int revision(AppointmentId visit) {
        return count("select version from appointment where id = ?", visit.value());
    }

    private PhoneNews only() {
        assertThat(news()).hasSize(1);
        return news().getFirst();
    }

    private List<PhoneNews> news() {
        return queue.look(clinic.location);
    }

    private void reception(String name) {
        works(name, Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
    }
}
