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
    /** What the questions ask about; what is booked while it is measured lies after these. */
    static final int DAYS = 60;

    static final int HORIZON_DAYS = 220;
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
        saved(clinic.save(new Clinic("Bench", "AT", "", List.of("en"))));
        saved(clinic.save(new Location(location, "clinic", "Clinic", "Street 1", "", "+43 1 5550 140", ZONE)));
        saved(hours.set(WeeklyHours.everyWeek(
                location,
                LocalDate.of(2026, 1, 1),
                Arrays.stream(DayOfWeek.values())
                        .map(it -> new WeeklyWindow(it, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                        .toList())));
        employ(clinic, hours, location, VISIT_TYPE, "specialist", HORIZON_DAYS);
    }

    /** Twenty specialists, each with a room, and a kind of visit that only they do. */
    static void employ(
            ClinicSetup clinic, HoursSetup hours, LocationId location, String slug, String people, int horizonDays) {
        VisitTypeId visitType = VisitTypeId.random();
        String kind = people + "-room";
        var rooms = new ArrayList<ResourceId>();
        for (int number = 0; number < SPECIALISTS; number++) {
            ResourceId room = ResourceId.random();
            saved(clinic.save(new Resource(room, location, kind, "Room of " + slug(people, number))));
            rooms.add(room);
        }
        saved(clinic.save(new VisitType(
                visitType,
                slug,
                slug,
                new StartTimes.OnGrid(Duration.ofMinutes(30), Duration.ofMinutes(30)),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofHours(2),
                horizonDays,
                BookableBy.ANYONE,
                new CutOff.NoonOfOpeningDayBefore(),
                true,
                List.of(new Need(kind, 0)),
                List.of(location),
                List.of(),
                "")));
        for (int number = 0; number < SPECIALISTS; number++) {
            employ(clinic, hours, location, visitType, rooms.get(number), slug(people, number));
        }
    }

    private static void employ(
            ClinicSetup clinic,
            HoursSetup hours,
            LocationId location,
            VisitTypeId visitType,
            ResourceId room,
            String slug) {
        SpecialistId specialist = SpecialistId.random();
        saved(clinic.save(new Specialist(
                specialist, slug, "Dr " + slug, "physician", List.of(), List.of(visitType), room)));
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
        return slug("specialist", number);
    }

    static String slug(String people, int number) {
        return "%s-%02d".formatted(people, number);
    }

    private static void saved(SetupOutcome outcome) {
        if (outcome instanceof SetupOutcome.Refused refused) {
            throw new IllegalStateException(String.join(" ", refused.reasons()));
        }
    }
}
