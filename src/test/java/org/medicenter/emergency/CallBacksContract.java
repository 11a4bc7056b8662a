package org.medicenter.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.emergency.CallBackOutcome.Asked;
import org.medicenter.emergency.CallBackOutcome.AskedBefore;
import org.medicenter.emergency.CallBackOutcome.Fault;
import org.medicenter.emergency.CallBackOutcome.Refused;
import org.medicenter.support.HandClock;
import org.medicenter.support.RulesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;

/** Calls that the sample clinic owes: Tuesday 08:00 to 18:00, Wednesday until 13:00, Thursday until 20:00. */
@RulesTest
@ActiveProfiles({"demo", "test"})
@Import({CallBacksContract.Hand.class, CallBacksContract.Deeds.class})
abstract class CallBacksContract {

    private static final String TUESDAY_NOON = "2026-11-24T12:00:00+01:00";
    private static final String TUESDAY_NIGHT = "2026-11-24T23:12:00+01:00";

    @Autowired
    private CallBacks callBacks;

    @Autowired
    private CallBackQueue queue;

    @Autowired
    private ClinicDirectory directory;

    @Autowired
    private HandClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Deeds deeds;

    private LocationId clinic;
    private SignedInAs desk;
    private SignedInAs otherDesk;

    @TestConfiguration
    static class Hand {
        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock("2026-11-24T10:40:00+01:00");
        }
    }

    static class Deeds {
        private final List<Deed> done = new ArrayList<>();

        @EventListener
        void on(Deed deed) {
            done.add(deed);
        }
    }

    @BeforeEach
    void nobodyIsOwedACall() {
        jdbc.update("delete from call_back");
        clock.turnTo(TUESDAY_NIGHT);
        clinic = directory.catalogue().findLocation("clinic").orElseThrow().id();
        desk = SignedInAs.somebodyAt(clinic.value(), "Sara Novak", Role.RECEPTIONIST);
        otherDesk = SignedInAs.somebodyAt(clinic.value(), "Robert Huber", Role.RECEPTIONIST);
        deeds.done.clear();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void whoeverAsksAtNight_isReadAtTheNextOpening_andCalledWithinTwoOpeningDays() {
        var promise = ((Asked) ask("0660 555 0163", false)).promise();

        assertThat(promise.open()).isFalse();
        assertThat(promise.readAt()).isEqualTo(at("2026-11-25T08:00:00+01:00"));
        assertThat(promise.calledBy()).isEqualTo(at("2026-11-26T20:00:00+01:00"));
    }

    @Test
    void anUrgentCallOfTheNight_isPromisedForTheNextOpeningDay() {
        assertThat(((Asked) ask("0660 555 0163", true)).promise().calledBy())
                .isEqualTo(at("2026-11-25T13:00:00+01:00"));
    }

    @Test
    void anUrgentCallDuringTheDay_isPromisedForToday_andReadAtOnce() {
        clock.turnTo(TUESDAY_NOON);

        var promise = ((Asked) ask("0660 555 0163", true)).promise();

        assertThat(promise.open()).isTrue();
        assertThat(promise.calledBy()).isEqualTo(at("2026-11-24T18:00:00+01:00"));
    }

    @Test
    void urgentOnesComeFirst_thenWhoeverHasWaitedLongest() {
        ask("0660 555 0001", false);
        clock.turnTo("2026-11-24T23:20:00+01:00");
        ask("0660 555 0002", false);
        clock.turnTo("2026-11-24T23:30:00+01:00");
        ask("0660 555 0003", true);

        desk.works();

        assertThat(queue.look(clinic))
                .extracting(CallBack::phone)
                .containsExactly("+436605550003", "+436605550001", "+436605550002");
    }

    @Test
    void whoAsksTwice_standsInTheQueueOnce_andIsUrgentAsSoonAsTheySaySo() {
        ask("0660 555 0163", false);
        var again = ask("+43 660 5550163", true);

        assertThat(again).isInstanceOf(AskedBefore.class);
        assertThat(((AskedBefore) again).promise().calledBy()).isEqualTo(at("2026-11-25T13:00:00+01:00"));
        desk.works();
        assertThat(queue.look(clinic)).singleElement().satisfies(it -> {
            assertThat(it.urgent()).isTrue();
            assertThat(it.askedAt()).isEqualTo(at(TUESDAY_NIGHT));
        });
    }

    @Test
    void whatIsUrgent_doesNotBecomeLessSo() {
        ask("0660 555 0163", true);
        ask("0660 555 0163", false);

        desk.works();
        assertThat(queue.look(clinic))
                .singleElement()
                .satisfies(it -> assertThat(it.urgent()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "call me",
                "0660 call me",
                "+43",
                "00000000000000000000000000000000000000000000000",
                "<script>"
            })
    void aNumberThatCannotBeCalled_isRefused_andNobodyStandsInTheQueue(String phone) {
        assertThat(ask(phone, false)).isEqualTo(new Refused(List.of(Fault.PHONE_CANNOT_BE_CALLED)));
        assertThat(jdbc.queryForObject("select count(*) from call_back", Integer.class))
                .isZero();
    }

    @Test
    void aNameThatIsTooLongAndAMissingNumber_areToldBoth() {
        var request = new CallBackRequest(clinic, "x".repeat(121), " ", false);

        assertThat(callBacks.ask(request)).isEqualTo(new Refused(List.of(Fault.NAME_TOO_LONG, Fault.PHONE_MISSING)));
    }

    @Test
    void twentyRequestsOfOneNumberAtOnce_areOneCall() throws Exception {
        var outcomes = together(20, () -> ask("0660 555 0163", false));

        assertThat(outcomes).filteredOn(Asked.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(AskedBefore.class::isInstance).hasSize(19);
    }

    @Test
    void ofTwoColleaguesWhoTakeItAtOnce_oneIsOnIt_andTheOtherIsToldWho() throws Exception {
        ask("0660 555 0163", false);
        desk.works();
        CallBack call = queue.look(clinic).getFirst();
        var colleagues = List.of(desk, otherDesk).iterator();

        var steps = together(2, () -> {
            synchronized (colleagues) {
                colleagues.next().works();
            }
            return queue.take(call.id(), call.revision());
        });

        assertThat(steps).filteredOn(CallBackStep.Taken.class::isInstance).hasSize(1);
        assertThat(steps)
                .filteredOn(CallBackStep.Overtaken.class::isInstance)
                .singleElement()
                .satisfies(it -> assertThat(((CallBackStep.Overtaken) it).now().takenBy())
                        .isIn("Sara Novak", "Robert Huber"));
    }

    @Test
    void aCallIsTaken_triedInVain_andDone_andEachStepIsInTheAuditWithoutNameOrNumber() {
        ask("0660 555 0163", false);
        desk.works();
        CallBack call = taken(queue.take(id(), 0));
        assertThat(call.takenBy()).isEqualTo("Sara Novak");

        call = taken(queue.noAnswer(call.id(), call.revision()));
        assertThat(call.stage()).isEqualTo(CallBackStage.WAITING);
        assertThat(call.tries()).isEqualTo(1);

        call = taken(queue.done(call.id(), call.revision(), CallBackResult.REACHED));
        assertThat(call.result()).isEqualTo(CallBackResult.REACHED);
        assertThat(queue.following(clinic)).isEmpty();
        assertThat(deeds.done)
                .extracting(Deed::what)
                .containsExactly("call-back.taken", "call-back.no-answer", "call-back.done");
        assertThat(deeds.done)
                .allSatisfy(
                        it -> assertThat(it.toString()).doesNotContain("0163").doesNotContain("Greta"));
    }

    @Test
    void whatIsDoneMayBeOpenedAgain_unlessTheSameNumberHasAskedSince() {
        ask("0660 555 0163", false);
        desk.works();
        CallBack done = taken(queue.done(id(), 0, CallBackResult.GIVEN_UP));

        CallBack again = taken(queue.reopen(done.id(), done.revision()));
        assertThat(again.stage()).isEqualTo(CallBackStage.WAITING);

        CallBack doneAgain = taken(queue.done(again.id(), again.revision(), CallBackResult.REACHED));
        ask("0660 555 0163", false);
        assertThat(queue.reopen(doneAgain.id(), doneAgain.revision())).isInstanceOf(CallBackStep.Overtaken.class);
        assertThat(queue.following(clinic)).hasSize(1);
    }

    @Test
    void aStepFromWhatSomebodySawBefore_isRefused_andToldHowItStands() {
        ask("0660 555 0163", false);
        desk.works();
        taken(queue.take(id(), 0));

        assertThat(queue.done(id(), 0, CallBackResult.REACHED))
                .isInstanceOfSatisfying(
                        CallBackStep.Overtaken.class,
                        it -> assertThat(it.now().stage()).isEqualTo(CallBackStage.TAKEN));
        assertThat(queue.take(UUID.randomUUID(), 0)).isInstanceOf(CallBackStep.Unknown.class);
    }

    @Test
    void specialists_patients_strangers_andReceptionElsewhere_neitherReadNorChangeTheQueue() {
        ask("0660 555 0163", false);
        desk.works();
        UUID call = id();
        List.<Runnable>of(
                        SignedInAs.somebodyAt(clinic.value(), "Dr Okafor", Role.SPECIALIST)::works,
                        SignedInAs.somebodyAt(UUID.randomUUID(), "Elsewhere", Role.RECEPTIONIST)::works,
                        () -> SignedInAs.asPatient("greta@mail.example"),
                        SignedInAs::nobodyWorks)
                .forEach(somebody -> {
                    somebody.run();
                    assertThat(queue.isFor(clinic)).isFalse();
                    assertThatThrownBy(() -> queue.look(clinic)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> queue.take(call, 0)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> queue.reopen(call, 0)).isInstanceOf(AccessDeniedException.class);
                });
        desk.works();
        assertThat(queue.following(clinic))
                .singleElement()
                .satisfies(it -> assertThat(it.revision()).isZero());
    }

    @Test
    void whatIsDoneForAMonth_isForgotten_andWhatIsOwedIsNot() {
        ask("0660 555 0163", false);
        ask("0660 555 0164", false);
        desk.works();
        taken(queue.done(id(), 0, CallBackResult.REACHED));

        clock.turnTo("2026-12-25T10:00:00+01:00");
        queue.forgetDone();

        assertThat(jdbc.queryForList("select phone from call_back", String.class))
                .containsExactly("+436605550164");
    }

    private UUID id() {
        return queue.following(clinic).getFirst().id();
    }

    private static CallBack taken(CallBackStep step) {
        assertThat(step).isInstanceOf(CallBackStep.Taken.class);
        return ((CallBackStep.Taken) step).now();
    }

    private CallBackOutcome ask(String phone, boolean urgent) {
        return callBacks.ask(new CallBackRequest(clinic, "Greta Sommer", phone, urgent));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static <T> List<T> together(int many, Callable<T> deed) throws Exception {
        var start = new CyclicBarrier(many);
        try (var people = Executors.newFixedThreadPool(many)) {
            var asked = new ArrayList<java.util.concurrent.Future<T>>();
            for (int one = 0; one < many; one++) {
                asked.add(people.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var it : asked) {
                answers.add(it.get());
            }
            return answers;
        }
    }
}
