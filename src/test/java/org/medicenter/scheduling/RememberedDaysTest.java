package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A day that is remembered changes by itself when time passes something, and at once when somebody changes it. */
@DirtiesContext
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:file:./target/test-data/days/${random.uuid};WRITE_DELAY=0")
class RememberedDaysTest extends BookingContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Test
    void aDayThatIsAskedAgainIsTheSame() {
        assertThat(day(THURSDAY)).isSameAs(day(THURSDAY));
    }

    @Test
    void aHoldThatEndsGivesItsTimeBack() {
        held(clinic.twentyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        assertThat(starts(THURSDAY)).doesNotContain(at("2026-11-26T09:00"));

        clock.set(SchedulingModule.START.plus(Duration.ofMinutes(10)));

        assertThat(starts(THURSDAY)).contains(at("2026-11-26T09:00"));
    }

    @Test
    void whatBecomesTooSoonIsOfferedNoMore() {
        assertThat(starts(TODAY)).first().isEqualTo(at("2026-11-24T12:40"));

        clock.set(at("2026-11-24T10:40").plusNanos(1));

        assertThat(starts(TODAY)).first().isEqualTo(at("2026-11-24T13:00"));
    }

    @Test
    void aClockThatIsSetBackFindsAgainWhatWasTooSoon() {
        clock.set(at("2026-11-24T14:00"));
        assertThat(starts(TODAY)).first().isEqualTo(at("2026-11-24T16:00"));

        clock.set(SchedulingModule.START);

        assertThat(starts(TODAY)).first().isEqualTo(at("2026-11-24T12:40"));
    }

    @Test
    void aBookingIsSeenAtOnce_andADayFarFromItIsNotFoundAgain() {
        FreeDay farAway = day(THURSDAY.plusDays(7));
        assertThat(starts(THURSDAY)).contains(at("2026-11-26T09:00"));

        booked(clinic.twentyMinutes, clinic.specialist(0), "2026-11-26T09:00");

        assertThat(starts(THURSDAY)).doesNotContain(at("2026-11-26T09:00"));
        assertThat(day(THURSDAY.plusDays(7))).isSameAs(farAway);
    }

    @Test
    void aDayThatClosesIsClosedAtOnce() {
        LocalDate date = LocalDate.of(2027, 2, 15);
        assertThat(starts(date)).isNotEmpty();

        clinic.close(date);

        assertThat(day(date).whyNone()).isEqualTo(WhyNone.CLOSED);
    }

    @Test
    void theLastDateOfTheHorizonIsOfferedWhenItsDayHasCome() {
        LocalDate last = TODAY.plusDays(91);
        assertThat(day(last).whyNone()).isEqualTo(WhyNone.TOO_FAR_AHEAD);

        clock.set(SchedulingModule.START.plus(Duration.ofDays(1)));

        assertThat(starts(last)).isNotEmpty();
    }

    private List<Instant> starts(LocalDate date) {
        return day(date).times().stream().map(FreeTime::start).toList();
    }

    private FreeDay day(LocalDate date) {
        return availability
                .days(Wish.with(clinic.twentyMinutes, clinic.specialist(0)), date, date)
                .getFirst();
    }
}
