package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medicenter.access.AccountId;
import org.medicenter.access.Actor;
import org.medicenter.access.Role;
import org.medicenter.access.SignedInAs;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.clinic.VisitType;
import org.medicenter.hours.EffectOfHours;
import org.medicenter.hours.EffectOfHours.Effect;
import org.medicenter.hours.EffectOfHours.Figure;
import org.medicenter.hours.EffectOfHours.Outside;
import org.medicenter.hours.HoursSetup;
import org.medicenter.hours.OpeningHours;
import org.medicenter.hours.OpeningPlan;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/**
 * What the preview of new hours says is what happens once they are saved: random clinics, random bookings, random
 * changes. What happens is asked of the same free times that patients see, and of a naive look at each five minutes of
 * each appointment.
 */
@DirtiesContext
abstract class EffectOfHoursContract extends BookingContract {

    private static final int DAYS = 30;

    /** A free time: who, where, when. */
    private record Free(Object specialist, LocationId location, Instant start) {}

    @Autowired
    OpeningPlans plans;

    @Autowired
    EffectOfHours effects;

    @Autowired
    OutsideAppointments outside;

    @Autowired
    OpeningHours openingHours;

    @Autowired
    ClinicDirectory directory;

    @Autowired
    ClinicSetup clinicSetup;

    @Autowired
    HoursSetup hoursSetup;

    @Autowired
    DeskBooking desk;

    abstract int clinics();

    @AfterEach
    void nobodyWorks() {
        SignedInAs.nobodyWorks();
    }

    @Test
    void thePreviewSaysWhatHappens() {
        int published = 0;
        int hits = 0;
        int gained = 0;
        int lost = 0;
        for (long seed = 1; seed <= clinics(); seed++) {
            SignedInAs.nobodyWorks();
            emptyCalendar();
            var random = new RandomHours(seed, clinicSetup, hoursSetup);
            random.book(availability, desk, directory.catalogue());
            administrator(random.location()).works();
            for (int change = 0; change < 3; change++) {
                OpeningPlan inForce = plans.inForce(random.location());
                OpeningPlan plan = random.changed(inForce);
                if (plan.equals(inForce) || !plans.faults(inForce, plan).isEmpty()) {
                    continue;
                }
                Effect effect = check(inForce, plan, "clinic of seed %d, change %d".formatted(seed, change));
                published++;
                hits += effect.outside().size();
                gained += effect.timesGained();
                lost += effect.timesLost();
            }
        }
        assertThat(published).as("changes that could be published").isGreaterThan(clinics());
        assertThat(hits).as("appointments outside").isGreaterThan(clinics() / 2);
        assertThat(gained).as("times gained").isGreaterThan(clinics() * 10);
        assertThat(lost).as("times lost").isGreaterThan(clinics() * 10);
    }

    private Effect check(OpeningPlan inForce, OpeningPlan plan, String which) {
        Map<VisitType, Set<Free>> timesBefore = times();
        Set<UUID> outsideBefore = reallyOutside();
        Effect effect = effects.of(plans.proposed(plan));

        assertThat(plans.publish(inForce, plan)).as(which).isInstanceOf(SetupOutcome.Saved.class);

        Map<VisitType, Set<Free>> timesAfter = times();
        var outsideAfter = new HashSet<>(reallyOutside());
        assertThat(listed()).as("the list, %s", which).isEqualTo(outsideAfter);
        outsideAfter.removeAll(outsideBefore);
        assertThat(effect.outside().stream().map(Outside::appointment))
                .as("outside, %s", which)
                .containsExactlyInAnyOrderElementsOf(outsideAfter);
        Set<Free> allBefore = union(timesBefore);
        Set<Free> allAfter = union(timesAfter);
        assertThat(effect.timesGained()).as("gained, %s", which).isEqualTo(missing(allAfter, allBefore));
        assertThat(effect.timesLost()).as("lost, %s", which).isEqualTo(missing(allBefore, allAfter));
        assertThat(effect.byVisitType())
                .as("by kind of visit, %s", which)
                .containsExactlyInAnyOrderElementsOf(figures(timesBefore, timesAfter));

        Effect back = effects.of(plans.proposed(inForce));
        assertThat(back.timesGained()).as("coming back, %s", which).isEqualTo(effect.timesLost());
        assertThat(back.timesLost()).as("going again, %s", which).isEqualTo(effect.timesGained());
        return effect;
    }

    private Map<VisitType, Set<Free>> times() {
        var times = new HashMap<VisitType, Set<Free>>();
        for (VisitType type : directory.catalogue().visitTypes()) {
            if (type.bookableBy() == BookableBy.ANYONE || type.bookableBy() == BookableBy.KNOWN) {
                ZoneId zone = directory
                        .catalogue()
                        .location(type.locations().getFirst())
                        .zone();
                LocalDate today = clock.instant().atZone(zone).toLocalDate();
                var free = new HashSet<Free>();
                availability.days(Wish.anyone(type.id()), today, today.plusDays(DAYS - 1L)).stream()
                        .flatMap(day -> day.times().stream())
                        .forEach(it -> free.add(new Free(
                                it.specialist() == null ? "nobody" : it.specialist(), it.location(), it.start())));
                times.put(type, free);
            }
        }
        return times;
    }

    private static Set<Free> union(Map<VisitType, Set<Free>> times) {
        var all = new HashSet<Free>();
        times.values().forEach(all::addAll);
        return all;
    }

    private static List<Figure> figures(Map<VisitType, Set<Free>> before, Map<VisitType, Set<Free>> after) {
        var figures = new ArrayList<Figure>();
        before.forEach((type, times) -> {
            int gained = missing(after.getOrDefault(type, Set.of()), times);
            int lost = missing(times, after.getOrDefault(type, Set.of()));
            if (gained + lost > 0) {
                figures.add(new Figure(type.name(), gained, lost));
            }
        });
        return figures;
    }

    private static int missing(Set<Free> these, Set<Free> others) {
        return (int) these.stream().filter(it -> !others.contains(it)).count();
    }

    private Set<UUID> listed() {
        var ids = new HashSet<UUID>();
        outside.page(0, 10_000).forEach(it -> ids.add(it.id().value()));
        return ids;
    }

    /** Five minutes by five minutes: is the clinic open, does the visit's own window allow it, is the specialist there? */
    private Set<UUID> reallyOutside() {
        var ids = new HashSet<UUID>();
        var hours = openingHours.timetable();
        jdbc.query(
                "select id, visit_type_id, specialist_id, location_id, starts_at, ends_at from appointment"
                        + " where status = 'BOOKED'",
                row -> {
                    var time = new TimeRange(
                            row.getObject("starts_at", java.time.OffsetDateTime.class)
                                    .toInstant(),
                            row.getObject("ends_at", java.time.OffsetDateTime.class)
                                    .toInstant());
                    var location = new LocationId(row.getObject("location_id", UUID.class));
                    var specialist = row.getObject("specialist_id", UUID.class);
                    var type = hours.catalogue()
                            .visitType(
                                    new org.medicenter.clinic.VisitTypeId(row.getObject("visit_type_id", UUID.class)));
                    ZoneId zone = hours.catalogue().location(location).zone();
                    for (Instant at = time.start(); at.isBefore(time.end()); at = at.plus(Cells.LENGTH)) {
                        var five = TimeRange.of(at, Cells.LENGTH);
                        boolean fits = hours.openTime(location, five).encloses(five)
                                && RandomHours.isInOwnHours(type, five, zone)
                                && (specialist == null
                                        || hours.workingTime(
                                                        new org.medicenter.clinic.SpecialistId(specialist),
                                                        location,
                                                        five)
                                                .encloses(five));
                        if (!fits) {
                            ids.add(row.getObject("id", UUID.class));
                        }
                    }
                });
        return ids;
    }

    private static SignedInAs administrator(LocationId location) {
        return new SignedInAs(
                new Actor(AccountId.random(), "Hanna Leitner", Set.of(Role.ADMIN), Set.of(location.value()), null));
    }
}
