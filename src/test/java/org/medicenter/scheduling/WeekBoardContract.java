package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.hours.Absence;
import org.medicenter.hours.HoursSetup;
import org.medicenter.scheduling.BoardBlock.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who sees whose week and month, and what stands in them. */
@RecordApplicationEvents
@DirtiesContext
abstract class WeekBoardContract extends BookingContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Autowired
    WeekBoard weeks;

    @Autowired
    MonthLoad months;

    @Autowired
    VisitFlow flow;

    @Autowired
    HoursSetup hoursSetup;

    @Autowired
    ApplicationEvents published;

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void aWeekHasTheVisitsOfItsSpecialist_eachInTheColumnOfItsDate() {
        var tuesday = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-24T14:00");
        var thursday = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        booked(clinic.twentyMinutes, clinic.specialist(1), "2026-11-26T14:40");
        booked(clinic.twentyMinutes, clinic.specialist(0), "2026-12-01T14:40");
        reception();

        var week = weeks.of(clinic.location, clinic.specialist(0), THURSDAY);

        assertThat(week.monday()).isEqualTo(MONDAY);
        assertThat(week.days())
                .extracting(it -> it.board().date())
                .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2), THURSDAY, MONDAY.plusDays(4));
        assertThat(week.days()).allSatisfy(day -> {
            assertThat(day.board().columns())
                    .singleElement()
                    .satisfies(it ->
                            assertThat(it.id()).isEqualTo(clinic.specialist(0).value()));
            assertThat(day.board().axis().from())
                    .isEqualTo(week.days().getFirst().board().axis().from());
        });
        assertThat(week.days().get(1).board().visits())
                .extracting(BoardVisit::id)
                .containsExactly(tuesday.appointment().id());
        assertThat(week.days().get(3).board().visits())
                .extracting(BoardVisit::id)
                .containsExactly(thursday.appointment().id());
        assertThat(week.days().get(3).load()).isEqualTo(new DayLoad(THURSDAY, 1, 600, 40, true));
        assertThat(week.days().getFirst().load().visits()).isZero();
    }

    @Test
    void whoIsCancelledIsNoLoad_andLeaveIsShownOnItsDate() {
        var visit = booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00")
                .appointment()
                .id();
        flow.step(visit, AppointmentStatus.CANCELLED);
        hoursSetup.add(Absence.leave(clinic.specialist(0), MONDAY.plusDays(4), MONDAY.plusDays(4), ""));
        reception();

        var week = weeks.of(clinic.location, clinic.specialist(0), MONDAY);

        assertThat(week.days().get(3).load().visits()).isZero();
        assertThat(week.days().get(3).board().visits()).isEmpty();
        assertThat(week.days().get(4).load().working()).isZero();
        assertThat(week.days().get(4).load().percent()).isZero();
        assertThat(week.days().get(4).board().blocks())
                .extracting(BoardBlock::kind)
                .contains(Kind.LEAVE);
    }

    @Test
    void whatSomebodyIsBookingStandsOnItsDate() {
        held(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T10:00");
        held(clinic.fortyMinutes, clinic.specialist(1), "2026-11-26T11:00");
        reception();

        var week = weeks.of(clinic.location, clinic.specialist(0), MONDAY);

        assertThat(week.days().get(3).board().held())
                .singleElement()
                .satisfies(it -> assertThat(it.time().start()).isEqualTo(at("2026-11-26T10:00")));
        assertThat(week.days().get(2).board().held()).isEmpty();
    }

    @Test
    void aMonthCountsItsVisits_ofEverybodyOrOfOne() {
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        booked(clinic.twentyMinutes, clinic.specialist(1), "2026-11-26T14:40");
        reception();

        var everybody = months.of(clinic.location, null, YearMonth.of(2026, 11));
        var one = months.of(clinic.location, clinic.specialist(0), YearMonth.of(2026, 11));

        assertThat(everybody).hasSize(30);
        assertThat(everybody.get(25)).isEqualTo(new DayLoad(THURSDAY, 2, 5 * 600, 60, true));
        assertThat(one.get(25)).isEqualTo(new DayLoad(THURSDAY, 1, 600, 40, true));
        assertThat(one.get(27).open()).isFalse();
    }

    @Test
    void aSpecialistSeesTheirOwnWeekAndMonthOnly() {
        VisitFlowContract.works(
                "Dr A",
                Role.SPECIALIST,
                Set.of(clinic.location.value()),
                clinic.specialist(0).value());
        SpecialistId own = clinic.specialist(0);
        SpecialistId other = clinic.specialist(1);

        assertThat(weeks.specialists(clinic.location))
                .extracting(Specialist::id)
                .containsExactly(own);
        assertThat(weeks.of(clinic.location, own, MONDAY).days()).hasSize(5);
        assertThat(months.of(clinic.location, null, YearMonth.of(2026, 11))
                        .get(25)
                        .working())
                .isEqualTo(600);
        assertThatThrownBy(() -> weeks.of(clinic.location, other, MONDAY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> months.of(clinic.location, other, YearMonth.of(2026, 11)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyElseSeesAnything() {
        SignedInAs.nobodyWorks();
        refused();
        VisitFlowContract.works("Elsewhere", Role.RECEPTIONIST, Set.of(UUID.randomUUID()), null);
        refused();
        VisitFlowContract.works("A patient", Role.PATIENT, Set.of(clinic.location.value()), null);
        refused();
    }

    private void refused() {
        assertThatThrownBy(() -> weeks.specialists(clinic.location)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> weeks.of(clinic.location, clinic.specialist(0), MONDAY))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> months.of(clinic.location, null, YearMonth.of(2026, 11)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsReadIsToldOnceADate_andLaterOnlyWhoIsNew() {
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T09:00");
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-26T10:00");
        reception();

        var week = weeks.of(clinic.location, clinic.specialist(0), MONDAY);
        assertThat(lists()).isEqualTo(1);
        weeks.following(week);
        assertThat(lists()).isEqualTo(1);

        SignedInAs.nobodyWorks();
        booked(clinic.fortyMinutes, clinic.specialist(0), "2026-11-27T09:00");
        reception();
        assertThat(weeks.following(week).days().get(4).board().visits()).hasSize(1);
        assertThat(lists()).isEqualTo(2);
    }

    private long lists() {
        return published.stream(Deed.class)
                .filter(it -> it.what().equals("appointment.day-list"))
                .count();
    }

    private void reception() {
        VisitFlowContract.works("Birgit Steiner", Role.RECEPTIONIST, Set.of(clinic.location.value()), null);
    }
}
