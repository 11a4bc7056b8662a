package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Caps;
import org.medicenter.clinic.CutOff;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitLimits;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.scheduling.FreeTimes.Candidate;
import org.medicenter.scheduling.FreeTimes.Fate;
import org.medicenter.time.TimeRange;

/** Limits and the share for urgent visits, compared with counting on one's fingers, on random clinics and bookings. */
class LimitsModelTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    /** The clocks go back on the Sunday after next. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

    @Test
    void aVisitIsTakenExactlyWhileItsDayAndWeekHavePlaces() {
        LongStream.rangeClosed(1, 300).forEach(LimitsModelTest::bookingsKeepTheLimits);
    }

    private static void bookingsKeepTheLimits(long seed) {
        var random = new SplittableRandom(seed);
        var typesCaps = caps(random);
        var type = type(typesCaps, 0, Duration.ZERO, Duration.ZERO);
        var specialists = List.of(specialist("A", caps(random)), specialist("B", caps(random)));
        var taken = new HashMap<ResourceId, List<TakenTime>>();
        Map<Specialist, List<LocalDate>> booked = new HashMap<>();
        specialists.forEach(it -> booked.put(it, new ArrayList<>()));
        for (int wish = 0; wish < 60; wish++) {
            var who = specialists.get(random.nextInt(2));
            LocalDate date = MONDAY.plusDays(random.nextInt(21));
            var visit = TimeRange.of(
                    date.atTime(8, 0)
                            .plusMinutes(20L * random.nextInt(30))
                            .atZone(ZONE)
                            .toInstant(),
                    Duration.ofMinutes(20));
            var supply = supply(type, taken);
            Fate fate = supply.fate(visit, who);
            List<LocalDate> all = booked.values().stream().flatMap(List::stream).toList();
            boolean hasPlace = hasPlace(typesCaps, all, date) && hasPlace(who.caps(), booked.get(who), date);
            if (fate != Fate.TAKEN) {
                assertThat(fate)
                        .as("wish %d, seed %d", wish, seed)
                        .isEqualTo(hasPlace ? Fate.FREE : Fate.LIMIT_REACHED);
            }
            supply.allocate(visit, who).ifPresent(allocations -> {
                UUID claim = UUID.randomUUID();
                allocations.forEach(it -> taken.computeIfAbsent(it.resource(), key -> new ArrayList<>())
                        .add(new TakenTime(it.firstCell(), it.afterLastCell(), claim, null)));
                booked.get(who).add(date);
            });
        }
    }

    private static boolean hasPlace(Caps caps, List<LocalDate> booked, LocalDate date) {
        long onDate = booked.stream().filter(date::equals).count();
        long inWeek =
                booked.stream().filter(it -> monday(it).equals(monday(date))).count();
        return (caps.aDay() == null || onDate < caps.aDay()) && (caps.aWeek() == null || inWeek < caps.aWeek());
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Test
    void theLastTimesAreKept_soManyThatAllOfThemCouldBeBooked_untilTheyAreReleased() {
        LongStream.rangeClosed(1, 1000).forEach(LimitsModelTest::keepsTheLast);
    }

    private static void keepsTheLast(long seed) {
        var random = new SplittableRandom(seed);
        int kept = 1 + random.nextInt(3);
        Duration released = Duration.ofHours(1 + random.nextInt(30));
        Duration buffer = Duration.ofMinutes(5L * random.nextInt(4));
        var type = type(Caps.NONE, kept, released, buffer);
        Instant eight = MONDAY.atTime(LocalTime.of(8, 0)).atZone(ZONE).toInstant();
        Instant now = eight.minus(Duration.ofMinutes(random.nextInt(40 * 60)));
        List<Candidate> day = IntStream.range(0, 25)
                .mapToObj(it -> new Candidate(
                        TimeRange.of(eight.plus(Duration.ofMinutes(20L * it)), Duration.ofMinutes(40)),
                        random.nextInt(3) == 0 ? Fate.TAKEN : Fate.FREE))
                .toList();

        var after = UrgentShare.keep(day, type, now);

        assertThat(after).hasSameSizeAs(day);
        for (int at = 0; at < day.size(); at++) {
            assertThat(after.get(at).visit()).isEqualTo(day.get(at).visit());
            assertThat(after.get(at).fate())
                    .as("start %d of a day that keeps %d, seed %d", at, kept, seed)
                    .isEqualTo(naive(day, at, kept, released, buffer, now));
        }
    }

    /** Counts back from the evening: what lies in the way of one of the last visits that fit is kept. */
    private static Fate naive(List<Candidate> day, int at, int kept, Duration released, Duration buffer, Instant now) {
        var own = day.get(at);
        if (own.fate() != Fate.FREE) {
            return own.fate();
        }
        Instant earliestKept = null;
        int found = 0;
        for (int back = day.size() - 1; back >= 0 && found < kept; back--) {
            var it = day.get(back);
            boolean fits =
                    earliestKept == null || !it.visit().end().plus(buffer).isAfter(earliestKept);
            if (it.fate() == Fate.FREE && fits) {
                earliestKept = it.visit().start();
                found++;
                boolean held = now.isBefore(it.visit().start().minus(released));
                boolean inTheWay = own.visit().start().isBefore(it.visit().end().plus(buffer))
                        && it.visit().start().isBefore(own.visit().end().plus(buffer));
                if (held && inTheWay) {
                    return Fate.KEPT;
                }
            }
        }
        return Fate.FREE;
    }

    private static Caps caps(SplittableRandom random) {
        return new Caps(some(random, 4), some(random, 9));
    }

    private static @Nullable Integer some(SplittableRandom random, int most) {
        return random.nextInt(3) == 0 ? null : 1 + random.nextInt(most);
    }

    private static Supply supply(VisitType type, Map<ResourceId, List<TakenTime>> taken) {
        var busy = new HashMap<ResourceId, Busy>();
        taken.forEach((resource, times) -> busy.put(
                resource,
                new Busy(times.stream()
                        .sorted(java.util.Comparator.comparingLong(TakenTime::first))
                        .toList())));
        return new Supply(type, (start, days) -> Optional.empty(), busy, List.of(), ZONE);
    }

    private static Specialist specialist(String name, Caps caps) {
        return new Specialist(SpecialistId.random(), name, name, name, List.of(), List.of(), null, List.of(), caps);
    }

    private static VisitType type(Caps caps, int kept, Duration released, Duration bufferAfter) {
        return new VisitType(
                VisitTypeId.random(),
                "visit",
                "Visit",
                new StartTimes.OnGrid(Duration.ofMinutes(20), Duration.ofMinutes(20)),
                Duration.ZERO,
                bufferAfter,
                Duration.ZERO,
                90,
                BookableBy.ANYONE,
                new CutOff.NoonOfDayBefore(),
                true,
                List.of(),
                List.of(LocationId.random()),
                List.of(),
                "",
                Map.of(),
                new VisitLimits(caps, null, kept, released),
                false);
    }
}
