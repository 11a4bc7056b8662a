package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.BookingOutcome.NotBooked;
import org.medicenter.scheduling.Refusal.SlotTaken;
import org.medicenter.time.TimeRange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Many want the same, at the same moment: exactly one gets it. Real threads on a real database; every other answer is
 * "taken", never an exception, never half a booking.
 */
abstract class RaceContract extends BookingContract {

    private static final int BOOKERS = 32;

    @Autowired
    ApplicationContext context;

    @RepeatedTest(10)
    void thirtyTwoWantTenSlots_eachSlotHasOneWinner() {
        List<Instant> slots = IntStream.range(0, 10)
                .mapToObj(it -> at("2026-11-26T09:00").plus(Duration.ofMinutes(20L * it)))
                .toList();

        List<BookingOutcome> outcomes = race(
                bookers(it -> request(clinic.twentyMinutes, clinic.specialist(0), slots.get(it % slots.size()), null)));

        assertThat(winners(outcomes)).hasSize(10);
        assertThat(winners(outcomes).stream().map(it -> it.appointment().time().start()))
                .containsExactlyInAnyOrderElementsOf(slots);
        assertOnlyTakenBeside(outcomes);
        assertThat(cells()).isEqualTo(10 * 4);
        assertThat(count("select count(*) from appointment")).isEqualTo(10);
        assertThat(count("select count(*) from patient where id not in (select patient_id from appointment)"))
                .isZero();
    }

    @RepeatedTest(10)
    void visitsOfDifferentLengthsOverlapInPart_noTwoWinnersOverlap() {
        long seed = new SplittableRandom().nextLong();
        var wishes = new SplittableRandom(seed);
        List<VisitTypeId> types = List.of(clinic.twentyMinutes, clinic.fortyMinutes, clinic.sixtyMinutes);

        List<BookingRequest> requests = IntStream.range(0, BOOKERS)
                .mapToObj(it -> request(
                        types.get(wishes.nextInt(types.size())),
                        clinic.specialist(0),
                        at("2026-11-26T09:00").plus(Duration.ofMinutes(20L * wishes.nextInt(10))),
                        null))
                .toList();
        List<BookingOutcome> outcomes = race(bookers(requests::get));

        List<TimeRange> won =
                winners(outcomes).stream().map(it -> it.appointment().time()).toList();
        for (int at = 0; at < won.size(); at++) {
            for (int other = at + 1; other < won.size(); other++) {
                assertThat(won.get(at).overlaps(won.get(other)))
                        .as("%s and %s overlap, seed %s", won.get(at), won.get(other), seed)
                        .isFalse();
            }
        }
        for (int at = 0; at < outcomes.size(); at++) {
            if (outcomes.get(at) instanceof NotBooked) {
                assertSomebodyElseHas(won, requests.get(at), seed);
            }
        }
        assertOnlyTakenBeside(outcomes);
        assertThat(cells())
                .isEqualTo(won.stream()
                        .mapToInt(it -> (int) (it.length().toMinutes() / 5))
                        .sum());
    }

    private void assertSomebodyElseHas(List<TimeRange> won, BookingRequest loser, long seed) {
        int minutes = loser.visitType().equals(clinic.twentyMinutes)
                ? 20
                : loser.visitType().equals(clinic.fortyMinutes) ? 40 : 60;
        TimeRange wanted = TimeRange.of(loser.start(), Duration.ofMinutes(minutes));
        assertThat(won)
                .as("somebody has what was refused at %s, seed %s", wanted, seed)
                .anyMatch(wanted::overlaps);
    }

    @RepeatedTest(5)
    void anyone_everySpecialistIsGivenOnceAndNobodyIsRefusedBefore() {
        List<BookingOutcome> outcomes =
                race(bookers(it -> request(clinic.fortyMinutes, null, at("2026-11-26T09:00"), null)));

        assertThat(winners(outcomes).stream().map(it -> it.appointment().specialist()))
                .containsExactlyInAnyOrderElementsOf(clinic.specialists);
        assertOnlyTakenBeside(outcomes);
        assertThat(cells()).isEqualTo(clinic.specialists.size() * 8);
    }

    @RepeatedTest(5)
    void roomsRunOutBeforeTheSpecialistsDo_nothingIsHalfBooked() {
        List<BookingOutcome> outcomes =
                race(bookers(it -> request(clinic.inARoom, null, at("2026-11-26T09:00"), null)));

        assertThat(winners(outcomes)).hasSize(2);
        assertOnlyTakenBeside(outcomes);
        assertThat(cells()).isEqualTo(2 * 2 * 8);
        assertThat(count("select count(*) from allocation")).isEqualTo(2 * 2);
        assertThat(count("select count(distinct claim_id) from claimed_time")).isEqualTo(2);
    }

    @RepeatedTest(5)
    void roomsAndVisitsThatOverlapInPart_everyWinnerHasAllThatItNeeds() {
        List<BookingOutcome> outcomes = race(bookers(it ->
                request(clinic.inARoom, null, at("2026-11-26T09:00").plus(Duration.ofMinutes(20L * (it % 6))), null)));

        int won = winners(outcomes).size();
        assertThat(won).isPositive();
        assertOnlyTakenBeside(outcomes);
        assertThat(cells()).isEqualTo(won * 2 * 8);
        assertThat(count("select count(*) from (select claim_id, resource_id, count(*) as cells from claimed_time"
                        + " group by claim_id, resource_id) as parts where cells <> 8"))
                .isZero();
    }

    @RepeatedTest(5)
    void moveAgainstBook_oneGetsTheSlotAndFailedMovesKeepTheirTime() {
        List<Booked> booked = IntStream.range(0, 8)
                .mapToObj(
                        it -> booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-27T%02d:00".formatted(8 + it)))
                .toList();
        Instant wanted = at("2026-11-26T09:00");

        List<Callable<Boolean>> racers = new ArrayList<>();
        for (Booked mover : booked) {
            racers.add(() -> ownAppointments.move(mover.token(), wanted, clinic.specialist(0), VISITOR)
                    instanceof MoveOutcome.Moved);
        }
        for (int at = 0; at < 8; at++) {
            racers.add(() ->
                    booking.book(request(clinic.fortyMinutes, clinic.specialist(0), wanted, null)) instanceof Booked);
        }
        List<Boolean> won = race(racers);

        assertThat(won).containsOnlyOnce(true);
        int appointments = count("select count(*) from appointment");
        assertThat(cells()).isEqualTo(appointments * 8);
        for (int at = 0; at < booked.size(); at++) {
            if (!won.get(at)) {
                assertThat(ownAppointments.find(booked.get(at).token()))
                        .as("a failed move keeps the old time and the old link")
                        .map(BookedAppointment::time)
                        .contains(booked.get(at).appointment().time());
            }
        }
        assertEveryAppointmentHasItsCells();
    }

    @RepeatedTest(5)
    void twoMovesOfOneAppointment_oneIsDone() {
        Booked booked = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-27T08:00");

        List<Callable<MoveOutcome>> racers = IntStream.range(0, 8)
                .<Callable<MoveOutcome>>mapToObj(it -> () -> ownAppointments.move(
                        booked.token(), at("2026-11-26T%02d:00".formatted(9 + it)), clinic.specialist(0), VISITOR))
                .toList();
        List<MoveOutcome> outcomes = race(racers);

        assertThat(outcomes).filteredOn(MoveOutcome.Moved.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(it -> !(it instanceof MoveOutcome.Moved))
                .allMatch(MoveOutcome.UnknownLink.class::isInstance);
        assertThat(cells()).isEqualTo(8);
        assertEveryAppointmentHasItsCells();
    }

    @RepeatedTest(5)
    void holdAgainstBook_oneGetsTheSlot() {
        Instant wanted = at("2026-11-26T09:00");
        Wish wish = Wish.with(clinic.fortyMinutes, clinic.specialist(0));
        List<Callable<Boolean>> racers = new ArrayList<>();
        for (int at = 0; at < 16; at++) {
            racers.add(() -> booking.hold(new HoldRequest(wish, wanted, VISITOR)) instanceof HoldOutcome.Held);
            racers.add(() ->
                    booking.book(request(clinic.fortyMinutes, clinic.specialist(0), wanted, null)) instanceof Booked);
        }

        assertThat(race(racers)).containsOnlyOnce(true);
        assertThat(cells()).isEqualTo(8);
    }

    @RepeatedTest(5)
    void aHoldEndsWhileItsOwnerConfirms_oneOfThemHasIt() {
        HoldOutcome.Held held = held(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        clock.forward(Duration.ofMinutes(10));
        List<Callable<BookingOutcome>> racers = new ArrayList<>();
        racers.add(() -> booking.book(request(null, null, null, held.hold())));
        for (int at = 0; at < 7; at++) {
            racers.add(() -> booking.book(request(
                    clinic.fortyMinutes, clinic.specialist(0), held.time().start(), null)));
        }

        List<BookingOutcome> outcomes = race(racers);

        assertThat(winners(outcomes)).hasSize(1);
        assertOnlyTakenBeside(outcomes);
        assertThat(cells()).isEqualTo(8);
        assertEveryAppointmentHasItsCells();
    }

    @RepeatedTest(5)
    void aDoubleClickWithTheSameKey_booksOnceAndAnswersTheSame() {
        BookingRequest request =
                withKey(request(clinic.fortyMinutes, null, at("2026-11-26T09:00"), null), "one-key", "body");

        List<BookingOutcome> outcomes = race(bookers(it -> request));

        assertThat(winners(outcomes)).hasSize(BOOKERS);
        assertThat(winners(outcomes).stream()
                        .map(it -> it.appointment().reference())
                        .distinct())
                .hasSize(1);
        assertThat(winners(outcomes).stream().map(it -> it.token().value()).distinct())
                .hasSize(1);
        assertThat(count("select count(*) from appointment")).isEqualTo(1);
    }

    @RepeatedTest(5)
    void theSameRequestSentAgainAndAgain_isNeverToldThatItsTimeIsTaken() {
        BookingRequest request = withKey(
                request(clinic.fortyMinutes, clinic.specialist(0), at("2026-11-26T09:00"), null), "one-key", "body");

        List<BookingOutcome> outcomes = race(bookers(it -> request));

        assertAllHaveTheOneAppointment(outcomes);
    }

    @RepeatedTest(5)
    void aHoldConfirmedByTheSameRequestAgainAndAgain_isNeverToldThatItIsGone() {
        HoldOutcome.Held held = held(clinic.fortyMinutes, null, "2026-11-26T09:00");
        BookingRequest request = withKey(request(null, null, null, held.hold()), "one-key", "body");

        List<BookingOutcome> outcomes = race(bookers(it -> request));

        assertAllHaveTheOneAppointment(outcomes);
    }

    @RepeatedTest(3)
    void theSameRequestSentManyTimes_countsOnceAgainstTheLimits() {
        Booking limited = bookingWithLimits();
        BookingRequest request =
                withKey(request(clinic.fortyMinutes, null, at("2026-11-26T09:00"), null), "one-key", "body");

        List<BookingOutcome> outcomes = race(Collections.nCopies(BOOKERS, () -> limited.book(request)));

        assertAllHaveTheOneAppointment(outcomes);
        assertThat(limited.book(request(clinic.fortyMinutes, null, at("2026-11-26T10:00"), null)))
                .isInstanceOf(Booked.class);
    }

    @RepeatedTest(3)
    void manyBookAtOnceForOneContact_noneIsBookedBeyondTheLimit() {
        Booking limited = bookingWithLimits();

        List<BookingOutcome> outcomes = race(IntStream.range(0, BOOKERS)
                .<Callable<BookingOutcome>>mapToObj(
                        it -> () -> limited.book(request(clinic.twentyMinutes, null, slot(it), null)))
                .toList());

        assertThat(winners(outcomes)).hasSizeBetween(5, 8);
        assertThat(count("select count(*) from appointment"))
                .isEqualTo(winners(outcomes).size());
        assertThat(cells()).isEqualTo(winners(outcomes).size() * 4);
    }

    private static Instant slot(int number) {
        return at("2026-11-26T09:00").plus(Duration.ofMinutes(20L * (number / 4)));
    }

    /** As {@code booking}, which has none, because so much is booked here for one contact. */
    private Booking bookingWithLimits() {
        var limited = new AnnotationConfigApplicationContext();
        limited.setParent(context);
        limited.registerBean(
                context.getBeanNamesForType(FloodLimits.class)[0], FloodLimits.class, () -> new FloodLimits(true));
        limited.registerBean(context.getBeanNamesForType(Booking.class)[0], Booking.class);
        limited.refresh();
        return limited.getBean(Booking.class);
    }

    private void assertAllHaveTheOneAppointment(List<BookingOutcome> outcomes) {
        assertThat(outcomes).allSatisfy(it -> assertThat(it).isInstanceOf(Booked.class));
        assertThat(winners(outcomes).stream()
                        .map(it -> it.appointment().reference())
                        .distinct())
                .hasSize(1);
        assertThat(count("select count(*) from appointment")).isEqualTo(1);
    }

    @Test
    void aDoubleClickOnAHold_booksOnce() {
        HoldOutcome.Held held = held(clinic.fortyMinutes, null, "2026-11-26T09:00");

        List<BookingOutcome> outcomes = race(List.of(
                () -> booking.book(request(null, null, null, held.hold())),
                () -> booking.book(request(null, null, null, held.hold()))));

        assertThat(winners(outcomes)).hasSize(1);
        assertOnlyTakenBeside(outcomes);
        assertThat(cells()).isEqualTo(8);
    }

    @RepeatedTest(3)
    void bookCancelAndBookAgain_manyAtOnce_leavesNothingBehind() {
        List<Callable<Boolean>> racers = IntStream.range(0, BOOKERS)
                .<Callable<Boolean>>mapToObj(it -> () -> {
                    BookingOutcome outcome = booking.book(request(clinic.inARoom, null, at("2026-11-26T09:00"), null));
                    return outcome instanceof Booked booked
                            && ownAppointments.cancel(booked.token(), null) instanceof CancelOutcome.Cancelled;
                })
                .toList();

        assertThat(race(racers)).contains(true);
        assertThat(cells()).isZero();
        assertThat(count("select count(*) from allocation")).isZero();
        assertThat(availability.days(
                        Wish.anyone(clinic.inARoom), LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 26)))
                .first()
                .satisfies(
                        day -> assertThat(day.times()).anyMatch(it -> it.start().equals(at("2026-11-26T09:00"))));
    }

    private void assertEveryAppointmentHasItsCells() {
        assertThat(
                        count(
                                "select count(*) from appointment a where status <> 'CANCELLED' and"
                                        + " (select count(*) from claimed_time c where c.claim_id = a.id and c.expires_at is null) <> 8"))
                .isZero();
        assertThat(count("select count(*) from claimed_time c where c.expires_at is null"
                        + " and not exists (select 1 from appointment a where a.id = c.claim_id)"))
                .isZero();
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
        assertThat(outcomes)
                .filteredOn(it -> !(it instanceof Booked))
                .allSatisfy(it -> assertThat(((NotBooked) it).refusal()).isInstanceOf(SlotTaken.class));
    }
}
