package org.medicenter.support;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.medicenter.clinic.BookableBy;
import org.medicenter.clinic.Clinic;
import org.medicenter.clinic.ClinicSetup;
import org.medicenter.clinic.CutOff;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.LocationId;
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
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clinic of one location, one specialist and one kind of visit, for tests to which it does not matter which. */
@TestConfiguration
public class SmallClinic {

    public static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    public static final String LOCATION_ID = "6d1c0f0e-9f57-4a3c-8a54-5f6f1c2b7a01";
    public static final LocationId LOCATION = new LocationId(UUID.fromString(LOCATION_ID));
    public static final SpecialistId SPECIALIST = SpecialistId.random();
    public static final VisitTypeId VISIT = VisitTypeId.random();

    /** Made with the first database that it meets. */
    @Bean
    Object smallClinic(ClinicSetup clinic, HoursSetup hours) {
        clinic.save(new Clinic("Sleep Clinic", "AT", "", List.of("en"))).orElseThrow();
        clinic.save(new Location(LOCATION, "clinic", "Clinic", "Beispielgasse 12", "step-free", "+43 1 5550 140", ZONE))
                .orElseThrow();
        clinic.save(visitType()).orElseThrow();
        var weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        var begin = LocalDate.of(2026, 1, 1);
        hours.set(WeeklyHours.everyWeek(
                        LOCATION,
                        begin,
                        weekdays.stream()
                                .map(it -> new WeeklyWindow(it, LocalTime.of(8, 0), LocalTime.of(18, 0)))
                                .toList()))
                .orElseThrow();
        clinic.save(new Specialist(
                        SPECIALIST, "okafor", "Dr Amara Okafor", "neurologist", List.of(), List.of(VISIT), null))
                .orElseThrow();
        hours.set(WorkingHours.everyWeek(
                        SPECIALIST,
                        LOCATION,
                        begin,
                        weekdays.stream()
                                .map(it -> new WorkingDay(it, null, null, List.of()))
                                .toList()))
                .orElseThrow();
        return new Object();
    }

    private static VisitType visitType() {
        return new VisitType(
                VISIT,
                "insomnia-consultation",
                "Insomnia consultation",
                new StartTimes.OnGrid(Duration.ofMinutes(20), Duration.ofMinutes(20)),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofHours(2),
                90,
                BookableBy.ANYONE,
                new CutOff.NoonOfOpeningDayBefore(),
                true,
                List.of(),
                List.of(LOCATION),
                List.of(),
                "Bring a list of your medicines.\nCome ten minutes early.");
    }
}
