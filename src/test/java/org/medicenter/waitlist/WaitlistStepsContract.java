package org.medicenter.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicenter.support.SmallClinic.LOCATION;
import static org.medicenter.support.SmallClinic.VISIT;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.GivenTimes;
import org.medicenter.scheduling.NextFits.Wishes;
import org.medicenter.scheduling.WaitedFor;
import org.medicenter.scheduling.Wish;
import org.medicenter.ui.PartOfDay;
import org.medicenter.waitlist.JoinOutcome.Joined;
import org.medicenter.waitlist.WaitlistSteps.GiveOutcome;
import org.medicenter.waitlist.WaitlistSteps.KeepOutcome;

/** What the desk does with who waits: gives, keeps, takes off, and back again. */
abstract class WaitlistStepsContract extends WaitlistContract {

    @Test
    void whatFitsIsBookedForThem_andTheyDoNotWaitAnyMore() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting waiting = only().waiting();

        var outcome = steps.give(waiting.id(), waiting.revision(), theFit(waiting));

        assertThat(outcome).isInstanceOf(GiveOutcome.Given.class);
        var given = ((GiveOutcome.Given) outcome).what().appointment();
        assertThat(given.time().start()).isEqualTo(at("09:00"));
        assertThat(given.patientName()).isEqualTo("Kathi Wagner");
        assertThat(jdbc.queryForObject(
                        "select note from appointment where id = ?",
                        String.class,
                        given.id().value()))
                .isEqualTo("Deaf on the left ear");
        assertThat(waiting()).isEmpty();
        assertThat(steps.give(waiting.id(), waiting.revision(), theFit(waiting)))
                .isInstanceOf(GiveOutcome.Overtaken.class);
        assertThat(jdbc.queryForObject("select count(*) from patient where last_name = 'Wagner'", Integer.class))
                .isOne();
    }

    @Test
    void whatSomebodyElseTookMeanwhileIsRefused_andTheyWaitOn() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting waiting = only().waiting();
        booked("Faster", WEDNESDAY.atTime(9, 0));

        assertThat(steps.give(waiting.id(), waiting.revision(), theFit(waiting)))
                .isInstanceOfSatisfying(
                        GiveOutcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(GivenTimes.Outcome.NotGiven.class));

        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whoHasAVisitAndWantsAnEarlierOneIsMoved_onlyToAnEarlierTime() {
        BookedAppointment theirs = booked("Wagner", WEDNESDAY.atTime(14, 0));
        join(
                patientOf(theirs),
                new WaitedFor(
                        new Wishes(Wish.anyone(VISIT), Set.of(DayOfWeek.WEDNESDAY), null, null),
                        null,
                        Duration.ZERO,
                        theirs.id()));
        for (LocalDateTime time = WEDNESDAY.atTime(12, 0); time.getHour() < 14; time = time.plusMinutes(20)) {
            booked("Full", time);
        }
        matching.match();
        assertThat(fit("Wagner")).isNull();
        assertThat(only().present()).isEqualTo(at("14:00"));
        cancel(morning.get(5));
        matching.match();
        Waiting waiting = only().waiting();

        assertThat(steps.give(waiting.id(), waiting.revision(), theFit(waiting)))
                .isInstanceOf(GiveOutcome.Given.class);

        var moved = correspondence.about(theirs.id()).orElseThrow().appointment();
        assertThat(moved.time().start()).isEqualTo(at("09:40"));
        assertThat(waiting()).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from appointment where status = 'BOOKED' and patient_id ="
                                + " (select patient_id from appointment where id = ?)",
                        Integer.class,
                        theirs.id().value()))
                .isOne();
    }

    @Test
    void whatTheyDoNotWantIsNotSpokenOfAgain_butOfTheNextOne_andIsFreeForOthers() {
        join("Wagner", onWednesdayMorning());
        forward(Duration.ofMinutes(1));
        join("Fischer", onWednesdayMorning());
        cancel(morning.get(3));
        cancel(morning.get(5));
        matching.match();
        Waiting first = waiting().getFirst().waiting();

        assertThat(steps.decline(first.id(), first.revision(), theFit(first))).isInstanceOf(WaitlistStep.Done.class);
        assertThat(fit("Wagner")).isNull();
        matching.match();

        assertThat(fit("Wagner")).isEqualTo(at("09:40"));
        assertThat(fit("Fischer")).isEqualTo(at("09:00"));
        assertThat(steps.decline(first.id(), first.revision(), theFit(first))).isInstanceOf(WaitlistStep.Done.class);
    }

    @Test
    void whatIsKeptForSomebodyIsNobodyElses_untilTheyHaveIt() {
        join("Wagner", onWednesdayMorning());
        forward(Duration.ofMinutes(1));
        join("Fischer", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting first = waiting().getFirst().waiting();
        assertThat(steps.keep(first.id(), first.revision(), theFit(first)))
                .isInstanceOfSatisfying(
                        KeepOutcome.Kept.class,
                        it -> assertThat(it.until()).isEqualTo(clock.instant().plus(WaitlistSteps.KEPT)));
        assertThat(steps.keep(first.id(), first.revision(), theFit(first))).isInstanceOf(KeepOutcome.Overtaken.class);
        assertThatTimeIsTaken("09:00");
        matching.match();
        assertThat(fit("Wagner")).isEqualTo(at("09:00"));
        assertThat(fit("Fischer")).isNull();

        Waiting kept = waiting().getFirst().waiting();
        assertThat(steps.give(kept.id(), kept.revision(), theFit(kept))).isInstanceOf(GiveOutcome.Given.class);

        assertThat(jdbc.queryForObject("select count(*) from hold", Integer.class))
                .isZero();
        assertThatTimeIsTaken("09:00");
    }

    @Test
    void whatIsKeptIsFreeAgain_whenTheyDoNotWantIt_orAreTakenOff_orTheTimeIsOver() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting kept = keep();
        steps.decline(kept.id(), kept.revision(), theFit(kept));
        cancel(booked("Free", WEDNESDAY.atTime(9, 0)));

        cancel(morning.get(5));
        matching.match();
        kept = keep();
        assertThatTimeIsTaken("09:40");
        forward(WaitlistSteps.KEPT.plusSeconds(1));
        matching.match();
        assertThat(only().waiting().kept()).isNull();

        kept = keep();
        steps.leave(kept.id(), kept.revision());
        booked("Free", WEDNESDAY.atTime(9, 40));
    }

    @Test
    void whoIsPutBackAgainHasNothingThatIsKept() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting kept = keep();
        steps.leave(kept.id(), kept.revision());
        steps.putBack(kept.id());

        assertThat(only().waiting().kept()).isNull();
        booked("Free", WEDNESDAY.atTime(9, 0));
    }

    @Test
    void whoHasAVisitIsMovedToWhatWasKept_inOneStep() {
        BookedAppointment theirs = booked("Wagner", WEDNESDAY.atTime(14, 0));
        join(
                patientOf(theirs),
                new WaitedFor(
                        new Wishes(Wish.anyone(VISIT), Set.of(), PartOfDay.MORNING, WEDNESDAY),
                        null,
                        Duration.ZERO,
                        theirs.id()));
        cancel(morning.get(5));
        matching.match();
        Waiting kept = keep();
        assertThatTimeIsTaken("09:40");

        assertThat(steps.give(kept.id(), kept.revision(), theFit(kept))).isInstanceOf(GiveOutcome.Given.class);

        assertThat(correspondence
                        .about(theirs.id())
                        .orElseThrow()
                        .appointment()
                        .time()
                        .start())
                .isEqualTo(at("09:40"));
        assertThat(jdbc.queryForObject("select count(*) from hold", Integer.class))
                .isZero();
        assertThatTimeIsTaken("09:40");
        booked("Free", WEDNESDAY.atTime(14, 0));
    }

    @Test
    void whatSomebodyElseTookMeanwhileIsNotKept() {
        join("Wagner", onWednesdayMorning());
        cancel(morning.get(3));
        matching.match();
        Waiting waiting = only().waiting();
        booked("Faster", WEDNESDAY.atTime(9, 0));

        assertThat(steps.keep(waiting.id(), waiting.revision(), theFit(waiting)))
                .isInstanceOf(KeepOutcome.NotKept.class);
        assertThat(only().waiting().kept()).isNull();
    }

    @Test
    void whoIsTakenOffIsPutBackWhereTheyStood_forAWhile() {
        Joined first = join("Wagner", onWednesdayMorning());
        forward(Duration.ofMinutes(1));
        join("Fischer", onWednesdayMorning());
        assertThat(steps.whoWasFaster(first.id())).contains("Birgit Steiner");
        SignedInAs.somebodyAt(LOCATION.value(), "Anna Faster", Role.RECEPTIONIST)
                .works();
        assertThat(steps.leave(first.id(), 0)).isInstanceOf(WaitlistStep.Done.class);
        reception();
        assertThat(steps.leave(first.id(), 0)).isInstanceOf(WaitlistStep.Overtaken.class);
        assertThat(steps.whoWasFaster(first.id())).contains("Anna Faster");
        SignedInAs.somebodyAt(ELSEWHERE, "Nina Berg", Role.RECEPTIONIST).works();
        assertThat(steps.whoWasFaster(first.id())).isEmpty();
        reception();
        assertThat(waiting()).extracting(it -> it.patient().lastName()).containsExactly("Fischer");

        assertThat(steps.putBack(first.id())).isInstanceOf(WaitlistStep.Done.class);
        assertThat(waiting()).extracting(it -> it.patient().lastName()).containsExactly("Wagner", "Fischer");

        Waiting again = waiting().getFirst().waiting();
        assertThat(steps.leave(again.id(), again.revision())).isInstanceOf(WaitlistStep.Done.class);
        forward(WaitlistSteps.UNDO.plusSeconds(1));
        assertThat(steps.putBack(first.id())).isInstanceOf(WaitlistStep.Overtaken.class);
    }

    @Test
    void whoJoinedAnewMeanwhileIsNotPutBackBesides() {
        Joined first = join("Wagner", onWednesdayMorning());
        var caller = new Caller.Known(only().patient().id());
        steps.leave(first.id(), 0);
        waitlist.join(new JoinRequest(caller, onWednesdayMorning(), null, false));

        assertThat(steps.putBack(first.id())).isInstanceOf(WaitlistStep.Overtaken.class);
        assertThat(waiting()).hasSize(1);
    }
}
