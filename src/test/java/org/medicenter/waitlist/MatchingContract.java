package org.medicenter.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicenter.support.SmallClinic.VISIT;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.NextFits.Wishes;
import org.medicenter.scheduling.WaitedFor;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.PartOfDay;
import org.medicenter.waitlist.JoinOutcome.Joined;

/** What becomes free stands with whoever joined first and can come then, and never with two. */
abstract class MatchingContract extends WaitlistContract {

    @Test
    void whatIsCancelledFitsWhoeverJoinedFirst_andTheNextOneTheNext() {
        join("Wagner", onWednesdayMorning());
        join("Fischer", onWednesdayMorning());
        matching.match();
        assertThat(waiting()).extracting(it -> it.waiting().fit()).containsOnlyNulls();

        cancel(morning.get(3));
        matching.match();
        assertThat(fit("Wagner")).isEqualTo(at("09:00"));
        assertThat(fit("Fischer")).isNull();

        cancel(morning.get(1));
        matching.match();
        assertThat(fit("Wagner")).isEqualTo(at("08:20"));
        assertThat(fit("Fischer")).isEqualTo(at("09:00"));
    }

    @Test
    void whatIsTakenAgainFitsNobodyAnyMore() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        booked("Faster", WEDNESDAY.atTime(9, 0));

        matching.match();

        assertThat(fit("Wagner")).isNull();
    }

    @Test
    void theWishesAreKept_dayAndPartOfIt_dates_specialist_andNotice() {
        cancel(morning.get(0));
        join("Afternoon", wanted(PartOfDay.AFTERNOON, Set.of(DayOfWeek.WEDNESDAY), null, WEDNESDAY, Duration.ZERO));
        join("Thursday", wanted(PartOfDay.MORNING, Set.of(DayOfWeek.THURSDAY), null, null, Duration.ZERO));
        join("Later", wanted(null, Set.of(), LocalDate.of(2026, 12, 1), null, Duration.ZERO));
        join("Notice", wanted(PartOfDay.MORNING, Set.of(), null, null, Duration.ofDays(1)));

        matching.match();

        assertThat(fit("Afternoon")).isEqualTo(at("12:00"));
        assertThat(fit("Thursday")).isEqualTo(at(LocalDate.of(2026, 11, 26), "08:00"));
        assertThat(fit("Later")).isEqualTo(at(LocalDate.of(2026, 12, 1), "08:00"));
        assertThat(fit("Notice")).isEqualTo(at(LocalDate.of(2026, 11, 26), "08:20"));
    }

    @Test
    void withoutLeadTime_whatIsFreeInAnHourFits() {
        join("Wagner", wanted(null, Set.of(), null, null, Duration.ZERO));

        matching.match();

        assertThat(fit("Wagner")).isEqualTo(at(LocalDate.of(2026, 11, 24), "10:40"));
    }

    @Test
    void aWaitEndsByItself_withItsLastDay_orWithTheVisitThatWasToComeEarlier() {
        BookedAppointment theirs = booked("Wagner", WEDNESDAY.atTime(14, 0));
        join(
                patientOf(theirs),
                new WaitedFor(new Wishes(Wish.anyone(VISIT), Set.of(), null, null), null, Duration.ZERO, theirs.id()));
        join("Fischer", onWednesdayMorning());
        cancel(theirs);
        matching.match();
        assertThat(waiting()).extracting(it -> it.patient().lastName()).containsExactly("Fischer");

        clock.turnTo("2026-11-26T08:00:00+01:00");
        matching.match();

        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoBooksATimeThatSuitsInSomeOtherWayDoesNotWaitAnyMore() {
        join("Wagner", onWednesdayMorning());
        var caller = new Caller.Known(only().patient().id());
        settling.settle(book(caller, WEDNESDAY.atTime(15, 0)).id());
        assertThat(waiting()).hasSize(1);

        cancel(morning.get(3));
        settling.settle(book(caller, WEDNESDAY.atTime(9, 0)).id());

        assertThat(waiting()).isEmpty();
    }

    @Test
    void aRoundThatHasReadTheListBeforeLeavesAloneWhatIsKeptMeanwhile() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting asRead = only().waiting();
        Waiting kept = keep();

        assertThat(book.fits(asRead, null)).isFalse();
        assertThat(only().waiting()).isEqualTo(kept);
    }

    @Test
    void whatIsOverIsForgotten() {
        Joined joined = join("Wagner", onWednesdayMorning());
        steps.leave(joined.id(), 0);
        forward(Duration.ofDays(31));

        waitlist.forget();

        assertThat(jdbc.queryForObject("select count(*) from waiting", Integer.class))
                .isZero();
    }
}
