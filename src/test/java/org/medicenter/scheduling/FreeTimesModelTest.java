package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.CutOff;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Need;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.hours.WallClock;
import org.medicenter.scheduling.FreeTimes.Candidate;
import org.medicenter.scheduling.FreeTimes.Fate;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/**
 * Free times against a naive model that walks through every minute and looks at every minute of every visit: random
 * hours, grids, lengths, buffers, claims and rooms, around days on which the clock changes and on ordinary ones.
 */
class FreeTimesModelTest {

    private static final int CLINICS = 4_000;
    private static final int DAYS = 3;

    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 3, 28),
            LocalDate.of(2026, 10, 24),
            LocalDate.of(2026, 3, 7),
            LocalDate.of(2026, 10, 31),
            LocalDate.of(2026, 4, 4),
            LocalDate.of(2026, 10, 3),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2028, 2, 28));

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Vienna"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kathmandu"));

    @Test
    void everyFreeTimeOfTheModelIsFound_andNoOther() {
        for (long seed = 1; seed <= CLINICS; seed++) {
            RandomClinic clinic = new RandomClinic(seed);

            assertThat(clinic.calculated())
                    .as("clinic of seed %d: %s", seed, clinic)
                    .isEqualTo(clinic.walked());
        }
    }

    @Test
    void theModelSeesEveryKindOfDay() {
        long free = 0;
        long taken = 0;
        long tooSoon = 0;
        for (long seed = 1; seed <= 200; seed++) {
            for (Candidate candidate : new RandomClinic(seed).walked()) {
                switch (candidate.fate()) {
                    case FREE -> free++;
                    case TAKEN -> taken++;
                    case TOO_SOON -> tooSoon++;
                }
            }
        }
        assertThat(free).isGreaterThan(500);
        assertThat(taken).isGreaterThan(500);
        assertThat(tooSoon).isGreaterThan(500);
    }

    /** A clinic made of chance. */
    private static final class RandomClinic {

        private final SplittableRandom random;
        private final ZoneId zone;
        private final TimeRange window;
        private final TimeRanges allowed;
        private final VisitType type;
        private final Instant earliest;
        private final @Nullable Specialist specialist;
        private final List<Resource> rooms = new ArrayList<>();
        private final Map<ResourceId, List<TakenTime>> taken = new HashMap<>();

        RandomClinic(long seed) {
            random = new SplittableRandom(seed);
            zone = pick(ZONES);
            LocalDate date = pick(DATES);
            window = WallClock.dates(date, date.plusDays(DAYS - 1), zone);
            allowed = hours(date);
            boolean needsRoom = random.nextInt(3) > 0;
            type = type(needsRoom);
            earliest = window.start().plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60 / 2)));
            specialist = needsRoom && random.nextInt(4) == 0 ? null : specialist();
            if (specialist != null) {
                taken.put(specialist.id().resource(), claims());
            }
            for (int room = 0; needsRoom && room < 1 + random.nextInt(3); room++) {
                Resource resource =
                        new Resource(ResourceId.random(), new LocationId(UUID.randomUUID()), "room", "R" + room);
                rooms.add(resource);
                taken.put(resource.id(), claims());
            }
        }

        /** Several ranges a day: breaks, nights across midnight, ranges that overlap or touch. */
        private TimeRanges hours(LocalDate first) {
            var ranges = new ArrayList<TimeRange>();
            for (LocalDate date = first.minusDays(1); date.isBefore(first.plusDays(DAYS)); date = date.plusDays(1)) {
                for (int count = random.nextInt(4); count > 0; count--) {
                    LocalTime begins = LocalTime.MIN.plusMinutes(5L * random.nextInt(288));
                    LocalTime ends = begins.plusMinutes(5L * (1 + random.nextInt(200)));
                    WallClock.range(date, begins, ends, zone).ifPresent(ranges::add);
                }
            }
            var open = TimeRanges.of(ranges);
            LocalDate closed = first.plusDays(random.nextInt(DAYS));
            return random.nextInt(4) == 0 ? open.minus(TimeRanges.of(WallClock.dates(closed, closed, zone))) : open;
        }

        private VisitType type(boolean needsRoom) {
            StartTimes times = random.nextInt(6) == 0
                    ? new StartTimes.Fixed(
                            LocalTime.MIN.plusMinutes(5L * random.nextInt(288)),
                            LocalTime.MIN.plusMinutes(5L * random.nextInt(288)))
                    : new StartTimes.OnGrid(
                            Duration.ofMinutes(5L * (1 + random.nextInt(24))),
                            Duration.ofMinutes(pick(List.of(5, 10, 15, 20, 25, 30, 40, 45, 60, 90, 120))));
            return new VisitType(
                    VisitTypeId.random(),
                    "visit",
                    "Visit",
                    times,
                    Duration.ofMinutes(5L * random.nextInt(4)),
                    Duration.ofMinutes(5L * random.nextInt(4)),
                    Duration.ZERO,
                    90,
                    BookableBy.ANYONE,
                    new CutOff.NoonOfDayBefore(),
                    true,
                    needsRoom ? List.of(new Need("room", 0)) : List.of(),
                    List.of(),
                    List.of(),
                    "");
        }

        private static Specialist specialist() {
            return new Specialist(SpecialistId.random(), "a", "A", "a", List.of(), List.of(), null);
        }

        /** In ascending order without overlap, as the database gives them. */
        private List<TakenTime> claims() {
            var claims = new ArrayList<TakenTime>();
            long cell = Cells.first(window) - 12;
            long last = Cells.afterLast(window) + 24;
            int density = 1 + random.nextInt(60);
            while (cell < last) {
                long start = cell + random.nextInt(density);
                long end = start + 1 + random.nextInt(12);
                claims.add(new TakenTime(start, end, UUID.randomUUID(), null));
                cell = end + random.nextInt(density);
            }
            return claims;
        }

        private <T> T pick(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        List<Candidate> calculated() {
            var busy = new HashMap<ResourceId, Busy>();
            taken.forEach((resource, claims) -> busy.put(resource, new Busy(claims)));
            Supply supply = new Supply(
                    type,
                    (start, openingDays) -> Optional.empty(),
                    busy,
                    type.needs().isEmpty() ? List.of() : List.of(rooms),
                    zone);
            return FreeTimes.of(new StartGrid(type.startTimes(), zone), allowed, window, earliest, specialist, supply);
        }

        List<Candidate> walked() {
            BitSet open = minutes(allowed.asList());
            var busy = new HashMap<ResourceId, BitSet>();
            taken.forEach((resource, claims) -> busy.put(
                    resource,
                    minutes(claims.stream()
                            .map(it -> new TimeRange(Cells.startOf(it.first()), Cells.startOf(it.afterLast())))
                            .toList())));
            var candidates = new ArrayList<Candidate>();
            for (Instant start = window.start(); start.isBefore(window.end()); start = start.plusSeconds(60)) {
                Instant end = endOf(start);
                if (end != null && isAll(open, start, end)) {
                    candidates.add(new Candidate(new TimeRange(start, end), fate(start, end, busy)));
                }
            }
            return candidates;
        }

        private @Nullable Instant endOf(Instant start) {
            LocalTime shown = start.atZone(zone).toLocalTime();
            return switch (type.startTimes()) {
                case StartTimes.OnGrid onGrid ->
                    shown.toSecondOfDay() / 60 % onGrid.grid().toMinutes() == 0 ? start.plus(onGrid.length()) : null;
                case StartTimes.Fixed fixed ->
                    WallClock.range(start.atZone(zone).toLocalDate(), fixed.starts(), fixed.ends(), zone)
                            .filter(it -> it.start().equals(start))
                            .map(TimeRange::end)
                            .orElse(null);
            };
        }

        private Fate fate(Instant start, Instant end, Map<ResourceId, BitSet> busy) {
            if (start.isBefore(earliest)) {
                return Fate.TOO_SOON;
            }
            Instant from = start.minus(type.bufferBefore());
            Instant until = end.plus(type.bufferAfter());
            boolean person =
                    specialist == null || isNone(busy.get(specialist.id().resource()), from, until);
            boolean room =
                    type.needs().isEmpty() || rooms.stream().anyMatch(it -> isNone(busy.get(it.id()), from, until));
            return person && room ? Fate.FREE : Fate.TAKEN;
        }

        private boolean isAll(BitSet minutes, Instant from, Instant until) {
            return minutes.nextClearBit(minute(from)) >= minute(until);
        }

        private boolean isNone(BitSet minutes, Instant from, Instant until) {
            int next = minutes.nextSetBit(minute(from));
            return next < 0 || next >= minute(until);
        }

        private BitSet minutes(List<TimeRange> ranges) {
            var minutes = new BitSet();
            for (TimeRange range : ranges) {
                minutes.set(minute(range.start()), minute(range.end()));
            }
            return minutes;
        }

        /** Counted from well before the window. */
        private int minute(Instant instant) {
            return Math.toIntExact(Duration.between(window.start().minus(Duration.ofDays(3)), instant)
                    .toMinutes());
        }

        @Override
        public String toString() {
            return zone + " " + window + " " + type.startTimes() + " "
                    + DayOfWeek.from(window.start().atZone(zone));
        }
    }
}
