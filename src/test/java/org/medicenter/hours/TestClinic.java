package org.medicenter.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.Clinic;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.clinic.WeeklyWindow;

/** A clinic with one location and one specialist, put together by a test. */
final class TestClinic {

    static final LocationId PLACE = new LocationId(UUID.nameUUIDFromBytes(new byte[] {1}));
    static final SpecialistId SPECIALIST = new SpecialistId(UUID.nameUUIDFromBytes(new byte[] {2}));
    static final LocalDate ALWAYS = LocalDate.of(2000, 1, 3);

    private final ZoneId zone;
    private final List<WeeklyHours> weekly = new ArrayList<>();
    private final List<HoursException> exceptions = new ArrayList<>();
    private final List<WorkingHours> working = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final Map<LocalDate, String> holidays = new HashMap<>();

    private TestClinic(ZoneId zone) {
        this.zone = zone;
    }

    static TestClinic in(String zone) {
        return new TestClinic(ZoneId.of(zone));
    }

    /** @param week such as "MONDAY 08:00–18:00" */
    TestClinic open(String... week) {
        return with(WeeklyHours.everyWeek(PLACE, ALWAYS, week(week)));
    }

    TestClinic with(WeeklyHours hours) {
        weekly.add(hours);
        return this;
    }

    TestClinic with(HoursException exception) {
        exceptions.add(exception);
        return this;
    }

    TestClinic works(WorkingDay... week) {
        return with(WorkingHours.everyWeek(SPECIALIST, PLACE, ALWAYS, List.of(week)));
    }

    TestClinic with(WorkingHours hours) {
        working.add(hours);
        return this;
    }

    TestClinic with(Absence absence) {
        absences.add(absence);
        return this;
    }

    TestClinic holiday(String date, String name) {
        holidays.put(LocalDate.parse(date), name);
        return this;
    }

    Timetable timetable() {
        return Timetable.of(1, catalogue(zone), rules(), date -> Optional.ofNullable(holidays.get(date)));
    }

    HoursRules rules() {
        return new HoursRules(weekly, exceptions, working, absences, List.of());
    }

    static Catalogue catalogue(ZoneId zone) {
        return new Catalogue(
                1,
                new Clinic("Test clinic", "AT", "", List.of("en")),
                List.of(new Location(PLACE, "place", "Place", "Street 1", "", "+43 1 5550 140", zone)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static List<WeeklyWindow> week(String... lines) {
        return Arrays.stream(lines)
                .map(line -> {
                    WallRange range = range(line.substring(line.indexOf(' ') + 1));
                    var weekday = DayOfWeek.valueOf(line.substring(0, line.indexOf(' ')));
                    return new WeeklyWindow(weekday, range.begins(), range.ends());
                })
                .toList();
    }

    static WallRange range(String text) {
        String[] times = text.split("–");
        return new WallRange(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
    }
}
