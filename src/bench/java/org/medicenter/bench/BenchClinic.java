package org.medicenter.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Clinic;
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
import org.medicenter.clinic.VisitType;
import org.medicenter.clinic.VisitTypeId;
import org.medicenter.clinic.WeeklyWindow;
import org.medicenter.hours.HoursSetup;
import org.medicenter.hours.WeeklyHours;
import org.medicenter.hours.WorkingDay;
import org.medicenter.hours.WorkingHours;

/** Twenty specialists, each with a room, and sixteen half hours a day: 09:00 to 17:00, every day but public holidays. */
final class BenchClinic {

    static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    static final int SPECIALISTS = 20;
    /** What the questions ask about; the bookings that warm the server up need more. */
    static final int DAYS = 60;

    static final int HORIZON_DAYS = 150;
    static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 7);
    static final int SLOTS_A_DAY = 16;
    static final String VISIT_TYPE = "half-hour";

    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2027, 3, 28),
            LocalDate.of(2027, 3, 29),
            LocalDate.of(2027, 5, 1),
            LocalDate.of(2027, 5, 6),
            LocalDate.of(2027, 5, 16),
            LocalDate.of(2027, 5, 17),
            LocalDate.of(2027, 5, 27));
    private static final List<LocalDate> OPEN_DAYS = FIRST_DAY
            .datesUntil(FIRST_DAY.plusDays(HORIZON_DAYS - 10))
            .filter(it -> !HOLIDAYS.contains(it))
            .toList();

    private BenchClinic() {}

    static void open(ClinicSetup clinic, HoursSetup hours) {
        LocationId location = LocationId.random();
        VisitTypeId visitType = VisitTypeId.random();
        saved(clinic.save(new Clinic("Bench", "AT", "", List.of("en"))));
        saved(clinic.save(new Location(location, "clinic", "Clinic", "Street 1", "", "+43 1 5550 140", ZONE)));
        var rooms = new ArrayList<ResourceId>();
        for (int number = 0; number < SPECIALISTS; number++) {
            ResourceId room = ResourceId.random();
            saved(clinic.save(new Resource(room, location, "room", "Room %02d".formatted(number))));
            rooms.add(room);
        }
        saved(clinic.save(new VisitType(
                visitType,
                VISIT_TYPE,
                "Half an hour",
                new StartTimes.OnGrid(Duration.ofMinutes(30), Duration.ofMinutes(30)),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofHours(2),
                HORIZON_DAYS,
                BookableBy.ANYONE,
                new CutOff.NoonOfOpeningDayBefore(),
                true,
                List.of(new Need("room", 0)),
                List.of(location),
                List.of(),
                "")));
        saved(hours.set(WeeklyHours.everyWeek(
                location,
                LocalDate.of(2026, 1, 1),
                Arrays.stream(DayOfWeek.values())
                        .map(it -> new WeeklyWindow(it, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                        .toList())));
        for (int number = 0; number < SPECIALISTS; number++) {
            employ(clinic, hours, location, visitType, rooms.get(number), number);
        }
    }

    private static void employ(
            ClinicSetup clinic,
            HoursSetup hours,
            LocationId location,
            VisitTypeId visitType,
            ResourceId room,
            int number) {
        SpecialistId specialist = SpecialistId.random();
        saved(clinic.save(new Specialist(
                specialist, slug(number), "Dr %02d".formatted(number), "physician", List.of(), List.of(visitType), room)));
        saved(hours.set(WorkingHours.everyWeek(
                specialist,
                location,
                LocalDate.of(2026, 1, 1),
                Arrays.stream(DayOfWeek.values())
                        .map(it -> new WorkingDay(it, null, null, List.of()))
                        .toList())));
    }

    static LocalDate openDay(int number) {
        return OPEN_DAYS.get(number);
    }

    static String slug(int number) {
        return "specialist-%02d".formatted(number);
    }

    private static void saved(SetupOutcome outcome) {
        if (outcome instanceof SetupOutcome.Refused refused) {
            throw new IllegalStateException(String.join(" ", refused.reasons()));
        }
    }
}
