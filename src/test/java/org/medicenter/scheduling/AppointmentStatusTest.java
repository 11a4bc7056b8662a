package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppointmentStatusTest {

    private static final Map<AppointmentStatus, Set<AppointmentStatus>> LEGAL = Map.of(
            AppointmentStatus.BOOKED,
                    Set.of(AppointmentStatus.ARRIVED, AppointmentStatus.NO_SHOW, AppointmentStatus.CANCELLED),
            AppointmentStatus.ARRIVED, Set.of(AppointmentStatus.CHECKED_IN, AppointmentStatus.LEFT),
            AppointmentStatus.CHECKED_IN, Set.of(AppointmentStatus.IN_VISIT, AppointmentStatus.LEFT),
            AppointmentStatus.IN_VISIT, Set.of(AppointmentStatus.DONE),
            AppointmentStatus.NO_SHOW, Set.of(AppointmentStatus.ARRIVED));

    @ParameterizedTest
    @EnumSource
    void onlyLegalStepsAreTaken_doneIsNeverBookedAgainAndCancelledNeverArrives(AppointmentStatus from) {
        for (AppointmentStatus to : AppointmentStatus.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(LEGAL.getOrDefault(from, Set.of()).contains(to));
        }
    }
}
