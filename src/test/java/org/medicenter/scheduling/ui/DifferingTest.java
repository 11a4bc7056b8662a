package org.medicenter.scheduling.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.scheduling.Wish;

class DifferingTest {

    private static final LocationId CLINIC = LocationId.random();
    private static final SpecialistId ANNA = SpecialistId.random();
    private static final SpecialistId BRUNO = SpecialistId.random();
    private static final Instant WANTED = at("2026-11-25T10:00");

    @Test
    void whoWantsOneSpecialist_isOfferedTheSameDay_theNextOne_andSomebodyElseAtTheSameTime() {
        List<FreeTime> near = List.of(
                free("2026-11-25T09:00", ANNA),
                free("2026-11-25T09:20", ANNA),
                free("2026-11-25T09:40", ANNA),
                free("2026-11-25T10:20", ANNA),
                free("2026-11-25T10:00", BRUNO),
                free("2026-11-25T10:40", BRUNO));
        List<FreeTime> nextDay = List.of(free("2026-11-26T08:00", ANNA), free("2026-11-26T10:20", ANNA));

        assertThat(differing(ANNA, near).few(4, nextDay))
                .containsExactly(
                        free("2026-11-25T09:40", ANNA),
                        free("2026-11-25T10:00", BRUNO),
                        free("2026-11-25T10:20", ANNA),
                        free("2026-11-26T10:20", ANNA));
    }

    @Test
    void whereTheNextDayHasNothing_theNearestFillItsPlace() {
        List<FreeTime> near = List.of(
                free("2026-11-25T08:40", ANNA),
                free("2026-11-25T09:20", ANNA),
                free("2026-11-25T09:40", ANNA),
                free("2026-11-25T10:20", ANNA),
                free("2026-11-25T11:00", ANNA));

        assertThat(differing(null, near).few(4, List.of()))
                .containsExactly(
                        free("2026-11-25T09:20", ANNA),
                        free("2026-11-25T09:40", ANNA),
                        free("2026-11-25T10:20", ANNA),
                        free("2026-11-25T11:00", ANNA));
    }

    @Test
    void whereNothingIsNear_theNextDayIsOffered() {
        List<FreeTime> nextDay = List.of(free("2026-12-01T08:00", ANNA), free("2026-12-01T17:00", ANNA));

        assertThat(differing(ANNA, List.of()).few(4, nextDay)).containsExactlyElementsOf(nextDay);
    }

    private static Differing differing(@Nullable SpecialistId specialist, List<FreeTime> near) {
        return new Differing(new Wish(VisitTypeId.random(), specialist, null), WANTED, near);
    }

    private static FreeTime free(String start, SpecialistId specialist) {
        return new FreeTime(at(start), at(start).plus(Duration.ofMinutes(20)), specialist, CLINIC);
    }

    private static Instant at(String utc) {
        return OffsetDateTime.parse(utc + "Z").toInstant();
    }
}
