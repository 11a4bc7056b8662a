package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medicenter.scheduling.VisitFlowContract.works;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.RulesRevisions;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.hours.Absence;
import org.medicenter.hours.HoursSetup;
import org.medicenter.hours.Illness;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.SickLeave;
import org.medicenter.scheduling.SickMove.Choice;
import org.medicenter.scheduling.SickMove.Moved;
import org.medicenter.scheduling.SickMove.NoneMoved;
import org.medicenter.scheduling.SickMove.Why;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** A specialist falls ill: nobody gets their time any more, and whoever was booked is moved, all or none. */
@RecordApplicationEvents
@DirtiesContext
abstract class SickDayContract extends BookingContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    SickDays sickDays;

    @Autowired
    SickLeave sickLeave;

    @Autowired
    VisitFlow flow;

    @Autowired
    OpeningHours hours;

    @Autowired
    HoursSetup hoursSetup;

    @Autowired
    DayBoard board;

    @Autowired
    PhoneNewsQueue queue;

    @Autowired
    RulesRevisions revisions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents published;

    @BeforeEach
    void receptionWorks() {
        reception("Birgit Steiner");
    }

    /** Other tests share the clinic. */
    @AfterEach
    void everybodyIsWell() {
        transaction.executeWithoutResult(status -> {
            jdbc.update("delete from absence");
            revisions.raise("hours");
        });
        hours.refresh();
        SignedInAs.nobodyWorks();
    }

    @Test
    void theRestOfTodayIsGone_theMorningIsNot_andTomorrowIsLeave() {
        assertThat(take(0, TODAY, TODAY.plusDays(1))).isTrue();

        assertThat(hours.timetable().isOnLeave(clinic.specialist(0), TODAY)).isFalse();
        assertThat(hours.timetable().blockedOn(clinic.specialist(0), clinic.location, TODAY))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.time().start()).isEqualTo(at("2026-11-24T10:40"));
                    assertThat(it.time().end()).isEqualTo(at("2026-11-24T18:00"));
                    assertThat(it.note()).isEqualTo("Ill");
                });
        assertThat(hours.timetable().isOnLeave(clinic.specialist(0), TODAY.plusDays(1)))
                .isTrue();
        assertThat(hours.timetable().isOnLeave(clinic.specialist(0), TODAY.plusDays(2)))
                .isFalse();
        assertThat(booking.book(request(clinic.fortyMinutes, clinic.specialist(0), at("2026-11-24T15:00"), null)))
                .isInstanceOf(BookingOutcome.NotBooked.class);
    }

    @Test
    void whoIsIllAlreadyIsNotEnteredTwice() {
        assertThat(sickLeave.isExpected(clinic.specialist(0), clinic.location, TODAY, TODAY))
                .isTrue();
        take(0, TODAY, TODAY.plusDays(1));

        assertThat(take(0, TODAY, TODAY.plusDays(1))).isFalse();
        assertThat(take(0, TODAY, TODAY.plusDays(3))).isTrue();
        assertThat(count("select count(*) from absence")).isEqualTo(3);
        assertThat(sickLeave.isExpected(clinic.specialist(0), clinic.location, TODAY, TODAY.plusDays(3)))
                .isFalse();
    }

    @Test
    void whoIsStillToComeIsListed_withOthersFirst_asTheyAreNearest() {
        visit(0, "2026-11-24T14:00");
        visit(0, "2026-11-24T16:00");
        visit(0, "2026-11-25T09:00");
        visit(1, "2026-11-24T14:00");
        take(0, TODAY, TODAY);

        List<SickVisit> visits = today();

        assertThat(visits)
                .extracting(it -> it.time().start())
                .containsExactly(at("2026-11-24T14:00"), at("2026-11-24T16:00"));
        assertThat(sickDays.count(clinic.specialist(0), clinic.location, TODAY, TODAY))
                .isEqualTo(2);
        FreeTime nearest = visits.getFirst().offers().getFirst();
        assertThat(nearest.start()).isEqualTo(at("2026-11-24T14:00"));
        assertThat(nearest.specialist()).isNotEqualTo(clinic.specialist(0));
        assertThat(visits.getFirst().offers())
                .as("the same specialist once she is well")
                .anyMatch(it -> clinic.specialist(0).equals(it.specialist())
                        && it.start().isAfter(at("2026-11-25T00:00")));
    }

    @Test
    void whoIsHereAlreadyIsListed_butNotMoved() {
        AppointmentId here = visit(0, "2026-11-24T14:00");
        flow.step(here, AppointmentStatus.ARRIVED);
        take(0, TODAY, TODAY);

        assertThat(today()).singleElement().satisfies(it -> {
            assertThat(it.isHere()).isTrue();
            assertThat(it.offers()).isEmpty();
        });
        assertThat(sickDays.move(List.of(new Choice(here, revision(here), free(1, "2026-11-24T15:00")))))
                .isEqualTo(new NoneMoved(Map.of(here, Why.CHANGED)));
    }

    @Test
    void theFirstForAllGivesNoTimeTwice_andAllAreMovedAtOnceAndTold() {
        List<AppointmentId> visits = Stream.of("14:00", "14:40", "15:20", "16:00")
                .map(it -> visit(0, "2026-11-24T" + it))
                .toList();
        take(0, TODAY, TODAY);
        List<SickVisit> listed = today();

        assertThat(sickDays.move(choices(listed))).isEqualTo(new Moved(4));

        assertThat(today()).isEmpty();
        assertThat(published.stream(AppointmentMoved.class).map(AppointmentMoved::appointment))
                .containsExactlyInAnyOrderElementsOf(visits);
        assertEveryVisitHasItsCells(4);
    }

    @Test
    void whereOneTimeIsGone_nobodyIsMoved_andThatRowSaysSo() {
        AppointmentId first = visit(0, "2026-11-24T14:00");
        AppointmentId second = visit(0, "2026-11-24T16:00");
        take(0, TODAY, TODAY);
        visit(1, "2026-11-24T16:00");

        SickMove outcome = sickDays.move(List.of(
                new Choice(first, 0, free(1, "2026-11-24T14:00")), new Choice(second, 0, free(1, "2026-11-24T16:00"))));

        assertThat(outcome).isEqualTo(new NoneMoved(Map.of(second, Why.TAKEN)));
        assertThat(count("select count(*) from appointment_step")).isZero();
        assertThat(today()).extracting(SickVisit::id).containsExactly(first, second);
        assertThat(today().getLast().offers()).noneMatch(it -> it.equals(free(1, "2026-11-24T16:00")));
        assertEveryVisitHasItsCells(3);
    }

    @Test
    void twoVisitsDoNotGetTheSameTime() {
        AppointmentId first = visit(0, "2026-11-24T14:00");
        AppointmentId second = visit(0, "2026-11-24T16:00");
        take(0, TODAY, TODAY);

        assertThat(sickDays.move(List.of(
                        new Choice(first, 0, free(1, "2026-11-24T15:00")),
                        new Choice(second, 0, free(1, "2026-11-24T15:20")))))
                .isEqualTo(new NoneMoved(Map.of(second, Why.TAKEN)));
        assertEveryVisitHasItsCells(2);
    }

    @Test
    void anIllnessIsTakenBack_theTimeIsFreeAgain_andWhoWasMovedStaysMoved() {
        AppointmentId visit = visit(0, "2026-11-24T14:00");
        take(0, TODAY, TODAY.plusDays(1));
        sickDays.move(List.of(new Choice(visit, 0, free(1, "2026-11-24T15:00"))));
        Illness illness = illness(TODAY).orElseThrow();
        assertThat(illness.first()).isEqualTo(TODAY);
        assertThat(illness.last()).isEqualTo(TODAY.plusDays(1));
        assertThat(illness(TODAY.plusDays(1))).contains(illness);

        assertThat(sickLeave.takeBack(illness, clinic.location)).isTrue();

        assertThat(illness(TODAY)).isEmpty();
        assertThat(count("select count(*) from absence")).isZero();
        assertThat(hours.timetable().isOnLeave(clinic.specialist(0), TODAY.plusDays(1)))
                .isFalse();
        assertThat(visit(0, "2026-11-24T14:00")).isNotEqualTo(visit);
        assertThat(count(
                        "select count(*) from appointment where id = ? and specialist_id = ?",
                        visit.value(),
                        clinic.specialist(1).value()))
                .isEqualTo(1);
        assertThat(sickLeave.takeBack(illness, clinic.location))
                .as("it was done already")
                .isFalse();
        assertThat(published.stream(Deed.class).map(Deed::what)).containsOnlyOnce("hours.well");
    }

    @Test
    void whatWasTrueOfEarlierDaysStays_andAnotherReportToo() {
        take(0, TODAY.plusDays(1), TODAY.plusDays(3));
        take(0, TODAY.plusDays(6), TODAY.plusDays(6));
        clock.set(at("2026-11-26T09:00"));

        assertThat(sickLeave.takeBack(illness(TODAY.plusDays(3)).orElseThrow(), clinic.location))
                .isTrue();

        assertThat(hours.timetable().isOnLeave(clinic.specialist(0), TODAY.plusDays(1)))
                .isTrue();
        assertThat(hours.timetable().isOnLeave(clinic.specialist(0), TODAY.plusDays(2)))
                .isFalse();
        assertThat(illness(TODAY.plusDays(6))).isPresent();
    }

    @Test
    void leaveThatAnAdministratorHasEnteredIsNoIllness() {
        works("Hanna Leitner", Role.ADMIN, Set.of(clinic.location.value()), null);
        hoursSetup.add(Absence.leave(clinic.specialist(0), TODAY.plusDays(1), TODAY.plusDays(2), "Leave"));
        hours.refresh();
        reception("Birgit Steiner");
        take(0, TODAY, TODAY.plusDays(3));

        assertThat(illness(TODAY.plusDays(1))).isEmpty();
        sickLeave.takeBack(illness(TODAY).orElseThrow(), clinic.location);
        assertThat(hours.timetable().isOnLeave(clinic.specialist(0), TODAY.plusDays(1)))
                .isTrue();
        assertThat(hours.timetable().isOnLeave(clinic.specialist(0), TODAY.plusDays(3)))
                .isFalse();
    }

    @Test
    void fourDesksTakeAnIllnessBackAtOnce_oneHasDoneSo() {
        take(0, TODAY, TODAY.plusDays(2));
        Illness illness = illness(TODAY).orElseThrow();

        List<Object> outcomes = race(IntStream.range(0, 4)
                .<Callable<Object>>mapToObj(desk -> () -> atDesk(() -> sickLeave.takeBack(illness, clinic.location)))
                .toList());

        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(count("select count(*) from absence")).isZero();
    }

    @Test
    void onlyTheReceptionOfAPlaceWhereTheyWorkTakesAnIllnessBack() {
        take(0, TODAY, TODAY);
        Illness illness = illness(TODAY).orElseThrow();

        works(
                "Dr A",
                Role.SPECIALIST,
                Set.of(clinic.location.value()),
                clinic.specialist(0).value());
        assertThatThrownBy(() -> sickLeave.takeBack(illness, clinic.location))
                .isInstanceOf(AccessDeniedException.class);
        works("Elsewhere", Role.RECEPTIONIST, Set.of(UUID.randomUUID()), null);
        assertThatThrownBy(() -> sickLeave.takeBack(illness, clinic.location))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(count("select count(*) from absence")).isEqualTo(1);
    }

    @Test
    void theBoardKeepsTheColumnOfWhoIsIll_andSaysSo() {
        take(0, TODAY.plusDays(1), TODAY.plusDays(1));

        BoardColumn column = board.on(clinic.location, TODAY.plusDays(1)).columns().stream()
                .filter(it -> it.id().equals(clinic.specialist(0).value()))
                .findFirst()
                .orElseThrow();

        assertThat(column.illness()).isEqualTo(illness(TODAY.plusDays(1)).orElseThrow());
    }

    @Test
    void whoHasNoEmailIsToBeTold_asLongAsNothingIsDecided() {
        AppointmentId visit = visit(0, "2026-11-24T14:00");
        jdbc.update("update patient set email = null, phone = '+436605550199'");
        visit(0, "2026-11-24T15:00");
        take(0, TODAY, TODAY);

        assertThat(queue.look(clinic.location)).singleElement().satisfies(it -> {
            assertThat(it.visit()).isEqualTo(visit);
            assertThat(it.what()).isEqualTo(PhoneNews.What.UNDECIDED);
        });
        sickDays.move(List.of(new Choice(visit, 0, free(1, "2026-11-24T16:00"))));
        assertThat(queue.look(clinic.location)).singleElement().satisfies(it -> {
            assertThat(it.what()).isEqualTo(PhoneNews.What.MOVED);
            assertThat(it.known().specialist()).isEqualTo(clinic.specialist(0));
        });
    }

    private Optional<Illness> illness(LocalDate date) {
        return sickLeave.find(clinic.specialist(0), clinic.location, date);
    }

    @Test
    void onlyTheReceptionOfTheLocationMayDoThat() {
        AppointmentId visit = visit(0, "2026-11-24T14:00");
        works(
                "Dr A",
                Role.SPECIALIST,
                Set.of(clinic.location.value()),
                clinic.specialist(0).value());
        assertThatThrownBy(() -> take(0, TODAY, TODAY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(this::today).isInstanceOf(AccessDeniedException.class);
        assertThat(sickDays.isFor(clinic.location)).isFalse();

        works("Elsewhere", Role.RECEPTIONIST, Set.of(UUID.randomUUID()), null);
        assertThatThrownBy(() -> take(0, TODAY, TODAY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sickDays.move(List.of(new Choice(visit, 0, free(1, "2026-11-24T15:00")))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(count("select count(*) from absence")).isZero();
    }

    @RepeatedTest(5)
    void whileTheDeskMovesAll_patientsBookTheSameTimes_allAreMovedOrNone() {
        List<String> times = List.of("14:00", "14:40", "15:20", "16:00");
        List<AppointmentId> visits =
                times.stream().map(it -> visit(0, "2026-11-24T" + it)).toList();
        take(0, TODAY, TODAY);
        List<Choice> choices = IntStream.range(0, visits.size())
                .mapToObj(it -> new Choice(visits.get(it), 0, free(1 + it, "2026-11-24T" + times.get(it))))
                .toList();
        SignedInAs.nobodyWorks();

        List<Object> outcomes = race(Stream.<Callable<Object>>concat(
                        Stream.of(() -> atDesk(() -> sickDays.move(choices))),
                        Stream.of("14:00", "15:20", "16:00")
                                .map(time -> () -> booking.book(request(
                                        clinic.fortyMinutes,
                                        clinic.specialist(1 + times.indexOf(time)),
                                        at("2026-11-24T" + time),
                                        null))))
                .toList());

        reception("Birgit Steiner");
        boolean isMoved = outcomes.getFirst() instanceof Moved;
        int booked = (int) outcomes.stream()
                .filter(BookingOutcome.Booked.class::isInstance)
                .count();
        assertThat(today()).hasSize(isMoved ? 0 : 4);
        assertThat(isMoved).isEqualTo(booked == 0);
        if (!isMoved) {
            assertThat(outcomes.getFirst()).isInstanceOf(NoneMoved.class);
        }
        assertEveryVisitHasItsCells(4 + booked);
    }

    private Object atDesk(Callable<Object> deed) throws Exception {
        reception("Desk");
        try {
            return deed.call();
        } finally {
            SignedInAs.nobodyWorks();
        }
    }

    private void reception(String name) {
        works(name, Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
    }

    private boolean take(int specialist, LocalDate first, LocalDate last) {
        return sickLeave.take(clinic.specialist(specialist), clinic.location, first, last, "Ill");
    }

    private List<SickVisit> today() {
        return sickDays.list(clinic.specialist(0), clinic.location, TODAY, TODAY);
    }

    private List<Choice> choices(List<SickVisit> visits) {
        Map<AppointmentId, FreeTime> first = sickDays.firstForAll(visits);
        return visits.stream()
                .map(it -> new Choice(it.id(), it.revision(), Objects.requireNonNull(first.get(it.id()))))
                .toList();
    }

    private FreeTime free(int specialist, String localTime) {
        SpecialistId with = clinic.specialist(specialist);
        return new FreeTime(at(localTime), at(localTime).plusSeconds(2400), with, clinic.location);
    }

    private int revision(AppointmentId id) {
        return count("select version from appointment where id = ?", id.value());
    }

    private AppointmentId visit(int specialist, String localTime) {
        return booked(clinic.fortyMinutes, clinic.specialist(specialist), localTime)
                .appointment()
                .id();
    }

    private void assertEveryVisitHasItsCells(int visits) {
        assertThat(cells()).isEqualTo(visits * 8);
        assertThat(count("select count(*) from appointment a where"
                        + " (select count(*) from claimed_time c where c.claim_id = a.id) <> 8"))
                .isZero();
    }
}
