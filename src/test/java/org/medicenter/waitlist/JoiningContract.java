package org.medicenter.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medicenter.support.SmallClinic.LOCATION;
import static org.medicenter.support.SmallClinic.SPECIALIST;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.patients.Mistake;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.ui.PartOfDay;
import org.medicenter.waitlist.JoinOutcome.Joined;

/** Who is put on the list, by whom, and who may read it. */
abstract class JoiningContract extends WaitlistContract {

    @Test
    void nobodyWaitsTwiceForTheSame_andANewcomerIsRegisteredOnce() {
        Joined joined = join("Wagner", onWednesdayMorning());
        assertThat(joined.place()).isOne();
        var caller = new Caller.Known(only().patient().id());

        assertThat(waitlist.join(new JoinRequest(caller, onWednesdayMorning(), null, false)))
                .isInstanceOf(JoinOutcome.AlreadyWaits.class);

        assertThat(join("Fischer", onWednesdayMorning()).place()).isEqualTo(2);
        assertThat(jdbc.queryForObject("select count(*) from patient where last_name = 'Wagner'", Integer.class))
                .isOne();
    }

    @Test
    void anIncompleteNewcomer_andALastDayThatIsOver_areRefused_andNothingIsWritten() {
        int before = patients();
        var nameless = new Caller.Newcomer(new PatientDetails("", "Wagner", null, null, null));
        assertThat(waitlist.join(new JoinRequest(nameless, onWednesdayMorning(), null, false)))
                .isInstanceOfSatisfying(
                        JoinOutcome.Incomplete.class,
                        it -> assertThat(it.mistakes()).isNotEmpty());
        assertThat(waitlist.join(new JoinRequest(
                        newcomer("Wagner"),
                        wanted(null, Set.of(), null, LocalDate.of(2026, 11, 23), Duration.ZERO),
                        null,
                        false)))
                .isInstanceOf(JoinOutcome.NothingToWaitFor.class);

        assertThat(waitlist.join(new JoinRequest(newcomer("Wagner"), onWednesdayMorning(), "x".repeat(501), false)))
                .isInstanceOfSatisfying(
                        JoinOutcome.Incomplete.class,
                        it -> assertThat(it.mistakes())
                                .extracting(Mistake::member)
                                .containsExactly("note"));
        assertThat(waitlist.mistakes(nameless, "x".repeat(501)))
                .extracting(Mistake::member)
                .contains("note", "patient.firstName");
        assertThat(patients()).isEqualTo(before);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoWantsWhatIsFreeNowIsToldSo_andWaitsOnlyIfTheyWantAllTheSame() {
        cancel(morning.get(3));
        var now = new JoinRequest(newcomer("Wagner"), onWednesdayMorning(), null, false);
        assertThat(waitlist.join(now))
                .isInstanceOfSatisfying(
                        JoinOutcome.FreeNow.class,
                        it -> assertThat(it.time().start()).isEqualTo(at("09:00")));
        assertThat(waiting()).isEmpty();

        join("Wagner", onWednesdayMorning());
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whoWouldComeWhenNobodyWorksIsToldSo_andWaitsOnlyIfTheyWantAllTheSame() {
        var onSundays = wanted(null, Set.of(DayOfWeek.SUNDAY), null, null, Duration.ZERO);
        var inTheEvening = wanted(PartOfDay.EVENING, Set.of(), null, WEDNESDAY, Duration.ZERO);
        assertThat(waitlist.join(new JoinRequest(newcomer("Wagner"), onSundays, null, false)))
                .isInstanceOf(JoinOutcome.NeverThen.class);
        assertThat(waitlist.join(new JoinRequest(newcomer("Wagner"), inTheEvening, null, false)))
                .isNotInstanceOf(JoinOutcome.NeverThen.class);
        assertThat(waiting()).isEmpty();

        join("Wagner", onSundays);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whatAPatientWaitsForIsSaidWhereTheyWait() {
        join("Wagner", onWednesdayMorning());
        var patient = only().patient().id();
        assertThat(waitlist.of(patient)).extracting(Waiting::wanted).containsExactly(onWednesdayMorning());

        SignedInAs.somebodyAt(ELSEWHERE, "Nina Berg", Role.RECEPTIONIST).works();
        assertThat(waitlist.of(patient)).isEmpty();
    }

    @Test
    void onlyTheReceptionOfThePlaceReadsAndChangesIt() {
        Joined joined = join("Wagner", onWednesdayMorning());
        SignedInAs.somebodyAt(ELSEWHERE, "Nina Berg", Role.RECEPTIONIST).works();
        refused(() -> waitlist.look(LOCATION));
        refused(() -> waitlist.following(LOCATION));
        refused(() -> steps.leave(joined.id(), 0));
        refused(() -> steps.keep(joined.id(), 0, new FreeTime(at("09:00"), at("09:20"), SPECIALIST, LOCATION)));
        refused(() -> steps.recall(joined.id(), 0, at("09:00")));
        refused(() -> steps.decline(joined.id(), 0, new FreeTime(at("09:00"), at("09:20"), SPECIALIST, LOCATION)));
        refused(() -> waitlist.join(new JoinRequest(newcomer("Berg"), onWednesdayMorning(), null, false)));
        assertThat(waitlist.isFor(LOCATION)).isFalse();

        SignedInAs.somebodyAt(LOCATION.value(), "Dr Okafor", Role.SPECIALIST).works();
        refused(() -> waitlist.look(LOCATION));
        refused(() -> steps.give(joined.id(), 0, new FreeTime(at("09:00"), at("09:20"), SPECIALIST, LOCATION)));

        SignedInAs.nobodyWorks();
        refused(() -> steps.putBack(joined.id()));

        reception();
        steps.leave(joined.id(), 0);
        SignedInAs.somebodyAt(ELSEWHERE, "Nina Berg", Role.RECEPTIONIST).works();
        refused(() -> steps.putBack(joined.id()));
        reception();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void readingAndChangingAreWrittenDown() {
        Joined joined = join("Wagner", onWednesdayMorning());
        UUID patient = only().patient().id().value();

        waitlist.look(LOCATION);
        steps.leave(joined.id(), 0);

        assertThat(published.stream(Deed.class)
                        .filter(it -> it.what().startsWith("waitlist."))
                        .map(Deed::what))
                .containsExactly("waitlist.joined", "waitlist.look", "waitlist.left");
        assertThat(published.stream(Deed.class)
                        .filter(it -> it.what().equals("waitlist.look"))
                        .flatMap(it -> it.listed().stream()))
                .containsExactly(patient);
    }
}
