package org.medicenter.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
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
import org.medicenter.hours.HoursException;
import org.medicenter.hours.HoursSetup;
import org.medicenter.hours.WeeklyHours;
import org.medicenter.hours.WorkingDay;
import org.medicenter.hours.WorkingHours;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A small clinic in Vienna, open Monday to Friday 08:00 to 18:00: five specialists A to E who are always there and do
 * everything, two rooms. Made once a database.
 */
class TestClinic {

    static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

    final LocationId location = LocationId.random();
    final List<SpecialistId> specialists = new ArrayList<>();
    final VisitTypeId twentyMinutes = VisitTypeId.random();
    final VisitTypeId fortyMinutes = VisitTypeId.random();
    final VisitTypeId sixtyMinutes = VisitTypeId.random();
    final VisitTypeId inARoom = VisitTypeId.random();
    final VisitTypeId followUp = VisitTypeId.random();
    final VisitTypeId staffOnly = VisitTypeId.random();
    final VisitTypeId inABed = VisitTypeId.random();
    final List<ResourceId> beds = List.of(ResourceId.random(), ResourceId.random());

    private final ClinicSetup clinicSetup;
    private final HoursSetup hoursSetup;
    private final JdbcTemplate jdbc;
    private final long founded;
    private boolean hasBeds;

    TestClinic(ClinicSetup clinicSetup, HoursSetup hoursSetup, JdbcTemplate jdbc) {
        this.clinicSetup = clinicSetup;
        this.hoursSetup = hoursSetup;
        this.jdbc = jdbc;
        found();
        this.founded = revisions();
    }

    /** Whether its rules are those that it began with. */
    boolean isAsFounded() {
        return revisions() == founded;
    }

    private long revisions() {
        return Objects.requireNonNull(jdbc.queryForObject("select sum(revision) from rules_revision", Long.class));
    }

    SpecialistId specialist(int number) {
        return specialists.get(number);
    }

    /** From now on it has two beds, for visits without a specialist. */
    void getBeds() {
        if (!hasBeds) {
            hasBeds = true;
            for (int number = 1; number <= 2; number++) {
                saved(clinicSetup.save(new Resource(beds.get(number - 1), location, "bed", "Bed " + number)));
            }
            visitType(inABed, "in-a-bed", 60, BookableBy.ANYONE, false, new Need("bed", 0));
        }
    }

    void close(LocalDate date) {
        saved(hoursSetup.add(HoursException.closed(location, date, date, "closed in a test")));
    }

    private void found() {
        saved(clinicSetup.save(new Clinic("Test clinic", "AT", "", List.of("en"))));
        saved(clinicSetup.save(
                new Location(location, "clinic", "Clinic", "Beispielgasse 12", "", "+43 1 5550 140", ZONE)));
        for (int number = 1; number <= 2; number++) {
            saved(clinicSetup.save(new Resource(ResourceId.random(), location, "room", "Room " + number)));
        }
        visitType(twentyMinutes, "twenty-minutes", 20, BookableBy.ANYONE);
        visitType(fortyMinutes, "forty-minutes", 40, BookableBy.ANYONE);
        visitType(sixtyMinutes, "sixty-minutes", 60, BookableBy.ANYONE);
        visitType(inARoom, "in-a-room", 40, BookableBy.ANYONE, new Need("room", 0));
        visitType(followUp, "follow-up", 20, BookableBy.KNOWN);
        visitType(staffOnly, "staff-only", 20, BookableBy.STAFF);
        saved(hoursSetup.set(WeeklyHours.everyWeek(location, LocalDate.of(2026, 1, 1), weekdays())));
        for (String name : List.of("A", "B", "C", "D", "E")) {
            employ(name);
        }
    }

    private void employ(String name) {
        SpecialistId id = SpecialistId.random();
        specialists.add(id);
        saved(clinicSetup.save(new Specialist(
                id,
                "specialist-" + name.toLowerCase(java.util.Locale.ROOT),
                "Dr " + name,
                "neurologist",
                List.of(),
                List.of(twentyMinutes, fortyMinutes, sixtyMinutes, inARoom, followUp, staffOnly),
                null)));
        saved(hoursSetup.set(WorkingHours.everyWeek(
                id,
                location,
                LocalDate.of(2026, 1, 1),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                        .map(it -> new WorkingDay(it, null, null, List.of()))
                        .toList())));
    }

    private void visitType(VisitTypeId id, String slug, int minutes, BookableBy by, Need... needs) {
        visitType(id, slug, minutes, by, true, needs);
    }

    private void visitType(
            VisitTypeId id, String slug, int minutes, BookableBy by, boolean withSpecialist, Need... needs) {
        saved(clinicSetup.save(new VisitType(
                id,
                slug,
                slug,
                new StartTimes.OnGrid(Duration.ofMinutes(minutes), Duration.ofMinutes(20)),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofHours(2),
                90,
                by,
                new CutOff.NoonOfOpeningDayBefore(),
                withSpecialist,
                List.of(needs),
                List.of(location),
                List.of(),
                "")));
    }

    private static List<WeeklyWindow> weekdays() {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .map(it -> new WeeklyWindow(it, LocalTime.of(8, 0), LocalTime.of(18, 0)))
                .toList();
    }

    private static void saved(SetupOutcome outcome) {
        assertThat(outcome).isInstanceOf(SetupOutcome.Saved.class);
    }
}
