package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.hours.Absence;
import org.medicenter.hours.HoursSetup;
import org.medicenter.hours.WallRange;
import org.medicenter.scheduling.BoardBlock.Kind;
import org.medicenter.time.TimeRange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who sees which part of a day, and what is told about it. */
@RecordApplicationEvents
@DirtiesContext
abstract class DayBoardContract extends BookingContract {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    @Autowired
    DayBoard board;

    @Autowired
    DaySheets sheets;

    @Autowired
    VisitFlow flow;

    @Autowired
    HoursSetup hoursSetup;

    @Autowired
    ApplicationEvents published;

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void receptionSeesEachSpecialistWhoWorks_andEachVisitInItsColumn() {
        var first = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        booked(clinic.twentyMinutes, clinic.specialist(1), "2026-11-26T14:40");
        reception();

        var day = board.on(clinic.location, THURSDAY);

        assertThat(day.columns()).extracting(BoardColumn::name).containsExactly("Dr A", "Dr B", "Dr C", "Dr D", "Dr E");
        assertThat(day.axis().from()).isEqualTo(7 * 60 + 45);
        assertThat(day.axis().to()).isEqualTo(18 * 60 + 30);
        assertThat(day.visits()).hasSize(2).first().satisfies(visit -> {
            assertThat(visit.id()).isEqualTo(first.appointment().id());
            assertThat(visit.column()).isEqualTo(clinic.specialist(0).value());
            assertThat(day.axis().minute(visit.entry().time().start())).isEqualTo(9 * 60);
            assertThat(visit.entry().patientName()).isEqualTo("Álvarez, Rosa");
            assertThat(visit.after()).isZero();
        });
        assertThat(day.blocks())
                .filteredOn(it -> it.column().equals(clinic.specialist(0).value()))
                .extracting(BoardBlock::kind)
                .containsExactly(Kind.CLOSED, Kind.CLOSED);
    }

    @Test
    void aSpecialistSeesTheirOwnColumnOnly() {
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        var other = booked(clinic.twentyMinutes, clinic.specialist(1), "2026-11-26T14:40");
        VisitFlowContract.works(
                "Dr A",
                Role.SPECIALIST,
                Set.of(clinic.location.value()),
                clinic.specialist(0).value());

        var day = board.on(clinic.location, THURSDAY);

        assertThat(day.columns()).extracting(BoardColumn::name).containsExactly("Dr A");
        assertThat(day.visits()).hasSize(1);
        assertThat(day.list()).hasSize(1);
        assertThatThrownBy(() -> board.look(other.appointment().id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyElseSeesAnything() {
        var visit = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00")
                .appointment()
                .id();
        var here = Set.of(clinic.location.value());
        var elsewhere = Set.of(UUID.randomUUID());

        SignedInAs.nobodyWorks();
        refused(visit);
        VisitFlowContract.works("Elsewhere", Role.RECEPTIONIST, elsewhere, null);
        refused(visit);
        assertThat(board.locations()).isEmpty();
        VisitFlowContract.works("A patient", Role.PATIENT, here, null);
        refused(visit);
    }

    private void refused(AppointmentId visit) {
        assertThatThrownBy(() -> board.on(clinic.location, THURSDAY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> board.look(visit)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsReadIsToldOnce_andLaterOnlyWhoIsNew() {
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        reception();
        var day = board.on(clinic.location, THURSDAY);
        assertThat(lists()).isEqualTo(1);

        board.following(day);
        assertThat(lists()).isEqualTo(1);

        SignedInAs.nobodyWorks();
        var late = booked(clinic.twentyMinutes, clinic.specialist(1), "2026-11-26T14:40");
        reception();
        assertThat(board.following(day).visits()).hasSize(2);
        assertThat(lists()).isEqualTo(2);

        var sheet = board.look(late.appointment().id()).orElseThrow();
        board.following(sheet);
        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("appointment.looked")))
                .singleElement()
                .satisfies(it -> assertThat(it.appointment())
                        .isEqualTo(late.appointment().id().value()));
    }

    @Test
    void onPaperEachVisitHasItsPatient_andWhoWasOnItBeforeIsNotReadAgain() {
        var visit = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00")
                .appointment()
                .id();
        reception();

        var sheet = sheets.on(clinic.location, THURSDAY, Set.of());

        assertThat(sheet.visits().keySet()).containsExactly(visit);
        assertThat(sheet.onPaper(sheet.day().visits().getFirst()).born()).isBefore(THURSDAY);
        assertThat(sheet.free(clinic.specialist(0).value(), at("2026-11-26T08:50")).stream()
                        .map(it -> it.start()))
                .doesNotContain(at("2026-11-26T09:00"))
                .contains(at("2026-11-26T09:40"));
        assertThat(lists()).isEqualTo(1);
        sheets.on(clinic.location, THURSDAY, sheet.visits().keySet());
        assertThat(lists()).isEqualTo(1);
        VisitFlowContract.works("Elsewhere", Role.RECEPTIONIST, Set.of(UUID.randomUUID()), null);
        assertThatThrownBy(() -> sheets.on(clinic.location, THURSDAY, Set.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatTheTeamNotedStandsOnPaper_andWhatAPatientToldDoesNot() {
        var ours = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00")
                .appointment()
                .id();
        var theirs = booked(clinic.fortyMinutes, clinic.specialist(1), "2026-11-26T09:00")
                .appointment()
                .id();
        noted(ours, "Mask from shelf 2", Channel.DESK);
        noted(theirs, "I cannot sleep", Channel.ONLINE);
        reception();

        var sheet = sheets.on(clinic.location, THURSDAY, Set.of());

        assertThat(sheet.visits().get(ours).note()).isEqualTo("Mask from shelf 2");
        assertThat(sheet.visits().get(theirs).note()).isEmpty();
    }

    private void noted(AppointmentId visit, String note, Channel channel) {
        jdbc.update("update appointment set note = ?, channel = ? where id = ?", note, channel.name(), visit.value());
    }

    @Test
    void whoIsCancelledLeavesTheBoard_andStaysOnItsList() {
        var visit = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00")
                .appointment()
                .id();
        flow.step(visit, AppointmentStatus.CANCELLED);
        reception();

        var day = board.on(clinic.location, THURSDAY);

        assertThat(day.visits()).isEmpty();
        assertThat(day.list()).extracting(DayEntry::status).containsExactly(AppointmentStatus.CANCELLED);
    }

    @Test
    void whoHasArrivedWaitsSinceThen_andWhoHasNotIsLateFromTheirTimeOn() {
        var visit = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-24T14:00")
                .appointment()
                .id();
        reception();
        var start = at("2026-11-24T14:00");
        assertThat(today(visit).waitingSince()).isEqualTo(start);

        clock.set(at("2026-11-24T13:50"));
        flow.step(visit, AppointmentStatus.ARRIVED);

        assertThat(today(visit).waitingSince()).isEqualTo(at("2026-11-24T13:50"));
        flow.step(visit, AppointmentStatus.CHECKED_IN);
        flow.step(visit, AppointmentStatus.IN_VISIT);
        assertThat(today(visit).waitingSince()).isNull();
    }

    @Test
    void aPartOfTheDayAtWhichSomebodyIsBlockedSaysSo() {
        assertThat(hoursSetup.add(Absence.block(
                        clinic.specialist(4),
                        THURSDAY,
                        new WallRange(LocalTime.of(15, 0), LocalTime.of(16, 0)),
                        "Case notes")))
                .isInstanceOf(SetupOutcome.Saved.class);
        reception();

        assertThat(board.on(clinic.location, THURSDAY).blocks())
                .filteredOn(it -> it.kind() == Kind.BLOCKED)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.column()).isEqualTo(clinic.specialist(4).value());
                    assertThat(it.note()).isEqualTo("Case notes");
                    assertThat(it.time().start()).isEqualTo(at("2026-11-26T15:00"));
                });
    }

    @Test
    void whatSomebodyIsBookingStandsOnTheBoard_asLongAsItIsHeld() {
        held(clinic.fortyMinutes, clinic.specialist(1), "2026-11-26T10:00");
        reception();

        assertThat(board.on(clinic.location, THURSDAY).held())
                .containsExactly(new HeldTime(
                        clinic.specialist(1).value(),
                        new TimeRange(at("2026-11-26T10:00"), at("2026-11-26T10:40")),
                        clock.instant().plus(Duration.ofMinutes(10))));
        assertThat(board.on(clinic.location, THURSDAY.plusDays(1)).held()).isEmpty();

        clock.forward(Duration.ofMinutes(10));
        assertThat(board.on(clinic.location, THURSDAY).held()).isEmpty();
    }

    @Test
    void onAClosedDayNobodyHasAColumn() {
        reception();

        assertThat(board.on(clinic.location, SATURDAY).columns()).isEmpty();
    }

    private BoardVisit today(AppointmentId visit) {
        return board.on(clinic.location, LocalDate.of(2026, 11, 24)).find(visit).orElseThrow();
    }

    private long lists() {
        return published.stream(Deed.class)
                .filter(it -> it.what().equals("appointment.day-list"))
                .count();
    }

    private void reception() {
        VisitFlowContract.works("Birgit Steiner", Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
    }
}
