package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.RenewOutcome.Ended;

/** The server's clock is put on or back while times are held: nobody gets what somebody else has. */
abstract class ClockJumpContract extends BookingContract {

    private static final String TEN = "2026-11-26T10:00";

    /** By its own end the first hold lives again: what counts is whose the cells are. */
    @Test
    void putOnAndBack_aHoldDoesNotComeBackToLifeOverWhatSomebodyElseBooked() {
        var held = held(clinic.fortyMinutes, clinic.specialist(0), TEN);
        clock.forward(Duration.ofDays(1));
        booked(clinic.fortyMinutes, clinic.specialist(0), TEN);
        clock.set(SchedulingModule.START);

        assertThat(booking.renew(held.hold())).isInstanceOf(Ended.class);
        assertThat(refused(booking.book(request(null, null, null, held.hold()))))
                .isInstanceOf(Refusal.SlotTaken.class);
        booking.release(held.hold());

        assertOneVisitWithItsCells();
    }

    @Test
    void putOnAndBack_aHoldIsNotTakenFromWhoeverHoldsTheTimeNow() {
        var first = held(clinic.fortyMinutes, clinic.specialist(0), TEN);
        clock.forward(Duration.ofHours(1));
        var second = held(clinic.fortyMinutes, clinic.specialist(0), TEN);
        clock.set(SchedulingModule.START);

        assertThat(refused(booking.book(request(null, null, null, first.hold()))))
                .isInstanceOf(Refusal.SlotTaken.class);
        assertThat(booking.book(request(null, null, null, second.hold()))).isInstanceOf(Booked.class);

        assertOneVisitWithItsCells();
    }

    @Test
    void putBack_whatIsHeldAndBookedStaysSo() {
        var held = held(clinic.fortyMinutes, clinic.specialist(0), TEN);
        booked(clinic.fortyMinutes, clinic.specialist(1), TEN);
        Instant before = SchedulingModule.START.minus(Duration.ofHours(1));
        clock.set(before);

        for (int specialist = 0; specialist < 2; specialist++) {
            assertThat(refused(
                            booking.book(request(clinic.fortyMinutes, clinic.specialist(specialist), at(TEN), null))))
                    .isInstanceOf(Refusal.SlotTaken.class);
        }
        assertThat(booking.book(request(null, null, null, held.hold()))).isInstanceOf(Booked.class);
        assertThat(count("select count(*) from appointment")).isEqualTo(2);
    }

    private void assertOneVisitWithItsCells() {
        assertThat(count("select count(*) from appointment")).isOne();
        assertThat(count("select count(*) from claimed_time where expires_at is null"))
                .isEqualTo(8);
        assertThat(cells()).isEqualTo(8);
    }
}
