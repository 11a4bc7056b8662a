package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.medicenter.scheduling.AppointmentStatus.ARRIVED;
import static org.medicenter.scheduling.AppointmentStatus.BOOKED;
import static org.medicenter.scheduling.AppointmentStatus.CANCELLED;
import static org.medicenter.scheduling.AppointmentStatus.CHECKED_IN;
import static org.medicenter.scheduling.AppointmentStatus.DONE;
import static org.medicenter.scheduling.AppointmentStatus.IN_VISIT;
import static org.medicenter.scheduling.AppointmentStatus.LEFT;
import static org.medicenter.scheduling.AppointmentStatus.NO_SHOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.scheduling.StepOutcome.NotUndoable;
import org.medicenter.scheduling.StepOutcome.NotUndoable.Why;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A visit goes through the day, at the hands of who works with it, and one step back where a hand slipped. */
@RecordApplicationEvents
abstract class VisitFlowContract extends BookingContract {

    private static final Map<AppointmentStatus, List<AppointmentStatus>> WAY_TO = Map.of(
            BOOKED, List.of(),
            ARRIVED, List.of(ARRIVED),
            CHECKED_IN, List.of(ARRIVED, CHECKED_IN),
            IN_VISIT, List.of(ARRIVED, CHECKED_IN, IN_VISIT),
            DONE, List.of(ARRIVED, CHECKED_IN, IN_VISIT, DONE),
            NO_SHOW, List.of(NO_SHOW),
            LEFT, List.of(ARRIVED, LEFT),
            CANCELLED, List.of(CANCELLED));

    @Autowired
    VisitFlow flow;

    @Autowired
    DayBoard board;

    @Autowired
    Correspondence correspondence;

    @Autowired
    ApplicationEvents published;

    private static final Instant START = at("2026-11-24T14:00");

    private AppointmentId visit = new AppointmentId(UUID.randomUUID());

    @BeforeEach
    void somebodyIsBooked() {
        SignedInAs.nobodyWorks();
        visit = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-24T14:00")
                .appointment()
                .id();
        clock.set(START);
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @ParameterizedTest
    @EnumSource
    void fromEachStateOnlyTheLegalStepsAreTaken_andTheOthersChangeNothing(AppointmentStatus from) {
        for (AppointmentStatus to : AppointmentStatus.values()) {
            emptyCalendar();
            somebodyIsBooked();
            WAY_TO.getOrDefault(from, List.of()).forEach(step -> flow.step(visit, step));

            var outcome = flow.step(visit, to);

            assertThat(outcome)
                    .as("%s to %s", from, to)
                    .isEqualTo(from.mayBecome(to) ? new StepOutcome.Taken(to) : new StepOutcome.Illegal(from, to));
            assertThat(status()).isEqualTo(from.mayBecome(to) ? to : from);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T23:59", "2026-11-25T00:00", "2026-12-24T14:10"})
    void nobodyArrivesOnAnotherDay_andIsToldOnWhich(String now) {
        clock.set(at(now));

        assertThat(flow.step(visit, ARRIVED)).isEqualTo(new StepOutcome.OtherDay(LocalDate.of(2026, 11, 24)));
        assertThat(status()).isEqualTo(BOOKED);
        assertThat(sheetOfReception().next()).doesNotContain(ARRIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T00:00", "2026-11-24T13:59", "2026-11-24T23:59"})
    void onTheOwnDaySomebodyArrivesAtAnyTime_alsoWhoWasMissed(String now) {
        flow.step(visit, NO_SHOW);
        clock.set(at(now));

        assertThat(sheetOfReception().next()).contains(ARRIVED);
        assertThat(flow.step(visit, ARRIVED)).isEqualTo(new StepOutcome.Taken(ARRIVED));
    }

    @Test
    void nobodyHasMissedWhatHasNotBegun_andLaterItIsMissedOnAnyDay() {
        clock.set(START.minusSeconds(1));
        assertThat(flow.step(visit, NO_SHOW)).isEqualTo(new StepOutcome.NotBegun(START));
        assertThat(sheetOfReception().next()).doesNotContain(NO_SHOW);

        clock.set(START.plus(Duration.ofDays(3)));
        assertThat(flow.step(visit, NO_SHOW)).isEqualTo(new StepOutcome.Taken(NO_SHOW));
    }

    @Test
    void receptionAndAdministrationOfTheLocationTakeSteps_andSoDoesTheSpecialistTheyComeTo() {
        var here = Set.of(clinic.location.value());
        works("Birgit Steiner", Role.RECEPTIONIST, here, null);
        assertThat(flow.step(visit, ARRIVED)).isEqualTo(new StepOutcome.Taken(ARRIVED));
        works("Hanna Leitner", Role.ADMIN, here, null);
        assertThat(flow.step(visit, CHECKED_IN)).isEqualTo(new StepOutcome.Taken(CHECKED_IN));
        works("Dr A", Role.SPECIALIST, here, clinic.specialist(0).value());
        assertThat(flow.step(visit, IN_VISIT)).isEqualTo(new StepOutcome.Taken(IN_VISIT));

        assertThat(sheet().steps())
                .extracting(VisitStep::by)
                .containsExactly("Dr A", "Hanna Leitner", "Birgit Steiner");
    }

    @Test
    void nobodyElseTakesAStepOrTakesOneBack() {
        flow.step(visit, ARRIVED);
        int revision = revision();
        var here = Set.of(clinic.location.value());
        var strangers = List.of(
                somebody("Elsewhere", Role.RECEPTIONIST, Set.of(UUID.randomUUID()), null),
                somebody("Nowhere", Role.ADMIN, Set.of(), null),
                somebody("Dr B", Role.SPECIALIST, here, clinic.specialist(1).value()),
                somebody("Nobody's doctor", Role.SPECIALIST, here, null),
                somebody("A patient", Role.PATIENT, here, null));

        for (SignedInAs stranger : strangers) {
            stranger.works();
            assertThatThrownBy(() -> flow.step(visit, CHECKED_IN))
                    .as(stranger.actor().name())
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> flow.undo(visit, revision))
                    .as(stranger.actor().name())
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> flow.cancel(visit, revision, ""))
                    .as(stranger.actor().name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(status()).isEqualTo(ARRIVED);
    }

    @Test
    void whatTheApplicationDoesByItselfIsNobodysStep() {
        flow.step(visit, ARRIVED);

        works("Birgit Steiner", Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
        assertThat(sheet().steps()).extracting(VisitStep::by).containsOnlyNulls();
    }

    @Test
    void aStepIsTakenBackWithinFiveMinutes_asAStepOfItsOwn_andTheAuditHears() {
        works("Birgit Steiner", Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
        flow.step(visit, NO_SHOW);
        clock.set(START.plus(VisitFlow.UNDO));

        assertThat(sheet().undoable()).isNotNull();
        assertThat(flow.undo(visit, revision())).isEqualTo(new StepOutcome.Taken(BOOKED));

        assertThat(status()).isEqualTo(BOOKED);
        assertThat(sheet().steps()).hasSize(2).first().satisfies(step -> {
            assertThat(step.from()).isEqualTo(NO_SHOW);
            assertThat(step.to()).isEqualTo(BOOKED);
            assertThat(step.isUndo()).isTrue();
            assertThat(step.by()).isEqualTo("Birgit Steiner");
        });
        assertThat(published.stream(Deed.class).filter(it -> it.what().equals("appointment.status")))
                .extracting(Deed::before, Deed::after)
                .containsExactly(tuple("booked", "no show"), tuple("no show", "booked"));
        assertThat(published.stream(AppointmentStepped.class)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = AppointmentStatus.class,
            names = {"ARRIVED", "CHECKED_IN", "IN_VISIT", "DONE", "NO_SHOW", "LEFT"})
    void eachStepIsTakenBackToWhereItBegan(AppointmentStatus to) {
        var way = WAY_TO.getOrDefault(to, List.of());
        way.forEach(step -> flow.step(visit, step));
        var before = way.size() == 1 ? BOOKED : way.get(way.size() - 2);

        assertThat(flow.undo(visit, revision())).isEqualTo(new StepOutcome.Taken(before));
        assertThat(flow.step(visit, to)).as("and forth again").isEqualTo(new StepOutcome.Taken(to));
    }

    @Test
    void oneStepAfterTheOtherIsTakenBack_theNewestFirst() {
        flow.step(visit, ARRIVED);
        flow.step(visit, CHECKED_IN);
        flow.undo(visit, revision());
        flow.step(visit, CHECKED_IN);

        for (var before : List.of(ARRIVED, BOOKED)) {
            assertThat(flow.undo(visit, revision())).isEqualTo(new StepOutcome.Taken(before));
        }
        assertThat(flow.undo(visit, revision())).isEqualTo(new NotUndoable(BOOKED, Why.NO_STEP));
    }

    @Test
    void afterFiveMinutes_orWhenSomebodyElseWasFaster_nothingIsTakenBack() {
        flow.step(visit, ARRIVED);
        int seen = revision();
        flow.step(visit, CHECKED_IN);

        assertThat(flow.undo(visit, seen)).isEqualTo(new NotUndoable(CHECKED_IN, Why.CHANGED));
        clock.set(START.plus(VisitFlow.UNDO).plus(Duration.ofSeconds(1)));
        assertThat(flow.undo(visit, revision())).isEqualTo(new NotUndoable(CHECKED_IN, Why.TOO_OLD));
        assertThat(sheetsUndoable()).isNull();
        assertThat(status()).isEqualTo(CHECKED_IN);
    }

    @Test
    void whatThePatientBookedOrCancelled_isNotForTheDeskToTakeBack() {
        assertThat(flow.undo(visit, revision())).isEqualTo(new NotUndoable(BOOKED, Why.NO_STEP));

        var theirs = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T14:00");
        ownAppointments.cancel(theirs.token(), null);
        visit = theirs.appointment().id();

        assertThat(flow.undo(visit, revision())).isEqualTo(new NotUndoable(CANCELLED, Why.BY_PATIENT));
    }

    @Test
    void aCancellationOfTheDesksIsTakenBack_whileNobodyElseHasTheTime() {
        flow.cancel(visit, revision(), "Dr Okafor is ill today.");
        assertThat(cells()).isZero();
        assertThat(sheetsUndoable()).isEqualTo(DeskUndoable.CANCELLATION);

        assertThat(flow.undo(visit, revision())).isEqualTo(new StepOutcome.Taken(BOOKED));

        assertThat(status()).isEqualTo(BOOKED);
        assertThat(cells()).isEqualTo(8);
        assertThat(correspondence.about(visit).orElseThrow().message()).isNull();
        assertThat(published.stream(AppointmentReinstated.class)).containsExactly(new AppointmentReinstated(visit));
        assertThat(sheetOfReception().steps())
                .first()
                .satisfies(step -> assertThat(step.isUndo()).isTrue());
    }

    @Test
    void aCancellationStays_whereSomebodyElseHasTheTimeByNow_orAfterFiveMinutes() {
        visit = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T14:00")
                .appointment()
                .id();
        flow.cancel(visit, revision(), "");
        int cells = cells();
        var other = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T14:00");

        assertThat(flow.undo(visit, revision())).isEqualTo(new NotUndoable(CANCELLED, Why.TIME_IS_GONE));

        ownAppointments.cancel(other.token(), null);
        clock.set(START.plus(VisitFlow.UNDO).plus(Duration.ofSeconds(1)));
        assertThat(flow.undo(visit, revision())).isEqualTo(new NotUndoable(CANCELLED, Why.TOO_OLD));
        assertThat(cells()).isEqualTo(cells);
    }

    @Test
    void theDeskCancels_theTimeIsFreeAtOnce_andThePatientReadsWhy() {
        int seen = revision();

        assertThat(flow.cancel(visit, seen, "  Dr Okafor is ill today. ")).isEqualTo(new StepOutcome.Taken(CANCELLED));

        assertThat(cells()).isZero();
        assertThat(correspondence.about(visit).orElseThrow().message()).isEqualTo("Dr Okafor is ill today.");
        assertThat(published.stream(AppointmentCancelled.class)).containsExactly(new AppointmentCancelled(visit));
        assertThat(flow.cancel(visit, revision(), "")).isEqualTo(new StepOutcome.Illegal(CANCELLED, CANCELLED));
    }

    @Test
    void whoCancelsWhatSomebodyElseHasChangedMeanwhile_orWritesTooMuch_cancelsNothing() {
        int seen = revision();
        flow.step(visit, NO_SHOW);

        assertThat(flow.cancel(visit, seen, "")).isEqualTo(new StepOutcome.Illegal(NO_SHOW, CANCELLED));
        assertThat(flow.cancel(visit, revision(), "x".repeat(501))).isEqualTo(new StepOutcome.MessageTooLong(500));
        assertThat(status()).isEqualTo(NO_SHOW);
    }

    @Test
    void ofAnAppointmentThatIsNotThereNothingIsTaken() {
        var nobody = new AppointmentId(UUID.randomUUID());

        assertThat(flow.step(nobody, ARRIVED)).isEqualTo(new StepOutcome.UnknownAppointment());
        assertThat(flow.cancel(nobody, 0, "")).isEqualTo(new StepOutcome.UnknownAppointment());
        assertThat(flow.undo(nobody, 0)).isEqualTo(new StepOutcome.UnknownAppointment());
    }

    @Test
    void sixDesksPressArrivedAtOnce_oneTakesTheStep() {
        List<StepOutcome> outcomes = race(IntStream.range(0, 6)
                .<Callable<StepOutcome>>mapToObj(desk -> () -> flow.step(visit, ARRIVED))
                .toList());

        assertThat(outcomes).containsOnlyOnce(new StepOutcome.Taken(ARRIVED));
        assertThat(count("select count(*) from appointment_step")).isEqualTo(1);
    }

    private AppointmentStatus status() {
        return AppointmentStatus.valueOf(
                jdbc.queryForObject("select status from appointment where id = ?", String.class, visit.value()));
    }

    private int revision() {
        return count("select version from appointment where id = ?", visit.value());
    }

    private VisitSheet sheet() {
        return board.look(visit).orElseThrow();
    }

    private @Nullable DeskUndoable sheetsUndoable() {
        return sheetOfReception().undoable();
    }

    private VisitSheet sheetOfReception() {
        works("Birgit Steiner", Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
        return sheet();
    }

    static SignedInAs somebody(String name, Role role, Set<UUID> locations, @Nullable UUID specialist) {
        return new SignedInAs(new Actor(AccountId.random(), name, Set.of(role), locations, specialist));
    }

    static void works(String name, Role role, Set<UUID> locations, @Nullable UUID specialist) {
        somebody(name, role, locations, specialist).works();
    }
}
