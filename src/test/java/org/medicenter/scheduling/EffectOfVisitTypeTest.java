package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.clinic.EffectOfVisitType;
import org.medicenter.clinic.EffectOfVisitType.Effect;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.hours.HoursSetup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What the preview of a changed kind of visit says is what patients find once it is saved: random clinics and changes. */
@DirtiesContext
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:type-effects;DB_CLOSE_DELAY=-1")
class EffectOfVisitTypeTest extends BookingContract {

    private static final int CLINICS = 12;
    private static final int DAYS = 30;

    @Autowired
    EffectOfVisitType effects;

    @Autowired
    ClinicDirectory directory;

    @Autowired
    ClinicSetup clinicSetup;

    @Autowired
    HoursSetup hoursSetup;

    @Autowired
    DeskBooking desk;

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void thePreviewSaysWhatPatientsFindAfterwards() {
        int gained = 0;
        int lost = 0;
        for (long seed = 1; seed <= CLINICS; seed++) {
            SignedInAs.nobodyWorks();
            emptyCalendar();
            new RandomHours(seed, clinicSetup, hoursSetup).book(availability, desk, directory.catalogue());
            var random = new Random(seed);
            for (VisitType type : directory.catalogue().visitTypes()) {
                Effect effect = check(changed(type, random), "clinic of seed %d, %s".formatted(seed, type.name()));
                gained += effect.timesGained();
                lost += effect.timesLost();
            }
        }
        assertThat(gained).as("times gained").isGreaterThan(CLINICS * 10);
        assertThat(lost).as("times lost").isGreaterThan(CLINICS * 10);
    }

    @Test
    void nothingIsSavedByAsking_andOnlyAnAdministratorMayAsk() {
        new RandomHours(CLINICS + 1, clinicSetup, hoursSetup);
        VisitType type = directory.catalogue().visitTypes().getFirst();
        SignedInAs.somebody("Hanna Leitner", Role.ADMIN).works();
        effects.of(changed(type, new Random(1)));
        assertThat(directory.stored().visitType(type.id())).isEqualTo(type);

        SignedInAs.somebody("Milan Kovač", Role.RECEPTIONIST).works();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> effects.of(type));
    }

    private Effect check(VisitType changed, String where) {
        Set<Object> before = times(changed.id());
        SignedInAs.somebody("Hanna Leitner", Role.ADMIN).works();
        Effect effect = effects.of(changed);
        clinicSetup.save(changed).orElseThrow();
        Set<Object> after = times(changed.id());

        assertThat(effect)
                .as(where)
                .isEqualTo(new Effect(
                        (int) after.stream().filter(it -> !before.contains(it)).count(),
                        (int) before.stream().filter(it -> !after.contains(it)).count()));
        return effect;
    }

    /** As patients are offered them: none where they may not book. */
    private Set<Object> times(VisitTypeId id) {
        if (!directory.catalogue().visitType(id).bookableBy().isOnline()) {
            return Set.of();
        }
        LocalDate today = LocalDate.now(clock.withZone(
                directory.catalogue().mainLocation().orElseThrow().zone()));
        var times = new HashSet<Object>();
        availability.days(Wish.anyone(id), today, today.plusDays(DAYS - 1)).stream()
                .flatMap(day -> day.times().stream())
                .map(it -> it.start() + " " + it.specialist() + " " + it.location())
                .forEach(times::add);
        return times;
    }

    private static VisitType changed(VisitType it, Random random) {
        StartTimes starts = random.nextBoolean()
                ? it.startTimes()
                : new StartTimes.OnGrid(one(random, 20, 40, 60), one(random, 5, 10, 20, 30));
        return new VisitType(
                it.id(),
                it.slug(),
                it.name(),
                starts,
                random.nextBoolean() ? it.bufferBefore() : one(random, 0, 10),
                random.nextBoolean() ? it.bufferAfter() : one(random, 0, 20),
                random.nextBoolean() ? it.leadTime() : one(random, 0, 120, 2880),
                random.nextBoolean() ? it.horizonDays() : 1 + random.nextInt(40),
                random.nextInt(4) > 0
                        ? it.bookableBy()
                        : List.of(BookableBy.ANYONE, BookableBy.STAFF).get(random.nextInt(2)),
                it.cutOff(),
                it.withSpecialist(),
                it.needs(),
                it.locations(),
                it.ownHours(),
                it.preparation(),
                it.preparations(),
                it.limits(),
                it.needsApproval());
    }

    private static Duration one(Random random, int... minutes) {
        return Duration.ofMinutes(minutes[random.nextInt(minutes.length)]);
    }
}
