package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Caps;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.clinic.CutOff;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.Need;
import org.medicenter.clinic.Resource;
import org.medicenter.clinic.ResourceId;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.StartTimes;
import org.medicenter.clinic.VisitLimits;
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.clinic.WeeklyWindow;
import org.medicenter.hours.Absence;
import org.medicenter.hours.HolidayRule;
import org.medicenter.hours.HoursException;
import org.medicenter.hours.HoursSetup;
import org.medicenter.hours.OpeningDay;
import org.medicenter.hours.OpeningPlan;
import org.medicenter.hours.OpeningWeeks;
import org.medicenter.hours.WallClock;
import org.medicenter.hours.WallRange;
import org.medicenter.hours.WeeklyHours;
import org.medicenter.hours.WorkingDay;
import org.medicenter.hours.WorkingHours;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;

/** A location made of chance, with its people, kinds of visit, hours and bookings, beside the others of the clinic. */
final class RandomHours {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Vienna"), ZoneId.of("America/New_York"), ZoneId.of("Asia/Kathmandu"));

    private final SplittableRandom random;
    private final ClinicSetup clinic;
    private final HoursSetup hours;
    private final long seed;
    private final LocationId location = LocationId.random();
    private final List<VisitTypeId> types = new ArrayList<>();
    private final List<VisitTypeId> withSpecialist = new ArrayList<>();

    RandomHours(long seed, ClinicSetup clinic, HoursSetup hours) {
        this.random = new SplittableRandom(seed);
        this.seed = seed;
        this.clinic = clinic;
        this.hours = hours;
        String name = "random-" + seed;
        saved(clinic.save(new Location(location, name, name, "Street 1", "", "+43 1 5550 140", pick(ZONES))));
        for (int room = 0; room < 2; room++) {
            saved(clinic.save(new Resource(ResourceId.random(), location, "room", "Room " + seed + "-" + room)));
        }
        saved(clinic.save(new Resource(ResourceId.random(), location, "device", "Device " + seed)));
        for (int type = 0; type < 3; type++) {
            visitType(type);
        }
        saved(hours.set(WeeklyHours.everyWeek(location, LONG_AGO, week())));
        for (int specialist = 0; specialist < 2; specialist++) {
            employ(specialist);
        }
    }

    LocationId location() {
        return location;
    }

    private void visitType(int number) {
        VisitTypeId id = VisitTypeId.random();
        types.add(id);
        boolean lent = number == 2 && random.nextBoolean();
        List<Need> needs = lent
                ? List.of(new Need("device", 1 + random.nextInt(2)))
                : random.nextBoolean() ? List.of(new Need("room", 0)) : List.of();
        boolean needsSpecialist = !lent || random.nextBoolean();
        if (needsSpecialist) {
            withSpecialist.add(id);
        }
        saved(clinic.save(new VisitType(
                id,
                "type-" + seed + "-" + number,
                "Type " + seed + "-" + number,
                new StartTimes.OnGrid(
                        Duration.ofMinutes(pick(List.of(20, 30, 45, 60))),
                        Duration.ofMinutes(pick(List.of(15, 20, 30, 60)))),
                Duration.ofMinutes(5L * random.nextInt(3)),
                Duration.ofMinutes(5L * random.nextInt(3)),
                Duration.ofHours(random.nextInt(48)),
                10 + random.nextInt(60),
                pick(List.of(BookableBy.ANYONE, BookableBy.ANYONE, BookableBy.KNOWN, BookableBy.STAFF)),
                new CutOff.NoonOfDayBefore(),
                needsSpecialist,
                needs,
                List.of(location),
                random.nextInt(4) == 0 ? ownHours() : List.of(),
                "",
                Map.of(),
                random.nextBoolean() ? urgentShare() : VisitLimits.NONE,
                false)));
    }

    private VisitLimits urgentShare() {
        return new VisitLimits(Caps.NONE, null, 1 + random.nextInt(3), Duration.ofHours(pick(List.of(6, 24, 72, 240))));
    }

    private List<WeeklyWindow> ownHours() {
        return Arrays.stream(DayOfWeek.values())
                .filter(it -> random.nextInt(5) > 0)
                .map(it -> new WeeklyWindow(it, LocalTime.of(7, 0), LocalTime.of(13 + random.nextInt(6), 0)))
                .toList();
    }

    private void employ(int number) {
        SpecialistId id = SpecialistId.random();
        saved(clinic.save(new Specialist(
                id,
                "person-" + seed + "-" + number,
                "Dr " + seed + "-" + number,
                "physician",
                List.of(),
                withSpecialist,
                null)));
        saved(hours.set(WorkingHours.everyWeek(
                id,
                location,
                LONG_AGO,
                Arrays.stream(DayOfWeek.values())
                        .filter(it -> random.nextInt(5) > 0)
                        .map(this::workingDay)
                        .toList())));
        if (random.nextBoolean()) {
            LocalDate first = TODAY.plusDays(random.nextInt(25));
            saved(hours.add(Absence.leave(id, first, first.plusDays(random.nextInt(4)), "")));
        }
    }

    private WorkingDay workingDay(DayOfWeek weekday) {
        @Nullable LocalTime begins = random.nextBoolean() ? null : LocalTime.of(7 + random.nextInt(4), 0);
        @Nullable LocalTime ends = random.nextBoolean() ? null : LocalTime.of(14 + random.nextInt(6), 30);
        return new WorkingDay(weekday, begins, ends, List.of());
    }

    private List<WeeklyWindow> week() {
        return Arrays.stream(DayOfWeek.values())
                .filter(it -> random.nextInt(6) > 0)
                .map(it -> new WeeklyWindow(
                        it, LocalTime.of(6 + random.nextInt(4), 0), LocalTime.of(14 + random.nextInt(7), 0)))
                .toList();
    }

    /** At times that are free: some of each kind. */
    void book(Availability availability, DeskBooking desk, Catalogue catalogue) {
        for (VisitTypeId type : types) {
            for (int count = 0; count < 8; count++) {
                LocalDate date = TODAY.plusDays(1L + random.nextInt(45));
                var free = availability
                        .days(Wish.anyone(type), date, date)
                        .getFirst()
                        .times();
                if (!free.isEmpty()) {
                    var time = pick(free);
                    desk.book(new DeskRequest(
                            new Wish(type, time.specialist(), null), time.start(), BookingContract.ROSA, null, null));
                }
            }
        }
        assertThat(catalogue.knows(location)).isTrue();
    }

    /** It may have faults: then it cannot be published. */
    OpeningPlan changed(OpeningPlan plan) {
        OpeningPlan changed = plan;
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            changed = oneChange(changed);
        }
        return changed;
    }

    private OpeningPlan oneChange(OpeningPlan plan) {
        LocalDate date = TODAY.plusDays(random.nextInt(35));
        return switch (random.nextInt(8)) {
            case 0 -> plan.with(HoursException.closed(location, date, date.plusDays(random.nextInt(3)), "closed"));
            case 1 -> plan.with(HoursException.otherHours(location, date, List.of(range(7, 13)), "other"));
            case 2 -> plan.with(HoursException.partlyClosed(location, date, range(10, 12), "partly"));
            case 3 -> plan.with(HoursException.partlyOpen(location, date, range(20, 22), "longer"));
            case 4 -> plan.with(HolidayRule.open(location, "Immaculate Conception Day"));
            case 5 ->
                plan.exceptions().isEmpty()
                        ? plan
                        : plan.without(plan.exceptions()
                                .get(random.nextInt(plan.exceptions().size())));
            default -> plan.with(week(plan, date));
        };
    }

    private OpeningWeeks week(OpeningPlan plan, LocalDate date) {
        LocalDate from =
                random.nextBoolean() ? date : plan.versions().getFirst().validFrom();
        OpeningWeeks week = plan.validOn(date).orElseGet(() -> plan.versions().getFirst());
        OpeningWeeks changed = new OpeningWeeks(from, week.weeks());
        DayOfWeek weekday = pick(Arrays.asList(DayOfWeek.values()));
        return random.nextInt(3) == 0
                ? changed.closedOn(0, weekday)
                : changed.with(
                        0,
                        OpeningDay.of(
                                weekday,
                                LocalTime.of(6 + random.nextInt(5), 0),
                                LocalTime.of(13 + random.nextInt(8), 30),
                                random.nextBoolean() ? List.of() : List.of(range(12, 13))));
    }

    private WallRange range(int from, int to) {
        return new WallRange(LocalTime.of(from, random.nextInt(2) * 30), LocalTime.of(to, random.nextInt(2) * 30));
    }

    static boolean isInOwnHours(VisitType type, TimeRange five, ZoneId zone) {
        LocalDate date = five.start().atZone(zone).toLocalDate();
        return type.ownHours().isEmpty()
                || type.ownHours().stream()
                        .filter(it -> it.weekday() == date.getDayOfWeek())
                        .flatMap(it -> WallClock.range(date, it.begins(), it.ends(), zone).stream())
                        .anyMatch(it -> TimeRanges.of(it).encloses(five));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static void saved(SetupOutcome outcome) {
        assertThat(outcome).as(outcome.toString()).isInstanceOf(SetupOutcome.Saved.class);
    }
}
