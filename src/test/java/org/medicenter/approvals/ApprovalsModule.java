package org.medicenter.approvals;

import static org.medicenter.support.SmallClinic.LOCATION;
import static org.medicenter.support.SmallClinic.SPECIALIST;
import static org.medicenter.support.SmallClinic.VISIT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.CurrentNetwork;
import org.medicenter.access.ServerKey;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.clinic.CutOff;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitLimits;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.support.HandClock;
import org.medicenter.support.SmallClinic;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Approvals, with all that they use, on a real database: a clinic with a kind of visit that needs one, and one that does not. */
@TestConfiguration
@Import({CurrentActor.class, CurrentNetwork.class, ServerKey.class, SmallClinic.class})
@ComponentScan(
        basePackages = {
            "org.medicenter.clinic",
            "org.medicenter.hours",
            "org.medicenter.emergency",
            "org.medicenter.patients",
            "org.medicenter.database",
            "org.medicenter.nodes",
            "org.medicenter.scheduling",
            "org.medicenter.approvals"
        },
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = ".*\\.ui\\..*|.*(Test|Contract|IT|Module)(\\$.*)?"),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "org\\.medicenter\\.scheduling\\.(CalendarEntry|DayList)")
        })
class ApprovalsModule {

    static final String START = "2026-11-24T10:40:00+01:00";
    static final VisitTypeId STUDY = VisitTypeId.random();

    @Bean
    @Primary
    HandClock testClock() {
        return new HandClock(START);
    }

    @Bean
    Object studies(@Qualifier("smallClinic") Object made, ClinicSetup clinic) {
        clinic.save(kind(STUDY, "sleep-study", true)).orElseThrow();
        clinic.save(new Specialist(
                        SPECIALIST, "okafor", "Dr Amara Okafor", "neurologist", List.of(), List.of(VISIT, STUDY), null))
                .orElseThrow();
        return made;
    }

    static VisitType kind(VisitTypeId id, String slug, boolean needsApproval) {
        return new VisitType(
                id,
                slug,
                slug,
                new StartTimes.OnGrid(Duration.ofMinutes(20), Duration.ofMinutes(20)),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofHours(2),
                90,
                BookableBy.ANYONE,
                new CutOff.NoonOfOpeningDayBefore(),
                true,
                List.of(),
                List.of(LOCATION),
                List.of(),
                "",
                Map.of(),
                VisitLimits.NONE,
                needsApproval);
    }
}
