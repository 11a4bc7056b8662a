package org.medicenter.hours;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.RulesRevisions;
import org.medicenter.clinic.SpecialistId;
import org.medicenter.time.Cells;
import org.medicenter.time.TimeOrderedIds;
import org.medicenter.time.TimeRange;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody falls ill: the desk enters it at once, without an administrator. What is left of today is blocked, each other
 * date is leave. For reception and administration of a location where the specialist works; anybody else gets an
 * {@link AccessDeniedException}.
 */
@Service
public class SickLeave {

    /** Days at once. */
    public static final int LONGEST = 60;

    private final CurrentActor currentActor;
    private final ClinicDirectory directory;
    private final RulesRevisions revisions;
    private final StoredHours stored;
    private final HoursEntries entries;
    private final OpeningHours openingHours;
    private final HoursRecord record;
    private final Clock clock;

    SickLeave(
            CurrentActor currentActor,
            ClinicDirectory directory,
            RulesRevisions revisions,
            StoredHours stored,
            HoursEntries entries,
            OpeningHours openingHours,
            HoursRecord record,
            Clock clock) {
        this.currentActor = currentActor;
        this.directory = directory;
        this.revisions = revisions;
        this.stored = stored;
        this.entries = entries;
        this.openingHours = openingHours;
        this.record = record;
        this.clock = clock;
    }

    /** Whether the specialist would be at work at some time of these dates (both included) that is not over. */
    public boolean isExpected(SpecialistId specialist, LocationId location, LocalDate first, LocalDate last) {
        Timetable timetable = openingHours.timetable();
        TimeRange dates = WallClock.dates(first, last, zone(timetable, location));
        Instant now = clock.instant();
        return timetable.workingTime(specialist, location, dates).stream()
                .anyMatch(it -> it.end().isAfter(now));
    }

    /**
     * Enters that the specialist is away, wherever they work; dates on which they are on leave already stay as they are.
     *
     * @param first today or later, on the location's wall clock
     * @param last included
     * @param note for the staff
     * @return whether that changed anything
     */
    @Transactional
    public boolean take(SpecialistId specialist, LocationId location, LocalDate first, LocalDate last, String note) {
        requireDesk(specialist, location);
        long revision = revisions.lock(OpeningHours.SCOPE);
        var catalogue = directory.stored();
        Timetable timetable = Timetable.of(revision, catalogue, stored.read(), PublicHolidays.of(catalogue.clinic()));
        LocalDate today = clock.instant().atZone(zone(timetable, location)).toLocalDate();
        if (first.isBefore(today) || last.isBefore(first) || last.isAfter(first.plusDays(LONGEST - 1))) {
            throw new IllegalArgumentException("Nobody is ill from %s to %s".formatted(first, last));
        }
        List<Absence> absences = absences(timetable, specialist, location, first, last, note);
        UUID illness = TimeOrderedIds.next();
        absences.forEach(it -> {
            entries.write(it.of(illness));
            record.tell("hours.sick", specialist, it.first() + " to " + it.last());
        });
        if (!absences.isEmpty()) {
            openingHours.changeInThisTransaction();
            revisions.raise(OpeningHours.SCOPE);
        }
        return !absences.isEmpty();
    }

    /** Why the specialist is not at work there on this local date, as a desk has reported it. */
    public Optional<Illness> find(SpecialistId specialist, LocationId location, LocalDate date) {
        return openingHours.timetable().illnessOn(specialist, location, date);
    }

    /**
     * The specialist is well, or never was ill: from today on their time is to be had again. Who was moved stays moved. Only
     * what a desk has reported is taken back here.
     *
     * @return false where that was done already
     */
    @Transactional
    public boolean takeBack(Illness illness, LocationId location) {
        requireDesk(illness.specialist(), location);
        revisions.lock(OpeningHours.SCOPE);
        LocalDate today =
                clock.instant().atZone(zone(openingHours.timetable(), location)).toLocalDate();
        boolean lasts = stored.read().absences().stream()
                .anyMatch(it -> illness.id().equals(it.illness())
                        && it.specialist().equals(illness.specialist())
                        && !it.last().isBefore(today));
        if (lasts) {
            entries.endIllness(illness.id(), today);
            record.tell("hours.well", illness.specialist(), illness.first() + " to " + illness.last());
            openingHours.changeInThisTransaction();
            revisions.raise(OpeningHours.SCOPE);
        }
        return lasts;
    }

    private void requireDesk(SpecialistId specialist, LocationId location) {
        if (!currentActor
                        .requireAny(Role.RECEPTIONIST, Role.ADMIN)
                        .isAt(location.value(), Role.RECEPTIONIST, Role.ADMIN)
                || !openingHours.timetable().worksAt(specialist, location)) {
            throw new AccessDeniedException("This is for the reception of a location where the specialist works only.");
        }
    }

    private List<Absence> absences(
            Timetable timetable,
            SpecialistId specialist,
            LocationId location,
            LocalDate first,
            LocalDate last,
            String note) {
        var absences = new ArrayList<Absence>();
        LocalDate from = first;
        if (hasBegun(timetable, specialist, location, first)) {
            restOf(timetable, specialist, location, first, note).ifPresent(absences::add);
            from = first.plusDays(1);
        }
        LocalDate begins = from;
        for (LocalDate date = from; !date.isAfter(last.plusDays(1)); date = date.plusDays(1)) {
            if (date.isAfter(last) || timetable.isOnLeave(specialist, date)) {
                if (begins.isBefore(date)) {
                    absences.add(Absence.leave(specialist, begins, date.minusDays(1), note));
                }
                begins = date.plusDays(1);
            }
        }
        return absences;
    }

    /** Who has worked today was not on leave today. */
    private boolean hasBegun(Timetable timetable, SpecialistId specialist, LocationId location, LocalDate date) {
        TimeRange day = WallClock.dates(date, date, zone(timetable, location));
        Instant now = clock.instant();
        return day.contains(now)
                && timetable.workingTime(specialist, location, day).stream()
                        .anyMatch(it -> it.start().isBefore(now));
    }

    /** To the close, after which nobody works. */
    private Optional<Absence> restOf(
            Timetable timetable, SpecialistId specialist, LocationId location, LocalDate date, String note) {
        ZoneId zone = zone(timetable, location);
        Instant from = Cells.startOf(Cells.at(clock.instant()));
        Instant close = timetable.hoursOf(location, date).asList().getLast().end();
        if (!from.isBefore(close)
                || timetable
                        .workingTime(specialist, location, new TimeRange(from, close))
                        .isEmpty()) {
            return Optional.empty();
        }
        LocalTime begins = from.atZone(zone).toLocalTime();
        LocalTime ends = close.atZone(zone).toLocalTime();
        return Optional.of(Absence.block(specialist, date, new WallRange(begins, ends), note));
    }

    private static ZoneId zone(Timetable timetable, LocationId location) {
        return timetable.catalogue().location(location).zone();
    }
}
