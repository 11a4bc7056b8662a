package org.medicenter.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.clinic.Location;
import org.medicenter.hours.EffectOfHours;
import org.medicenter.hours.EffectOfHours.Effect;
import org.medicenter.hours.HoursSetup;
import org.medicenter.hours.OpeningDay;
import org.medicenter.hours.OpeningPlan;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.support.Folders;
import org.medicenter.support.StoredVisits;
import org.medicenter.support.StoredVisits.Visit;
import org.medicenter.time.TimeRange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long an administrator waits for the effect of a change of the hours: twenty specialists, ten thousand coming
 * appointments in ninety days, every weekday shorter from tomorrow on.
 */
@Tag("bench")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("bench")
class PreviewBench {

    private static final Path DATA = Folders.freshInTarget("bench-preview-data");
    private static final int APPOINTMENTS = 10_000;
    private static final int DAYS = 90;
    private static final int WARM_UP = 5;
    private static final int RUNS = 21;
    private static final double MOST_MILLIS = 300;

    @Autowired
    ClinicSetup clinicSetup;

    @Autowired
    HoursSetup hoursSetup;

    @Autowired
    ClinicDirectory directory;

    @Autowired
    OpeningPlans plans;

    @Autowired
    EffectOfHours effects;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Location location;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) {
        registry.add("medicenter.data", DATA::toString);
        registry.add("medicenter.clock.start", () -> "2026-11-24T10:40:00+01:00");
    }

    @BeforeEach
    void openTheClinic() {
        BenchClinic.open(clinicSetup, hoursSetup);
        location = directory.catalogue().mainLocation().orElseThrow();
        fill();
        new SignedInAs(new Actor(
                        AccountId.random(),
                        "Bench",
                        Set.of(Role.ADMIN),
                        Set.of(location.id().value()),
                        null))
                .works();
    }

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void previewOfAChange() throws Exception {
        OpeningPlan plan = shorter(plans.inForce(location.id()));
        for (int run = 0; run < WARM_UP; run++) {
            preview(plan);
        }
        double[] millis = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long started = System.nanoTime();
            Effect effect = preview(plan);
            millis[run] = (System.nanoTime() - started) / 1e6;
            assertThat(effect.outside()).hasSizeGreaterThan(1000);
            assertThat(effect.timesLost()).isGreaterThan(1000);
        }
        Arrays.sort(millis);
        double median = millis[RUNS / 2];
        System.out.printf(
                Locale.ROOT,
                "preview of new hours, %d appointments: median %.0f ms, slowest %.0f ms%n",
                APPOINTMENTS,
                median,
                millis[RUNS - 1]);
        Files.writeString(
                Folders.target().resolve("bench-preview.json"),
                String.format(Locale.ROOT, "{\"previewMillis\":%.1f}%n", median));
        assertThat(median).isLessThan(MOST_MILLIS);
    }

    /** As the editor asks for it. */
    private Effect preview(OpeningPlan plan) {
        return effects.of(plans.proposed(plan));
    }

    /** From tomorrow on every weekday ends two hours earlier. */
    private static OpeningPlan shorter(OpeningPlan plan) {
        var week = plan.versions().getFirst().from(LocalDate.of(2026, 11, 25));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            week = week.with(0, OpeningDay.of(weekday, LocalTime.of(9, 0), LocalTime.of(15, 0), List.of()));
        }
        return plan.with(week);
    }

    private void fill() {
        var catalogue = directory.catalogue();
        var visits = new StoredVisits(jdbc, transaction, clock.instant());
        for (int number = 0; number < APPOINTMENTS; number++) {
            int slot = number / BenchClinic.SPECIALISTS;
            var specialist = catalogue.specialists().get(number % BenchClinic.SPECIALISTS);
            LocalDate date = LocalDate.of(2026, 11, 25).plusDays(slot % DAYS);
            Instant start = date.atTime(LocalTime.of(9, 0).plusMinutes(90L * (slot / DAYS) + 30L * (slot % 2)))
                    .atZone(BenchClinic.ZONE)
                    .toInstant();
            visits.add(new Visit(
                    specialist.offers().getFirst().value(),
                    specialist.id().value(),
                    location.id().value(),
                    List.of(
                            specialist.id().resource().value(),
                            Objects.requireNonNull(specialist.ownRoom()).value()),
                    TimeRange.of(start, Duration.ofMinutes(30))));
        }
        visits.write();
    }
}
