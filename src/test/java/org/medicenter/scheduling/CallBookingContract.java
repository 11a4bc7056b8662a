package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
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
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.patients.PatientDetails;
import org.medicenter.patients.PatientId;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.NextFits.Why;
import org.medicenter.scheduling.NextFits.Wishes;
import org.medicenter.scheduling.VisitHistory.EarlierVisit;
import org.medicenter.ui.PartOfDay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The desk books for callers: for those who are known, for those who are not, and never two in one place. */
@RecordApplicationEvents
abstract class CallBookingContract extends BookingContract {

    private static final PatientDetails BY_PHONE =
            new PatientDetails("Kathi", "Wagner", LocalDate.of(1981, 3, 14), null, "0660 5550199");

    @Autowired
    CallBooking calls;

    @Autowired
    NextFits fits;

    @Autowired
    PatientVisits visits;

    @Autowired
    VisitFlow flow;

    @Autowired
    ApplicationEvents published;

    @BeforeEach
    void theReceptionWorks() {
        jdbc.update("delete from patient_key");
        works(Role.RECEPTIONIST, clinic.location.value(), null);
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void aKnownPatientIsBookedWithoutASecondRecord_andTheAuditKnowsByWhom() {
        PatientId rosa = rosa();

        var booked = done(book(wish(0), "2026-11-26T09:00", null, new Caller.Known(rosa), "Brings the results"));

        assertThat(count("select count(*) from patient")).isOne();
        assertThat(booked.appointment().email()).isEqualTo("rosa@mail.example");
        assertThat(jdbc.queryForMap(
                        "select channel, note from appointment where id = ?",
                        booked.appointment().id().value()))
                .containsValues("DESK", "Brings the results");
        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("appointment.booked")))
                .last()
                .satisfies(it -> {
                    assertThat(it.patient()).isEqualTo(rosa.value());
                    assertThat(it.doer()).isInstanceOf(Deed.Doer.WhoeverIsSignedIn.class);
                });
    }

    @Test
    void aNewcomerWithoutAnAddressIsRegisteredWithTheBooking_andNotWithoutIt() {
        done(book(wish(0), "2026-11-26T09:00", null, new Caller.Newcomer(BY_PHONE), null));
        assertThat(count("select count(*) from patient where phone = '+436605550199'"))
                .isOne();

        var refusal = refused(book(wish(0), "2026-11-26T09:00", null, new Caller.Newcomer(BY_PHONE), null));
        assertThat(refusal).isInstanceOf(Refusal.SlotTaken.class);
        assertThat(count("select count(*) from patient")).isOne();
    }

    @Test
    void whatIsMissingOrTooLongIsSaidAllAtOnce() {
        var nobody = new Caller.Newcomer(new PatientDetails("", "Wagner", null, null, null));

        var refusal = refused(book(wish(0), "2026-11-26T09:00", null, nobody, "x".repeat(501)));

        assertThat(((Refusal.Invalid) refusal).mistakes())
                .extracting(it -> it.member() + " " + it.code())
                .contains(
                        "note too-long",
                        "patient.firstName missing",
                        "patient.dateOfBirth missing",
                        "patient.email contact-missing");
        assertThat(refused(book(wish(0), "2026-11-26T09:00", null, new Caller.Known(PatientId.next()), null)))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(count("select count(*) from appointment")).isZero();
    }

    @Test
    void whatIsHeldIsNobodyElses_forFiveMinutes() {
        var held = held(wish(0), "2026-11-26T09:00");
        assertThat(held.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));

        SignedInAs.nobodyWorks();
        var online = booking.book(request(clinic.fortyMinutes, clinic.specialist(0), at("2026-11-26T09:00"), null));
        assertThat(refused(online)).isInstanceOf(Refusal.SlotTaken.class);

        theReceptionWorks();
        var booked = done(book(wish(0), "2026-11-26T09:00", held.hold(), new Caller.Newcomer(BY_PHONE), null));
        assertThat(booked.appointment().id().value()).isEqualTo(held.hold().value());
        assertThat(count("select count(*) from hold")).isZero();
    }

    @Test
    void whatWasHeldTooLongIsBookedIfNobodyTookIt_andElseRefused() {
        var held = held(wish(0), "2026-11-26T09:00");
        var other = held(wish(1), "2026-11-26T09:00");
        clock.set(clock.instant().plus(Duration.ofMinutes(6)));
        done(book(wish(0), "2026-11-26T09:00", held.hold(), new Caller.Newcomer(BY_PHONE), null));

        booked(clinic.fortyMinutes, clinic.specialist(1), "2026-11-26T09:00");
        assertThat(refused(book(wish(1), "2026-11-26T09:00", other.hold(), new Caller.Newcomer(BY_PHONE), null)))
                .isInstanceOf(Refusal.SlotTaken.class);
    }

    @Test
    void aTimeThatIsGivenBackIsFreeAgain() {
        var held = held(wish(0), "2026-11-26T09:00");
        calls.release(held.hold());
        calls.release(held.hold());

        assertThat(cells()).isZero();
    }

    @Test
    void aHoldForSomethingElseIsNotUsed() {
        var held = held(wish(0), "2026-11-26T09:00");

        var booked = done(book(wish(1), "2026-11-26T11:00", held.hold(), new Caller.Newcomer(BY_PHONE), null));

        assertThat(booked.appointment().id().value()).isNotEqualTo(held.hold().value());
        assertThat(booked.appointment().specialist()).isEqualTo(clinic.specialist(1));
    }

    @Test
    void aSpecialistBooksForThemselvesOnly_othersNothing() {
        works(Role.SPECIALIST, clinic.location.value(), clinic.specialist(0).value());
        var booked = done(
                book(Wish.anyone(clinic.fortyMinutes), "2026-11-26T09:00", null, new Caller.Newcomer(BY_PHONE), null));
        assertThat(booked.appointment().specialist()).isEqualTo(clinic.specialist(0));
        refusedTo(wish(1));
        assertThat(fits.next(wishes(Wish.anyone(clinic.fortyMinutes), null), null, 6, 1))
                .allSatisfy(it -> assertThat(it.time().specialist()).isEqualTo(clinic.specialist(0)));

        works(Role.PATIENT, clinic.location.value(), null);
        refusedTo(wish(0));
        SignedInAs.nobodyWorks();
        refusedTo(wish(0));
    }

    @Test
    void aSpecialistBooksForPatientsWhomTheyTreat_andForNoOthers() {
        var rosa = new Caller.Known(rosa());
        works(Role.SPECIALIST, clinic.location.value(), clinic.specialist(0).value());
        assertThatThrownBy(() -> book(wish(0), "2026-11-26T09:00", null, rosa, null))
                .isInstanceOf(AccessDeniedException.class);

        works(Role.RECEPTIONIST, clinic.location.value(), null);
        done(book(wish(0), "2026-11-26T09:00", null, rosa, null));

        works(Role.SPECIALIST, clinic.location.value(), clinic.specialist(0).value());
        done(book(wish(0), "2026-11-27T09:00", null, rosa, null));
    }

    private void refusedTo(Wish wish) {
        var caller = new Caller.Newcomer(BY_PHONE);
        assertThatThrownBy(() -> calls.hold(wish, at("2026-11-26T11:00"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> book(wish, "2026-11-26T11:00", null, caller, null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> fits.next(wishes(wish, null), null, 6, 1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoWorksElsewhereFindsAndBooksNothingHere() {
        works(Role.RECEPTIONIST, UUID.randomUUID(), null);

        assertThat(fits.next(wishes(wish(0), null), null, 6, 1)).isEmpty();
        assertThat(refused(book(wish(0), "2026-11-26T09:00", null, new Caller.Newcomer(BY_PHONE), null)))
                .isInstanceOf(Refusal.SlotTaken.class);
        assertThat(visits.of(rosaAsBefore())).isEqualTo(VisitHistory.NONE);
    }

    @Test
    void theNextFitsBeginNow_andThereIsSomethingToChooseFrom() {
        var next = fits.next(wishes(Wish.anyone(clinic.fortyMinutes), null), clinic.specialist(2), 6, 1);

        assertThat(next).hasSize(6);
        assertThat(next.getFirst().time().start()).isEqualTo(at("2026-11-24T10:40"));
        assertThat(next.getFirst().time().specialist()).isEqualTo(clinic.specialist(2));
        assertThat(next.getFirst().why()).contains(Why.THEIR_SPECIALIST, Why.SOONEST, Why.MORNING);
        assertThat(next.subList(0, 5)).extracting(it -> it.time().specialist()).doesNotHaveDuplicates();
        assertThat(next.get(5).time().start()).isEqualTo(at("2026-11-24T12:00"));
    }

    @Test
    void aWishIsKept_daysPartOfTheDayAndNotBefore() {
        var wishes = new Wishes(wish(1), Set.of(DayOfWeek.THURSDAY), PartOfDay.AFTERNOON, LocalDate.of(2026, 12, 11));

        var next = fits.next(wishes, null, 3, 2);

        assertThat(next)
                .extracting(it -> it.time().start())
                .containsExactly(at("2026-12-17T12:00"), at("2026-12-17T12:20"), at("2026-12-24T12:00"));
        assertThat(next).allSatisfy(it -> assertThat(it.time().specialist()).isEqualTo(clinic.specialist(1)));
        assertThat(next.get(1).why()).isEmpty();
    }

    @Test
    void whatTheCallerHadBeforeIsKnown_andLookingIsToldOnce() {
        PatientId rosa = rosa();
        clock.set(at("2026-11-26T12:00"));
        done(book(wish(3), "2026-12-01T09:00", null, new Caller.Known(rosa), null));

        var history = visits.of(rosa);

        assertThat(history.past()).hasSize(1);
        assertThat(history.coming()).hasSize(1);
        assertThat(history.specialist()).hasValue(clinic.specialist(4));
        assertThat(visits.ofAll(List.of(rosa, PatientId.next()))).containsOnlyKeys(rosa);
        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("appointment.history")))
                .singleElement()
                .satisfies(it -> assertThat(it.patient()).isEqualTo(rosa.value()));
    }

    @Test
    void whatWasCancelledStandsApart_andMakesNobodyKnown() {
        SignedInAs.nobodyWorks();
        var gone = booked(clinic.fortyMinutes, clinic.specialist(4), "2026-11-25T09:00");
        ownAppointments.cancel(gone.token(), null);
        theReceptionWorks();

        var history = visits.of(rosaAsBefore());

        assertThat(history.cancelled()).extracting(EarlierVisit::status).containsExactly(AppointmentStatus.CANCELLED);
        assertThat(history.past()).isEmpty();
        assertThat(history.coming()).isEmpty();
        assertThat(history.isEmpty()).as("they count as new").isTrue();
        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("appointment.history")))
                .hasSize(1);
    }

    @Test
    void twoDesksHoldTheSameTime_oneGetsIt() {
        var actor = actor(Role.RECEPTIONIST, clinic.location.value(), null);
        List<Callable<HoldOutcome>> desks = IntStream.range(0, 8)
                .<Callable<HoldOutcome>>mapToObj(_ -> () -> {
                    new SignedInAs(actor).works();
                    return calls.hold(wish(0), at("2026-11-26T09:00"));
                })
                .toList();

        assertThat(race(desks).stream().filter(HoldOutcome.Held.class::isInstance))
                .hasSize(1);
        assertThat(cells()).isEqualTo(8);
    }

    private Wish wish(int specialist) {
        return Wish.with(clinic.fortyMinutes, clinic.specialist(specialist));
    }

    private static Wishes wishes(Wish wish, @Nullable PartOfDay part) {
        return new Wishes(wish, Set.of(), part, null);
    }

    @Test
    void aBookingOfTheDesksIsTakenBackForFiveMinutes_ofThatNobodyIsTold_andItCanBeTakenBackInTurn() {
        var id = done(book(wish(0), "2026-11-26T09:00", null, new Caller.Newcomer(BY_PHONE), null))
                .appointment()
                .id();
        clock.forward(VisitFlow.UNDO);

        assertThat(flow.undo(id, revision(id))).isEqualTo(new StepOutcome.Taken(AppointmentStatus.CANCELLED));
        assertThat(cells()).isZero();
        assertThat(published.stream(AppointmentGivenUp.class)).containsExactly(new AppointmentGivenUp(id));
        assertThat(published.stream(AppointmentCancelled.class)).isEmpty();

        assertThat(flow.undo(id, revision(id))).isEqualTo(new StepOutcome.Taken(AppointmentStatus.BOOKED));
        assertThat(cells()).isEqualTo(8);
        assertThat(flow.undo(id, revision(id)))
                .isEqualTo(new StepOutcome.NotUndoable(AppointmentStatus.BOOKED, StepOutcome.NotUndoable.Why.NO_STEP));
    }

    @Test
    void afterFiveMinutesABookingStays() {
        var id = done(book(wish(0), "2026-11-26T09:00", null, new Caller.Newcomer(BY_PHONE), null))
                .appointment()
                .id();
        clock.forward(VisitFlow.UNDO.plusSeconds(1));

        assertThat(flow.undo(id, revision(id)))
                .isEqualTo(new StepOutcome.NotUndoable(AppointmentStatus.BOOKED, StepOutcome.NotUndoable.Why.TOO_OLD));
        assertThat(cells()).isEqualTo(8);
    }

    private int revision(AppointmentId id) {
        return count("select version from appointment where id = ?", id.value());
    }

    /** She saw Dr E, or will on Wednesday. */
    private PatientId rosa() {
        SignedInAs.nobodyWorks();
        booked(clinic.fortyMinutes, clinic.specialist(4), "2026-11-25T09:00");
        theReceptionWorks();
        return rosaAsBefore();
    }

    private PatientId rosaAsBefore() {
        return jdbc.queryForList("select id from patient", UUID.class).stream()
                .findFirst()
                .map(PatientId::new)
                .orElseGet(PatientId::next);
    }

    private BookingOutcome book(Wish wish, String start, @Nullable HoldId hold, Caller caller, @Nullable String note) {
        return calls.book(new CallRequest(wish, at(start), hold, caller, note));
    }

    private HoldOutcome.Held held(Wish wish, String start) {
        HoldOutcome outcome = calls.hold(wish, at(start));
        assertThat(outcome).isInstanceOf(HoldOutcome.Held.class);
        return (HoldOutcome.Held) outcome;
    }

    private static Booked done(BookingOutcome outcome) {
        assertThat(outcome).isInstanceOf(Booked.class);
        return (Booked) outcome;
    }

    private static void works(Role role, UUID location, @Nullable UUID specialist) {
        new SignedInAs(actor(role, location, specialist)).works();
    }

    private static Actor actor(Role role, UUID location, @Nullable UUID specialist) {
        return new Actor(AccountId.random(), "Birgit Steiner", Set.of(role), Set.of(location), specialist);
    }
}
