package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.WeeklyWindow;
import org.medicenter.hours.HoursException.Kind;

/** A calendar of two weeks around a clock change, as wild as the rules allow; the same seed gives the same one. */
final class RandomCalendar {

    static final int DAYS = 14;

    private static final List<String> ZONES = List.of(
            "Europe/Vienna",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Sao_Paulo",
            "Africa/Cairo",
            "America/St_Johns",
            "America/Havana",
            "Asia/Kathmandu",
            "Pacific/Apia");

    private static final List<String> HOLIDAYS = List.of("First", "Second", "Third");

    private final SplittableRandom random;
    private final ZoneId zone;
    private final LocalDate first;
    private final HoursRules rules;
    private final Map<LocalDate, String> holidays = new HashMap<>();

    RandomCalendar(long seed) {
        random = new SplittableRandom(seed);
        zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        first = aroundAClockChange();
        days().filter(_ -> random.nextInt(7) == 0)
                .forEach(it -> holidays.put(it, HOLIDAYS.get(random.nextInt(HOLIDAYS.size()))));
        rules = new HoursRules(weekly(), exceptions(), holidayRules(), working(), absences(), List.of());
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate first() {
        return first;
    }

    HoursRules rules() {
        return rules;
    }

    Optional<String> holiday(LocalDate date) {
        return Optional.ofNullable(holidays.get(date));
    }

    Timetable timetable() {
        return Timetable.of(1, TestClinic.catalogue(zone), rules, this::holiday);
    }

    private LocalDate aroundAClockChange() {
        var from = Instant.parse("2008-01-01T00:00:00Z").plusSeconds(random.nextLong(19L * 365 * 86_400));
        var change = zone.getRules().nextTransition(from);
        var instant = change == null ? from : change.getInstant();
        return instant.atZone(zone).toLocalDate().minusDays(random.nextInt(3, DAYS - 3));
    }

    private Stream<LocalDate> days() {
        return IntStream.range(0, DAYS).mapToObj(first::plusDays);
    }

    private List<WeeklyHours> weekly() {
        var versions = new ArrayList<WeeklyHours>();
        var from = first.minusDays(random.nextInt(30));
        for (int count = random.nextInt(1, 4); count > 0; count--) {
            versions.add(new WeeklyHours(
                    TestClinic.PLACE,
                    from,
                    IntStream.range(0, random.nextInt(1, 3))
                            .mapToObj(_ -> week())
                            .toList()));
            from = from.plusDays(random.nextInt(1, 12));
        }
        return versions;
    }

    private List<WeeklyWindow> week() {
        var windows = new ArrayList<WeeklyWindow>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            for (int count = random.nextInt(3); count > 0; count--) {
                windows.add(new WeeklyWindow(weekday, time(), time()));
            }
        }
        return windows;
    }

    private List<HoursException> exceptions() {
        var exceptions = new ArrayList<HoursException>();
        for (int count = random.nextInt(7); count > 0; count--) {
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            var from = day();
            exceptions.add(new HoursException(
                    TestClinic.PLACE,
                    from,
                    from.plusDays(random.nextInt(3)),
                    kind,
                    kind == Kind.CLOSED ? List.of() : ranges(random.nextInt(1, 3)),
                    "Why"));
        }
        return exceptions;
    }

    /** The first holiday is kept, the second is a day like any other, the third is shortened; not in every calendar. */
    private List<HolidayRule> holidayRules() {
        var all = List.of(
                HolidayRule.open(TestClinic.PLACE, HOLIDAYS.get(1)),
                HolidayRule.shortened(TestClinic.PLACE, HOLIDAYS.get(2), range()));
        return all.subList(random.nextInt(2), 1 + random.nextInt(2));
    }

    private List<WorkingHours> working() {
        var days = new ArrayList<WorkingDay>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            for (int count = random.nextInt(3); count > 0; count--) {
                days.add(new WorkingDay(weekday, timeOrOpen(), timeOrOpen(), ranges(random.nextInt(2))));
            }
        }
        return List.of(WorkingHours.everyWeek(TestClinic.SPECIALIST, TestClinic.PLACE, first.minusDays(3), days));
    }

    private List<Absence> absences() {
        var absences = new ArrayList<Absence>();
        for (int count = random.nextInt(4); count > 0; count--) {
            var from = day();
            absences.add(new Absence(
                    TestClinic.SPECIALIST,
                    from,
                    from.plusDays(random.nextInt(3)),
                    random.nextBoolean() ? null : range(),
                    ""));
        }
        return absences;
    }

    private List<WallRange> ranges(int count) {
        return IntStream.range(0, count).mapToObj(_ -> range()).toList();
    }

    private WallRange range() {
        return new WallRange(time(), time());
    }

    private LocalDate day() {
        return first.plusDays(random.nextInt(DAYS));
    }

    private @Nullable LocalTime timeOrOpen() {
        return random.nextInt(3) == 0 ? null : time();
    }

    /** Often around the hours at which clocks change. */
    private LocalTime time() {
        return switch (random.nextInt(4)) {
            case 0 -> LocalTime.of(random.nextInt(4), 15 * random.nextInt(4));
            case 1 -> LocalTime.of(random.nextInt(24), 0);
            case 2 -> LocalTime.of(23, random.nextInt(60));
            default -> LocalTime.of(random.nextInt(24), random.nextInt(60));
        };
    }
}
