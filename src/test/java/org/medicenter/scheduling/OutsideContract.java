package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.hours.EffectOfHours;
import org.medicenter.hours.EffectOfHours.Outside;
import org.medicenter.hours.HoursException;
import org.medicenter.hours.OpeningPlan;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.hours.WallRange;
import org.medicenter.hours.WhyOutside;
import org.medicenter.scheduling.BookingOutcome.Booked;
import org.medicenter.scheduling.BookingOutcome.NotBooked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** The hours change under booked appointments: nobody is lost sight of, and each is decided about once. */
@RecordApplicationEvents
@DirtiesContext
abstract class OutsideContract extends BookingContract {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Autowired
    OpeningPlans plans;

    @Autowired
    EffectOfHours effects;

    @Autowired
    OutsideAppointments outside;

    @Autowired
    OutsideDecisions decisions;

    @Autowired
    Correspondence correspondence;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents published;

    private OpeningPlan original;

    @BeforeEach
    void anAdministratorWorks() {
        administrator().works();
        original = plans.inForce(clinic.location);
    }

    @AfterEach
    void theHoursAreTheUsualOnesAgain() {
        administrator().works();
        plans.publish(plans.inForce(clinic.location), original);
        SignedInAs.nobodyWorks();
    }

    @Test
    void theEffectNamesWhomADayOffConcerns_andThenTheListDoes() {
        var hit = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-27T09:00");

        var effect = effects.of(plans.proposed(closed(THURSDAY)));

        assertThat(effect.outside()).singleElement().satisfies(it -> {
            assertThat(it.appointment()).isEqualTo(hit.appointment().id().value());
            assertThat(it.patient()).isEqualTo("Rosa Álvarez");
            assertThat(it.specialist()).isEqualTo("Dr A");
            assertThat(it.why()).isEqualTo(WhyOutside.CLOSED);
        });
        assertThat(effect.timesGained()).isZero();
        assertThat(effect.timesLost()).isPositive();
        assertThat(effect.bySpecialist())
                .hasSize(clinic.specialists.size())
                .allSatisfy(it -> assertThat(it.lost()).isPositive());
        assertThat(outside.count()).as("nothing is saved yet").isZero();

        publish(it -> closed(THURSDAY));

        assertThat(outside.count()).isEqualTo(1);
        assertThat(outside.page(0, 10)).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(hit.appointment().id());
            assertThat(it.patient()).isNotNull();
        });
        assertThat(published.stream(Deed.class))
                .as("whose names were read, and how often the page was drawn, are two things")
                .filteredOn(it -> it.what().equals("outside.read"))
                .hasSize(1);
    }

    @Test
    void theEarlierHoursComeBack_theFiguresDoToo() {
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        var first = effects.of(plans.proposed(closed(THURSDAY)));

        publish(it -> closed(THURSDAY));
        var back = effects.of(plans.proposed(original));
        assertThat(back.timesGained()).isEqualTo(first.timesLost());
        assertThat(back.timesLost()).isZero();
        assertThat(back.outside()).isEmpty();

        publish(it -> original);
        assertThat(outside.count()).isZero();
        assertThat(effects.of(plans.proposed(closed(THURSDAY))))
                .usingRecursiveComparison()
                .isEqualTo(first);
    }

    @RepeatedTest(5)
    void manyBookWhileTheDayIsClosed_eachIsRefusedOrOnTheList() {
        booked(clinic.twentyMinutes, clinic.specialist(4), "2026-11-26T17:00");
        var mover = booked(clinic.twentyMinutes, clinic.specialist(4), "2026-11-27T17:00");
        var held = held(clinic.twentyMinutes, clinic.specialist(3), "2026-11-26T17:00");
        List<Callable<Object>> racers = new ArrayList<>();
        for (int number = 0; number < 24; number++) {
            Instant start = at("2026-11-26T09:00").plus(Duration.ofMinutes(20L * (number / 2)));
            int specialist = number % 2;
            racers.add(() -> booking.book(request(clinic.twentyMinutes, clinic.specialist(specialist), start, null)));
        }
        racers.add(() -> booking.book(request(null, null, null, held.hold())));
        racers.add(() -> ownAppointments.move(mover.token(), at("2026-11-26T16:00"), clinic.specialist(4), VISITOR));
        racers.add(() -> {
            administrator().works();
            try {
                return plans.publish(original, closed(THURSDAY));
            } finally {
                SignedInAs.nobodyWorks();
            }
        });

        List<Object> outcomes = race(racers);

        assertThat(outcomes).filteredOn(SetupOutcome.Saved.class::isInstance).hasSize(1);
        var onThatDay = outcomes.stream()
                .filter(Booked.class::isInstance)
                .map(it -> ((Booked) it).appointment().id())
                .toList();
        assertThat(outcomes)
                .filteredOn(NotBooked.class::isInstance)
                .allSatisfy(it -> assertThat(((NotBooked) it).refusal())
                        .isInstanceOfAny(
                                Refusal.OutsideOpeningHours.class, Refusal.SlotTaken.class, Refusal.Busy.class));
        var listed = outside.page(0, 100).stream().map(OutsideAppointment::id).toList();
        assertThat(listed).containsAll(onThatDay);
        assertThat(listed)
                .hasSize(count("select count(*) from appointment where status = 'BOOKED'"
                        + " and starts_at < timestamp with time zone '2026-11-27 00:00:00+01:00'"));
        assertThat(outside.count()).isEqualTo(listed.size());
    }

    @Test
    void anAdminClosesTheDayDuringABooking_theHeldTimeIsRefusedWithWhomToCall() {
        var held = held(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");

        publish(it -> closed(THURSDAY));
        SignedInAs.nobodyWorks();
        var outcome = booking.book(request(null, null, null, held.hold()));

        assertThat(refused(outcome)).isInstanceOfSatisfying(Refusal.OutsideOpeningHours.class, it -> {
            assertThat(it.notice().numbers()).isNotEmpty();
            assertThat(it.nextFree()).isNotEmpty();
        });
        assertThat(count("select count(*) from appointment")).isZero();
    }

    @Test
    void whileHoursAreBeingSaved_bookingsWaitForNothing() {
        transaction.executeWithoutResult(status -> {
            plans.publish(original, closed(THURSDAY));

            var meanwhile = CompletableFuture.supplyAsync(() -> booking.book(
                            request(clinic.fortyMinutes, clinic.specialist(0), at("2026-11-26T09:00"), null)))
                    .orTimeout(5, TimeUnit.SECONDS)
                    .join();

            assertThat(meanwhile).isInstanceOf(Booked.class);
        });

        assertThat(outside.page(0, 10))
                .as("it was booked by the hours that still were")
                .hasSize(1);
    }

    @Test
    void whatIsKeptIsNotListedAgain_untilItsOwnHoursChangeAgain() {
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        publish(it -> closed(THURSDAY));

        assertThat(decisions.keep(first(), "  ")).isEqualTo(new DecisionOutcome.BadWords(true));
        assertThat(decisions.keep(first(), "x".repeat(501))).isEqualTo(new DecisionOutcome.BadWords(false));
        assertThat(decisions.keep(first(), "The team comes in for her")).isEqualTo(new DecisionOutcome.Kept());
        assertThat(outside.count()).isZero();
        assertThat(published.stream(Deed.class))
                .anyMatch(it -> it.what().equals("outside.kept") && it.after().equals("kept") && it.patient() != null);

        publish(it -> it.with(HoursException.closed(clinic.location, FRIDAY.plusDays(7), FRIDAY.plusDays(7), "")));
        assertThat(outside.count()).as("another day is another matter").isZero();

        publish(it -> original);
        publish(it -> closed(THURSDAY));
        assertThat(outside.count()).as("open in between, and closed again").isEqualTo(1);
    }

    @Test
    void movedToTheNearestFreeTime_inOneTransaction_andThePatientIsTold() {
        var booked = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        publish(it -> closed(THURSDAY));
        var seen = first();

        var nearest = decisions.nearest(seen, 6);
        assertThat(nearest)
                .isNotEmpty()
                .noneMatch(it -> it.start().isBefore(at("2026-11-27T00:00"))
                        && it.start().isAfter(at("2026-11-26T00:00")));
        var chosen = nearest.getFirst();
        assertThat(decisions.move(seen, chosen.start(), chosen.specialist()))
                .isEqualTo(new DecisionOutcome.Moved(chosen.range()));

        assertThat(outside.count()).isZero();
        assertThat(cells()).isEqualTo(8);
        assertThat(published.stream(AppointmentMoved.class)).hasSize(1);
        assertThat(published.stream(Deed.class)).anyMatch(it -> it.what().equals("appointment.moved"));
        assertThat(ownAppointments.find(booked.token()))
                .as("the old link died with the old time")
                .isEmpty();
    }

    @Test
    void theLeadTimeIsNoBarrierForTheClinicsOwnMove_butWhatIsTakenIs() {
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-27T09:00");
        publish(it -> closed(THURSDAY));

        assertThat(decisions.move(first(), at("2026-11-27T09:00"), clinic.specialist(0)))
                .isInstanceOfSatisfying(
                        DecisionOutcome.NotMoved.class,
                        it -> assertThat(it.refusal()).isInstanceOf(Refusal.SlotTaken.class));
        assertThat(decisions.move(first(), at("2026-11-26T10:00"), clinic.specialist(0)))
                .isInstanceOfSatisfying(
                        DecisionOutcome.NotMoved.class,
                        it -> assertThat(it.refusal()).isInstanceOf(Refusal.OutsideOpeningHours.class));
        assertThat(decisions.move(first(), at("2026-11-24T11:00"), clinic.specialist(0)))
                .isInstanceOf(DecisionOutcome.Moved.class);
    }

    @Test
    void cancelledWithAMessage_theTimeIsFree_andTheMessageGoesWithTheMail() {
        var booked = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        publish(it -> closed(THURSDAY));
        var seen = first();

        assertThat(decisions.cancel(seen, "")).isEqualTo(new DecisionOutcome.BadWords(true));
        assertThat(decisions.cancel(seen, "We are closed that day. Please book anew."))
                .isEqualTo(new DecisionOutcome.Cancelled());

        assertThat(cells()).isZero();
        assertThat(published.stream(AppointmentCancelled.class)).hasSize(1);
        assertThat(correspondence.about(booked.appointment().id()).orElseThrow().message())
                .isEqualTo("We are closed that day. Please book anew.");
        assertThat(count("select count(*) from appointment_step where to_status = 'CANCELLED'"))
                .isEqualTo(1);
        assertThat(decisions.cancel(seen, "Once more")).isEqualTo(new DecisionOutcome.ChangedMeanwhile());
    }

    @Test
    void whatAPatientWroteWhenCancellingIsNotSentBackToThem() {
        var booked = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");

        ownAppointments.cancel(booked.token(), "I feel better");

        assertThat(correspondence.about(booked.appointment().id()).orElseThrow().message())
                .isNull();
    }

    @Test
    void thePatientMovesMeanwhile_theDecisionOnTheOldOneIsRefused() {
        var booked = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-27T09:00");
        publish(it -> closed(FRIDAY));
        var seen = first();
        ownAppointments.move(booked.token(), at("2026-11-30T09:00"), null, VISITOR);

        assertThat(List.of(
                        decisions.keep(seen, "Kept"),
                        decisions.cancel(seen, "Cancelled"),
                        decisions.move(seen, at("2026-11-30T10:00"), null)))
                .containsOnly(new DecisionOutcome.ChangedMeanwhile());
        assertThat(decisions.nearest(seen, 6)).isEmpty();
        assertThat(outside.count()).isZero();
    }

    @RepeatedTest(3)
    void twoAdministratorsDecideAtOnce_oneDoes() {
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        publish(it -> closed(THURSDAY));
        var seen = first();

        List<DecisionOutcome> outcomes = race(IntStream.range(0, 6)
                .<Callable<DecisionOutcome>>mapToObj(number -> () -> {
                    administrator().works();
                    try {
                        return number % 2 == 0
                                ? decisions.cancel(seen, "Closed")
                                : decisions.move(seen, at("2026-11-27T%02d:00".formatted(9 + number)), null);
                    } finally {
                        SignedInAs.nobodyWorks();
                    }
                })
                .toList());

        assertThat(outcomes)
                .filteredOn(it -> it instanceof DecisionOutcome.Cancelled || it instanceof DecisionOutcome.Moved)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(it -> !(it instanceof DecisionOutcome.Cancelled || it instanceof DecisionOutcome.Moved))
                .containsOnly(new DecisionOutcome.ChangedMeanwhile());
    }

    @Test
    void onlyAdministratorsAskAndDecide_andOnlyOfTheirOwnLocationsByName() {
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        publish(it -> closed(THURSDAY));
        var seen = first();
        var rules = plans.proposed(original);

        somebody(Role.RECEPTIONIST, Set.of(clinic.location.value())).works();
        assertThatThrownBy(outside::count).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outside.page(0, 10)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> effects.of(rules)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> decisions.keep(seen, "Kept")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> decisions.cancel(seen, "Cancelled")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> decisions.move(seen, at("2026-11-27T09:00"), null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> decisions.nearest(seen, 6)).isInstanceOf(AccessDeniedException.class);

        somebody(Role.ADMIN, Set.of()).works();
        assertThat(outside.page(0, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.patient()).isNull());
        assertThatThrownBy(() -> decisions.cancel(seen, "Cancelled")).isInstanceOf(AccessDeniedException.class);
        publish(it -> original);
        assertThat(effects.of(plans.proposed(closed(THURSDAY))).outside())
                .extracting(Outside::patient)
                .containsOnlyNulls();
    }

    @Test
    void aDayIsClosedForAPart_whoFallsIntoThatPartIsListed() {
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        booked(clinic.fortyMinutes, clinic.specialist(1), "2026-11-26T12:40");
        var lunch = new WallRange(LocalTime.of(12, 0), LocalTime.of(13, 0));

        publish(it -> it.with(HoursException.partlyClosed(clinic.location, THURSDAY, lunch, "")));

        assertThat(outside.page(0, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.specialist()).isEqualTo(clinic.specialist(1)));
    }

    private OutsideAppointment first() {
        return outside.page(0, 1).getFirst();
    }

    private OpeningPlan closed(LocalDate date) {
        return original.with(HoursException.closed(clinic.location, date, date, "closed in a test"));
    }

    private void publish(UnaryOperator<OpeningPlan> change) {
        var inForce = plans.inForce(clinic.location);
        assertThat(plans.publish(inForce, change.apply(inForce))).isInstanceOf(SetupOutcome.Saved.class);
    }

    private SignedInAs administrator() {
        return somebody(Role.ADMIN, Set.of(clinic.location.value()));
    }

    private static SignedInAs somebody(Role role, Set<java.util.UUID> locations) {
        return new SignedInAs(new Actor(AccountId.random(), "Hanna Leitner", Set.of(role), locations, null));
    }
}
