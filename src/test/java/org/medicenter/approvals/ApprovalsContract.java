package org.medicenter.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medicenter.approvals.ApprovalsModule.STUDY;
import static org.medicenter.support.SmallClinic.LOCATION;
import static org.medicenter.support.SmallClinic.SPECIALIST;
import static org.medicenter.support.SmallClinic.VISIT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.approvals.Approval.Decision;
import org.medicenter.approvals.Approval.Stage;
import org.medicenter.approvals.ApprovalStep.Done;
import org.medicenter.approvals.ApprovalStep.Overtaken;
import org.medicenter.approvals.ApprovalStep.TooLong;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.patients.PatientDetails;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.AppointmentStatus;
import org.medicenter.scheduling.BookedAppointment;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.CallBooking;
import org.medicenter.scheduling.CallRequest;
import org.medicenter.scheduling.Caller;
import org.medicenter.scheduling.Correspondence;
import org.medicenter.scheduling.DeskMoves;
import org.medicenter.scheduling.StepOutcome;
import org.medicenter.scheduling.VisitFlow;
import org.medicenter.scheduling.Wish;
import org.medicenter.support.HandClock;
import org.medicenter.support.SmallClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which visits want an approval, each step of it and its way back, who may, and who is told. */
@DataJpaTest(
        properties = {
            "medicenter.rate-limit.enabled=false",
            "medicenter.data=target/test-data/approvals",
            "spring.profiles.active=test"
        })
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(ApprovalsModule.class)
@RecordApplicationEvents
abstract class ApprovalsContract {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final UUID ELSEWHERE = UUID.fromString("00000000-0000-4000-8000-00000000dead");

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalNeeds needs;

    @Autowired
    ClinicSetup setup;

    @Autowired
    ClinicDirectory directory;

    @Autowired
    CallBooking booking;

    @Autowired
    VisitFlow flow;

    @Autowired
    DeskMoves moves;

    @Autowired
    Correspondence correspondence;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEvents published;

    @BeforeEach
    void anEmptyClinic() {
        clock.turnTo(ApprovalsModule.START);
        for (String table :
                List.of("approval", "claimed_time", "allocation", "appointment_step", "appointment", "patient")) {
            jdbc.update("delete from " + table);
        }
        reception();
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void whatIsBookedWantsItsApproval_whereItsKindNeedsOne() {
        booked(VISIT, "Fischer", "08:00");
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");

        var wanted = approvals.following();

        assertThat(wanted).extracting(it -> it.visit().id()).containsExactly(study.id());
        assertThat(wanted.getFirst().visit().patientName()).isEqualTo("Kathi Wagner");
        assertThat(wanted.getFirst().approval().stage()).isEqualTo(Stage.MISSING);
        assertThat(published.stream(ApprovalsChanged.class)).containsOnly(new ApprovalsChanged(LOCATION));
    }

    @Test
    void whoseVisitIsNextStandsFirst_andWhatIsGivenStandsLast() {
        booked(STUDY, "Third", "11:00");
        BookedAppointment first = booked(STUDY, "First", "08:00");
        booked(STUDY, "Second", "09:00");
        give(first, "A-4711");

        assertThat(approvals.following())
                .extracting(it -> it.visit().patientName())
                .containsExactly("Kathi Second", "Kathi Third", "Kathi First");
        assertThat(approvals.lacking())
                .as("who counts only")
                .containsExactlyElementsOf(approvals.following().stream()
                        .limit(2)
                        .map(it -> new LackingApproval(
                                Stage.MISSING, it.visit().time().start()))
                        .toList());
    }

    @Test
    void itIsAskedForAndGiven_andEachStepHasAWayBack() {
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");

        assertThat(approvals.ask(study.id(), approval(study).revision())).isEqualTo(new Done());
        assertThat(approval(study).stage()).isEqualTo(Stage.ASKED);
        assertThat(approval(study).asked()).isEqualTo(new Approval.Act(clock.instant(), "Birgit Steiner"));
        give(study, " A-4711 ");
        assertThat(approval(study).decision())
                .isEqualTo(new Decision(true, "A-4711", new Approval.Act(clock.instant(), "Birgit Steiner")));
        assertThat(approval(study).isLacking()).isFalse();

        takeBack(study);
        assertThat(approval(study).stage()).isEqualTo(Stage.ASKED);
        takeBack(study);
        assertThat(approval(study).stage()).isEqualTo(Stage.MISSING);
        assertThat(approval(study).asked()).isNull();
    }

    @Test
    void whatIsRefusedIsStillLacking_untilItIsGivenAfterAll() {
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");

        assertThat(approvals.refuse(study.id(), 0, "no order")).isEqualTo(new Done());
        assertThat(approval(study).stage()).isEqualTo(Stage.REFUSED);
        assertThat(approval(study).isLacking()).isTrue();
        clock.turnTo("2026-11-24T16:40:00+01:00");
        assertThat(approvals.following()).hasSize(1);
        give(study, "");

        assertThat(approval(study).stage()).isEqualTo(Stage.GIVEN);
    }

    @Test
    void whatIsGivenIsShownForAnHour() {
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");
        give(study, "A-4711");
        forward(Duration.ofMinutes(59));
        assertThat(approvals.following()).hasSize(1);
        forward(Duration.ofMinutes(2));
        assertThat(approvals.following()).isEmpty();
        assertThat(approval(study).stage()).isEqualTo(Stage.GIVEN);
    }

    @Test
    void whoIsCancelledWantsNone_andDoesAgainWhenThatIsTakenBack() {
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");
        assertThat(flow.cancel(study.id(), study.revision(), ""))
                .isEqualTo(new StepOutcome.Taken(AppointmentStatus.CANCELLED));
        assertThat(approvals.following()).isEmpty();
        flow.undo(study.id(), now(study).revision());
        assertThat(approvals.following()).hasSize(1);
    }

    @Test
    void whoComesAtAnotherTimeKeepsTheApproval() {
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");
        give(study, "A-4711");
        moves.move(study.id(), now(study).revision(), SPECIALIST.value(), at("14:00"));
        assertThat(now(study).time().start()).isEqualTo(at("14:00"));
        assertThat(approval(study).revision()).isEqualTo(2);
        assertThat(approval(study).stage()).isEqualTo(Stage.GIVEN);
    }

    @Test
    void ofWhatIsOverNobodyIsReminded() {
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");
        clock.turnTo("2026-11-25T09:25:00+01:00");
        assertThat(approvals.following()).isEmpty();
        needs.closeThoseThatAreOver();
        assertThat(pending()).isOne();
        clock.turnTo("2026-11-26T09:25:00+01:00");
        needs.closeThoseThatAreOver();
        assertThat(pending()).isZero();
        assertThat(approval(study).stage()).isEqualTo(Stage.MISSING);
    }

    @Test
    void whatWasBookedBeforeTheClinicAskedForApprovalsWantsOneToo() {
        BookedAppointment visit = booked(VISIT, "Wagner", "09:00");
        assertThat(approvals.following()).isEmpty();
        everyVisitNeedsOne(true);
        try {
            needs.rulesTurned();
            needs.catchUpWhereDue();
            needs.catchUp();
            assertThat(approvals.following()).extracting(it -> it.visit().id()).containsExactly(visit.id());
        } finally {
            everyVisitNeedsOne(false);
        }
        assertThat(approvals.following()).isEmpty();
        assertThat(approvals.of(Map.of(visit.id(), VISIT))).isEmpty();
    }

    @Test
    void whoReadAnOlderStateIsTold_andNothingIsWritten() {
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");
        give(study, "A-4711");
        assertThat(approvals.refuse(study.id(), 0, "no order")).isEqualTo(new Overtaken("Birgit Steiner"));
        assertThat(approvals.ask(study.id(), approval(study).revision())).isEqualTo(new Overtaken("Birgit Steiner"));
        assertThat(approvals.give(study.id(), approval(study).revision(), "B"))
                .isEqualTo(new Overtaken("Birgit Steiner"));
        assertThat(approvals.ask(new AppointmentId(UUID.randomUUID()), 0)).isEqualTo(new Overtaken(null));
        assertThat(approval(study).stage()).isEqualTo(Stage.GIVEN);
    }

    @Test
    void ofTwoDesksAtOnceOneIsToldThatTheOtherWasFaster() throws Exception {
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");
        var start = new CyclicBarrier(2);
        try (var desks = Executors.newFixedThreadPool(2)) {
            Future<ApprovalStep> given = desks.submit(atOnce(start, () -> approvals.give(study.id(), 0, "A-4711")));
            Future<ApprovalStep> refused =
                    desks.submit(atOnce(start, () -> approvals.refuse(study.id(), 0, "no order")));
            assertThat(List.of(given.get(), refused.get()))
                    .containsExactlyInAnyOrder(new Done(), new Overtaken("Birgit Steiner"));
            assertThat(approval(study).stage()).isEqualTo(given.get().equals(new Done()) ? Stage.GIVEN : Stage.REFUSED);
        }
    }

    private static Callable<ApprovalStep> atOnce(CyclicBarrier start, Callable<ApprovalStep> step) {
        return () -> {
            reception();
            start.await();
            try {
                return step.call();
            } finally {
                SignedInAs.nobodyWorks();
            }
        };
    }

    @Test
    void aLongNumberIsRefusedWithASentence() {
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");
        assertThat(approvals.give(study.id(), 0, "4".repeat(Approval.LONGEST_NOTE + 1)))
                .isEqualTo(new TooLong());
        assertThat(approvals.give(study.id(), 0, "4".repeat(Approval.LONGEST_NOTE)))
                .isEqualTo(new Done());
    }

    @Test
    void whoseVisitMovesToAnotherLocationIsWorkedOffThere() {
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");
        jdbc.update("update approval set location_id = ?", ELSEWHERE);
        assertThat(approvals.following()).isEmpty();

        moves.move(study.id(), now(study).revision(), SPECIALIST.value(), at("14:00"));

        assertThat(approvals.following())
                .extracting(it -> it.approval().location())
                .containsExactly(LOCATION);
    }

    @Test
    void onlyTheReceptionOfTheLocationSeesAndChangesThem() {
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");
        for (SignedInAs other : List.of(
                SignedInAs.somebodyAt(ELSEWHERE, "Elsa Wirth", Role.RECEPTIONIST),
                SignedInAs.somebodyAt(LOCATION.value(), "Amara Okafor", Role.SPECIALIST))) {
            other.works();
            assertThat(approvals.isForWhoeverAsks()).isFalse();
            refused(() -> approvals.ask(study.id(), 0));
            refused(() -> approvals.give(study.id(), 0, ""));
            refused(() -> approvals.refuse(study.id(), 0, ""));
            refused(() -> approvals.takeBack(study.id(), 0));
        }
        refused(() -> approvals.following());
        SignedInAs.somebodyAt(ELSEWHERE, "Elsa Wirth", Role.RECEPTIONIST).works();
        assertThat(approvals.following()).isEmpty();
        SignedInAs.nobodyWorks();
        refused(() -> approvals.look());
        refused(() -> approvals.give(study.id(), 0, ""));

        reception();
        assertThat(approvals.isForWhoeverAsks()).isTrue();
        assertThat(approval(study).revision()).isZero();
    }

    @Test
    void whoIsReadAndWhatIsDoneIsTold() {
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");
        UUID patient = correspondence.about(study.id()).orElseThrow().patient().value();
        published.clear();

        approvals.look();
        approvals.following();
        approvals.ask(study.id(), 0);
        give(study, "A-4711");

        assertThat(published.stream(Deed.class))
                .extracting(Deed::what)
                .containsExactly("approval.look", "approval.asked", "approval.given");
        Deed given = published.stream(Deed.class).toList().getLast();
        assertThat(given.patient()).isEqualTo(patient);
        assertThat(given.subject()).isEqualTo(study.reference());
        assertThat(given.before()).isEqualTo("asked");
        assertThat(given.after()).isEqualTo("asked, given");
    }

    @Test
    void eachStepHasItsWordsInTheAuditLog() {
        BookedAppointment study = booked(STUDY, "Wagner", "09:00");
        approvals.look();
        approvals.ask(study.id(), 0);
        approvals.refuse(study.id(), 1, "");
        takeBack(study);
        takeBack(study);
        give(study, "");

        var words = ResourceBundle.getBundle("messages-approvals", Locale.ROOT);
        assertThat(published.stream(Deed.class).map(Deed::what).filter(it -> it.startsWith("approval.")))
                .hasSize(6)
                .allMatch(it -> words.containsKey("audit.what." + it));
    }

    private void everyVisitNeedsOne(boolean needed) {
        SignedInAs.somebody("Vera Admin", Role.ADMIN).works();
        setup.save(ApprovalsModule.kind(VISIT, "insomnia-consultation", needed)).orElseThrow();
        reception();
    }

    private void give(BookedAppointment study, String number) {
        assertThat(approvals.give(study.id(), approval(study).revision(), number))
                .isEqualTo(new Done());
    }

    private void takeBack(BookedAppointment study) {
        assertThat(approvals.takeBack(study.id(), approval(study).revision())).isEqualTo(new Done());
    }

    private Approval approval(BookedAppointment study) {
        Approval found = approvals.of(Map.of(study.id(), STUDY)).get(study.id());
        assertThat(found).isNotNull();
        return found;
    }

    private BookedAppointment now(BookedAppointment visit) {
        return correspondence.about(visit.id()).orElseThrow().appointment();
    }

    private BookedAppointment booked(VisitTypeId kind, String name, String time) {
        var who = new Caller.Newcomer(
                new PatientDetails("Kathi", name, LocalDate.of(1988, 12, 28), null, "+43 660 5550199"));
        var outcome = booking.book(new CallRequest(Wish.with(kind, SPECIALIST), at(time), null, who, null));
        assertThat(outcome).isInstanceOf(Booked.class);
        return ((Booked) outcome).appointment();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(WEDNESDAY + "T" + time)
                .atZone(SmallClinic.ZONE)
                .toInstant();
    }

    private int pending() {
        Integer many = jdbc.queryForObject("select count(*) from approval where pending", Integer.class);
        return many == null ? 0 : many;
    }

    private void forward(Duration duration) {
        clock.turnTo(clock.instant().plus(duration).atOffset(ZoneOffset.UTC).toString());
    }

    private static void reception() {
        SignedInAs.somebodyAt(LOCATION.value(), "Birgit Steiner", Role.RECEPTIONIST)
                .works();
    }

    private static void refused(Runnable asked) {
        assertThatThrownBy(asked::run).isInstanceOf(AccessDeniedException.class);
    }
}
