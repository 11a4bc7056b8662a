package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.patients.ContactDetails;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.BookingOutcome.KeyReused;
import org.medicenter.scheduling.MoveOutcome.Moved;
import org.medicenter.scheduling.MoveOutcome.NotMoved;
import org.medicenter.scheduling.RenewOutcome.AlreadyRenewed;
import org.medicenter.scheduling.RenewOutcome.Ended;
import org.medicenter.scheduling.RenewOutcome.Renewed;
import org.springframework.test.annotation.DirtiesContext;

/** The rules of booking, one after the other, on a real database. */
@DirtiesContext
abstract class BookingRulesContract extends BookingContract {

    private static final String TEN = "2026-11-26T10:00";

    @Test
    void aFreeTimeIsBooked_andIsNotOfferedAnyMore() {
        Booked booked = booked(clinic.fortyMinutes, clinic.specialist(0), TEN);

        assertThat(booked.appointment().reference()).matches("MC-[2-9A-Z]{6}");
        assertThat(booked.appointment().cancelUntil()).isEqualTo(at("2026-11-25T12:00"));
        assertThat(booked.token().value()).matches("[A-Za-z0-9_-]{22}");
        assertThat(startsOf(Wish.with(clinic.fortyMinutes, clinic.specialist(0))))
                .doesNotContain(at("2026-11-26T09:40"), at(TEN), at("2026-11-26T10:20"))
                .contains(at("2026-11-26T09:20"), at("2026-11-26T10:40"));
    }

    @Test
    void anyone_takesWhoHasTheFewestVisitsThatDay_thenByName() {
        booked(clinic.twentyMinutes, clinic.specialist(0), "2026-11-26T08:00");
        booked(clinic.twentyMinutes, clinic.specialist(1), "2026-11-26T08:00");

        assertThat(booked(clinic.twentyMinutes, null, TEN).appointment().specialist())
                .isEqualTo(clinic.specialist(2));
        assertThat(booked(clinic.twentyMinutes, null, TEN).appointment().specialist())
                .isEqualTo(clinic.specialist(3));
    }

    @Test
    void aTakenTime_isRefusedWithTheNearestAlternatives() {
        booked(clinic.fortyMinutes, clinic.specialist(0), TEN);

        var refusal = refused(booking.book(request(clinic.fortyMinutes, clinic.specialist(0), at(TEN), null)));

        assertThat(refusal).isInstanceOfSatisfying(Refusal.SlotTaken.class, taken -> {
            assertThat(taken.alternatives())
                    .hasSize(6)
                    .isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
            assertThat(taken.alternatives()).anyMatch(it -> clinic.specialist(0).equals(it.specialist()));
            assertThat(taken.alternatives())
                    .anyMatch(it ->
                            it.start().equals(at(TEN)) && !clinic.specialist(0).equals(it.specialist()));
            assertThat(taken.notice()).isNull();
        });
    }

    @Test
    void aRequestOutsideOfTheOpeningHours_isAnsweredWithTheNoticeAndTheNextFreeTimes() {
        for (String time : List.of(
                "2026-11-26T07:40", "2026-11-26T17:40", "2026-11-28T10:00", "2026-12-08T10:00", "2026-11-26T23:00")) {
            var refusal = refused(booking.book(request(clinic.fortyMinutes, null, at(time), null)));

            assertThat(refusal).as(time).isInstanceOfSatisfying(Refusal.OutsideOpeningHours.class, outside -> {
                assertThat(outside.notice().numbers()).isNotEmpty();
                assertThat(outside.notice().open()).isTrue();
                assertThat(outside.nextFree()).hasSize(6);
            });
        }
        assertThat(cells()).isZero();
    }

    @Test
    void theVisitThatEndsWithTheClose_fits() {
        booked(clinic.fortyMinutes, null, "2026-11-26T17:20");
    }

    @Test
    void whileTheClinicIsClosed_everyRefusalCarriesTheNotice() {
        booked(clinic.fortyMinutes, clinic.specialist(0), TEN);
        clock.set(at("2026-11-24T21:00"));

        var refusal = refused(booking.book(request(clinic.fortyMinutes, clinic.specialist(0), at(TEN), null)));

        assertThat(refusal).isInstanceOf(Refusal.SlotTaken.class);
        assertThat(refusal.notice()).satisfies(notice -> {
            assertThat(notice.open()).isFalse();
            assertThat(notice.opensAt()).isEqualTo(at("2026-11-25T08:00"));
        });
    }

    @Test
    void theFirstRefusalOfTheOrderIsTold() {
        assertThat(refusal(clinic.twentyMinutes, "2026-11-23T10:00")).isInstanceOf(Refusal.InThePast.class);
        assertThat(refusal(clinic.staffOnly, "2026-11-28T10:00")).isInstanceOf(Refusal.NotBookableOnline.class);
        assertThat(refusal(clinic.twentyMinutes, "2026-11-24T12:20")).isInstanceOf(Refusal.TooSoon.class);
        assertThat(refusal(clinic.twentyMinutes, "2026-11-24T12:33")).isInstanceOf(Refusal.TooSoon.class);
        assertThat(refusal(clinic.twentyMinutes, "2027-02-23T10:00")).isInstanceOf(Refusal.TooFarAhead.class);
        assertThat(refusal(clinic.twentyMinutes, "2027-02-27T10:00")).isInstanceOf(Refusal.OutsideOpeningHours.class);
        assertThat(refusal(clinic.twentyMinutes, "2026-11-26T10:05")).isInstanceOf(Refusal.OffGrid.class);
        assertThat(refusal(clinic.twentyMinutes, "2026-11-26T10:00:01")).isInstanceOf(Refusal.OffGrid.class);
        assertThat(cells()).isZero();
    }

    @Test
    void theLeadTimeAndTheHorizon_areMetToTheMinute() {
        clock.set(at("2026-11-24T10:40"));
        assertThat(refusal(clinic.twentyMinutes, "2026-11-24T12:20"))
                .isInstanceOfSatisfying(
                        Refusal.TooSoon.class, it -> assertThat(it.earliest()).isEqualTo(at("2026-11-24T12:40")));
        booked(clinic.twentyMinutes, null, "2026-11-24T12:40");
        booked(clinic.twentyMinutes, null, "2027-02-22T17:40");
    }

    @Test
    void aDatabaseFullOfNonsense_isRefusedBySentences() {
        var patient = new PatientDetails(" ", "x".repeat(101), LocalDate.of(2030, 1, 1), "rosa@", "12");
        var contact = new ContactDetails(null, null, null, null);
        var request = new BookingRequest(
                clinic.followUp, null, null, null, null, patient, contact, "n".repeat(501), false, null, VISITOR);

        assertThat(refused(booking.book(request))).isInstanceOfSatisfying(Refusal.Invalid.class, invalid -> {
            assertThat(invalid.mistakes().stream().map(Mistake::member))
                    .containsExactlyInAnyOrder(
                            "knownPatient",
                            "start",
                            "note",
                            "patient.firstName",
                            "patient.lastName",
                            "patient.dateOfBirth",
                            "patient.email",
                            "patient.phone",
                            "contact.name");
            assertThat(invalid.mistakes()).allMatch(it -> it.message().endsWith("."));
        });
    }

    @Test
    void namesInEveryScriptAreKeptAsTheyAre() {
        var patient = new PatientDetails("𝒜da 王小明", "Őz-O’Brien نور", LocalDate.of(2020, 2, 29), null, "01 5550771");
        var request = new BookingRequest(
                clinic.twentyMinutes, null, at(TEN), null, null, patient, null, null, false, null, VISITOR);

        assertThat(booking.book(request)).isInstanceOfSatisfying(Booked.class, it -> {
            assertThat(it.appointment().patientName()).isEqualTo("𝒜da 王小明 Őz-O’Brien نور");
            assertThat(it.appointment().phone()).isEqualTo("+4315550771");
        });
    }

    @Test
    void aFollowUp_isForThoseWhoSayThatTheyWereHere() {
        var request =
                new BookingRequest(clinic.followUp, null, at(TEN), null, null, ROSA, null, null, true, null, VISITOR);

        assertThat(booking.book(request)).isInstanceOf(Booked.class);
    }

    @Test
    void aHold_keepsTheTimeForTenMinutes_isRenewedOnce_andIsBookedByItself() {
        var held = held(clinic.fortyMinutes, clinic.specialist(0), TEN);
        assertThat(held.expiresAt()).isEqualTo(SchedulingModule.START.plus(Duration.ofMinutes(10)));
        assertThat(refusal(clinic.fortyMinutes, TEN, 0)).isInstanceOf(Refusal.SlotTaken.class);

        clock.forward(Duration.ofMinutes(9));
        assertThat(booking.renew(held.hold()))
                .isEqualTo(new Renewed(SchedulingModule.START.plus(Duration.ofMinutes(19))));
        assertThat(booking.renew(held.hold())).isInstanceOf(AlreadyRenewed.class);
        clock.forward(Duration.ofMinutes(9));
        assertThat(refusal(clinic.fortyMinutes, TEN, 0)).isInstanceOf(Refusal.SlotTaken.class);

        assertThat(booking.book(request(null, null, null, held.hold()))).isInstanceOfSatisfying(Booked.class, it -> {
            assertThat(it.appointment().id().value()).isEqualTo(held.hold().value());
            assertThat(it.appointment().time().start()).isEqualTo(at(TEN));
        });
        assertThat(count("select count(*) from claimed_time where expires_at is null"))
                .isEqualTo(8);
        assertThat(count("select count(*) from hold")).isZero();
    }

    @Test
    void anEndedHold_isTakenOverByTheNext_andItsOwnerIsToldWhatElseIsFree() {
        var held = held(clinic.fortyMinutes, clinic.specialist(0), TEN);
        clock.forward(Duration.ofMinutes(10));
        assertThat(startsOf(Wish.with(clinic.fortyMinutes, clinic.specialist(0))))
                .contains(at(TEN));
        assertThat(booking.renew(held.hold())).isInstanceOf(Ended.class);

        booked(clinic.twentyMinutes, clinic.specialist(0), "2026-11-26T10:20");

        assertThat(refused(booking.book(request(null, null, null, held.hold()))))
                .isInstanceOfSatisfying(
                        Refusal.SlotTaken.class,
                        it -> assertThat(it.alternatives()).isNotEmpty());
        assertThat(count("select count(*) from appointment")).isEqualTo(1);
    }

    @Test
    void anEndedHoldThatNobodyTook_isBookedAllTheSame() {
        var held = held(clinic.inARoom, null, TEN);
        clock.forward(Duration.ofMinutes(30));

        assertThat(booking.book(request(null, null, null, held.hold()))).isInstanceOf(Booked.class);
        assertThat(count("select count(*) from claimed_time where expires_at is null"))
                .isEqualTo(16);
    }

    @Test
    void theLeadTimeOfAHold_countsFromWhenItWasMade() {
        var held = held(clinic.twentyMinutes, null, "2026-11-24T12:40");
        clock.forward(Duration.ofMinutes(5));

        assertThat(booking.book(request(null, null, null, held.hold()))).isInstanceOf(Booked.class);
    }

    @Test
    void whatDisagreesWithTheHold_isAMistake() {
        var held = held(clinic.twentyMinutes, clinic.specialist(0), TEN);

        var refusal = refused(
                booking.book(request(clinic.fortyMinutes, clinic.specialist(1), at("2026-11-26T10:20"), held.hold())));

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        it -> assertThat(it.mistakes().stream().map(Mistake::member))
                                .containsExactly("visitType", "specialist", "start"));
    }

    @Test
    void aReleasedHold_isFreeAtOnce() {
        var held = held(clinic.inARoom, clinic.specialist(0), TEN);
        booking.release(held.hold());
        booking.release(held.hold());

        assertThat(cells()).isZero();
        assertThat(startsOf(Wish.with(clinic.inARoom, clinic.specialist(0)))).contains(at(TEN));
    }

    @Test
    void endedHoldsAreSweptAwayADayLater_butNothingThatSomebodyElseHasNow() {
        held(clinic.fortyMinutes, clinic.specialist(0), TEN);
        held(clinic.fortyMinutes, clinic.specialist(1), TEN);
        clock.forward(Duration.ofMinutes(11));
        booked(clinic.fortyMinutes, clinic.specialist(1), TEN);
        clock.forward(Duration.ofHours(25));
        held(clinic.inARoom, clinic.specialist(2), "2026-11-27T10:00");
        int cells = cells();

        housekeeping.sweep();

        assertThat(count("select count(*) from hold")).isEqualTo(1);
        assertThat(cells).isGreaterThan(cells());
        assertThat(count("select count(*) from claimed_time where expires_at is null"))
                .isEqualTo(count("select count(*) from claimed_time c where exists"
                        + " (select 1 from appointment a where a.id = c.claim_id)"))
                .isPositive();
        assertThat(count("select count(*) from claimed_time c where c.expires_at is not null"
                        + " and not exists (select 1 from hold h where h.id = c.claim_id)"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from allocation a where not exists"
                                        + " (select 1 from claimed_time c where c.claim_id = a.claim_id and c.resource_id = a.resource_id)"))
                .isZero();
    }

    @Test
    void cellsOfThePastAreSweptAwayTwoDaysLater() {
        booked(clinic.fortyMinutes, clinic.specialist(0), TEN);
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-12-10T10:00");
        int ofOneVisit = cells() / 2;
        clock.set(at("2026-11-29T10:00"));

        housekeeping.sweep();
        housekeeping.sweepCells();

        assertThat(cells()).isEqualTo(ofOneVisit);
    }

    @Test
    void theSameKeyAgain_answersTheSame_andAnotherBodyIsRefused() {
        var request = withKey(request(clinic.twentyMinutes, null, at(TEN), null), "key", "body");

        var first = (Booked) booking.book(request);
        var second = (Booked) booking.book(request);

        assertThat(second.token()).isEqualTo(first.token());
        assertThat(second.appointment().reference())
                .isEqualTo(first.appointment().reference());
        assertThat(count("select count(*) from appointment")).isEqualTo(1);
        assertThat(booking.book(withKey(request, "key", "another body"))).isInstanceOf(KeyReused.class);
    }

    @Test
    void aMove_isOneTransaction_andMakesANewLink() {
        Booked booked = booked(clinic.inARoom, clinic.specialist(0), TEN);

        var outcome = ownAppointments.move(booked.token(), at("2026-11-26T10:20"), null, VISITOR);

        assertThat(outcome).isInstanceOfSatisfying(Moved.class, moved -> {
            assertThat(moved.appointment().time().start()).isEqualTo(at("2026-11-26T10:20"));
            assertThat(moved.appointment().specialist()).isEqualTo(clinic.specialist(0));
            assertThat(moved.appointment().revision())
                    .isGreaterThan(booked.appointment().revision());
            assertThat(moved.token()).isNotEqualTo(booked.token());
            assertThat(ownAppointments.find(moved.token())).isPresent();
        });
        assertThat(ownAppointments.find(booked.token())).isEmpty();
        assertThat(cells()).isEqualTo(16);
        assertThat(startsOf(Wish.with(clinic.twentyMinutes, clinic.specialist(0))))
                .contains(at(TEN), at("2026-11-26T11:00"))
                .doesNotContain(at("2026-11-26T10:20"), at("2026-11-26T10:40"));
    }

    @Test
    void aMoveToATakenTime_keepsTheOldTime() {
        Booked booked = booked(clinic.fortyMinutes, clinic.specialist(0), TEN);
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T14:00");

        var outcome = ownAppointments.move(booked.token(), at("2026-11-26T14:20"), clinic.specialist(0), VISITOR);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NotMoved.class, it -> assertThat(it.refusal()).isInstanceOf(Refusal.SlotTaken.class));
        assertThat(ownAppointments.find(booked.token()))
                .hasValueSatisfying(it -> assertThat(it.time().start()).isEqualTo(at(TEN)));
        assertThat(cells()).isEqualTo(16);
    }

    @Test
    void aMoveThatBreaksARule_isRefusedLikeABooking() {
        Booked booked = booked(clinic.fortyMinutes, clinic.specialist(0), TEN);

        for (String time : List.of("2026-11-28T10:00", "2026-11-24T11:00", "2026-11-23T10:00", "2027-06-01T10:00")) {
            assertThat(ownAppointments.move(booked.token(), at(time), null, VISITOR))
                    .as(time)
                    .isInstanceOf(NotMoved.class);
        }
        assertThat(ownAppointments.find(booked.token())).isPresent();
    }

    @Test
    void cancelAndMove_areAllowedUntilTheCutOff_thenThereIsThePhone() {
        Booked booked = booked(clinic.fortyMinutes, clinic.specialist(0), TEN);
        clock.set(at("2026-11-25T12:00"));

        assertThat(ownAppointments.cancel(booked.token(), null))
                .isEqualTo(new CancelOutcome.TooLateToCancel("+43 1 5550 140"));
        assertThat(ownAppointments.move(booked.token(), at("2026-11-27T10:00"), null, VISITOR))
                .isEqualTo(new MoveOutcome.TooLateToMove("+43 1 5550 140"));

        clock.set(at("2026-11-25T12:00").minusSeconds(1));
        assertThat(ownAppointments.cancel(booked.token(), "I am well")).isInstanceOf(CancelOutcome.Cancelled.class);
        assertThat(ownAppointments.cancel(booked.token(), null)).isInstanceOf(CancelOutcome.Cancelled.class);
        assertThat(cells()).isZero();
        assertThat(startsOf(Wish.with(clinic.fortyMinutes, clinic.specialist(0))))
                .contains(at(TEN));
    }

    @Test
    void aTokenThatIsNoToken_opensNothing() {
        booked(clinic.fortyMinutes, clinic.specialist(0), TEN);

        for (String token : List.of("", "x", "A".repeat(22), "' or 1=1 --", "a".repeat(10_000))) {
            assertThat(ownAppointments.find(new ManageToken(token))).isEmpty();
            assertThat(ownAppointments.cancel(new ManageToken(token), null))
                    .isInstanceOf(CancelOutcome.UnknownLink.class);
        }
    }

    @Test
    void theDatabaseKeepsNoToken_onlyItsHash() {
        Booked booked = booked(clinic.fortyMinutes, clinic.specialist(0), TEN);

        assertThat(count(
                        "select count(*) from appointment where link_hash = ?",
                        booked.token().value()))
                .isZero();
        assertThat(count(
                        "select count(*) from appointment where link_hash = ?",
                        ManageLinks.hash(booked.token().value())))
                .isEqualTo(1);
    }

    @Test
    void aLink_diesThirtyDaysAfterTheVisit() {
        Booked booked = booked(clinic.fortyMinutes, clinic.specialist(0), TEN);
        clock.set(at("2026-12-26T10:39"));
        assertThat(ownAppointments.find(booked.token())).isPresent();
        clock.set(at("2026-12-26T10:40"));
        assertThat(ownAppointments.find(booked.token())).isEmpty();
    }

    @Test
    void anAdminClosesTheDayWhileSomebodyHolds_theHoldIsAnsweredWithTheNotice() {
        var held = held(clinic.fortyMinutes, clinic.specialist(0), "2026-12-10T10:00");

        clinic.close(LocalDate.of(2026, 12, 10));

        assertThat(refused(booking.book(request(null, null, null, held.hold()))))
                .isInstanceOf(Refusal.OutsideOpeningHours.class);
        assertThat(refusal(clinic.fortyMinutes, "2026-12-10T11:00")).isInstanceOf(Refusal.OutsideOpeningHours.class);
        assertThat(availability.days(
                        Wish.anyone(clinic.fortyMinutes), LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 10)))
                .singleElement()
                .satisfies(it -> assertThat(it.whyNone()).isEqualTo(WhyNone.CLOSED));
    }

    @Test
    void everyEmptyDaySaysWhy() {
        for (int specialist = 0; specialist < 5; specialist++) {
            for (int hour = 8; hour < 18; hour++) {
                booked(clinic.sixtyMinutes, clinic.specialist(specialist), "2026-11-26T%02d:00".formatted(hour));
            }
        }
        clock.set(at("2026-11-24T16:30"));

        var days = availability.days(
                Wish.anyone(clinic.twentyMinutes), LocalDate.of(2026, 11, 23), LocalDate.of(2027, 2, 23));

        assertThat(whyNone(days, "2026-11-23")).isEqualTo(WhyNone.TOO_SOON);
        assertThat(whyNone(days, "2026-11-24")).isEqualTo(WhyNone.TOO_SOON);
        assertThat(whyNone(days, "2026-11-25")).isNull();
        assertThat(whyNone(days, "2026-11-26")).isEqualTo(WhyNone.FULLY_BOOKED);
        assertThat(whyNone(days, "2026-11-28")).isEqualTo(WhyNone.CLOSED);
        assertThat(whyNone(days, "2026-12-08")).isEqualTo(WhyNone.HOLIDAY);
        assertThat(whyNone(days, "2027-02-22")).isNull();
        assertThat(whyNone(days, "2027-02-23")).isEqualTo(WhyNone.TOO_FAR_AHEAD);
        assertThat(days).allMatch(it -> it.times().isEmpty() == (it.whyNone() != null));
    }

    private static @Nullable WhyNone whyNone(List<FreeDay> days, String date) {
        return days.stream()
                .filter(it -> it.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow()
                .whyNone();
    }

    @Test
    void anInstantAtTheEndOfTime_isRefused() {
        for (Instant start : List.of(Instant.MAX, Instant.MIN, Instant.parse("9999-12-31T23:59:59Z"))) {
            refused(booking.book(request(clinic.twentyMinutes, null, start, null)));
        }
        assertThat(cells()).isZero();
    }

    private Refusal refusal(VisitTypeId type, String localTime) {
        return refused(booking.book(request(type, null, at(localTime), null)));
    }

    private Refusal refusal(VisitTypeId type, String localTime, int specialist) {
        return refused(booking.book(request(type, clinic.specialist(specialist), at(localTime), null)));
    }

    private List<Instant> startsOf(Wish wish) {
        return availability.days(wish, LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 26)).stream()
                .flatMap(it -> it.times().stream())
                .map(FreeTime::start)
                .toList();
    }
}
