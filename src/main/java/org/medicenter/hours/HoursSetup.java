package org.medicenter.hours;

import java.time.LocalDate;
import java.util.List;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.Clinic;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.RulesRevisions;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.clinic.SpecialistId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters when locations are open and specialists work. Refused entries change nothing. Each saved one raises the
 * revision, so that every node learns of it. For the application itself, which sets a clinic up while nobody is signed
 * in, and for administrators; anybody else who is signed in is turned away. How administrators change opening hours
 * that patients rely on: {@link OpeningPlans}.
 */
@Service
public class HoursSetup {

    private final ClinicDirectory directory;
    private final RulesRevisions revisions;
    private final StoredHours stored;
    private final HoursEntries entries;
    private final PlanEntries plans;
    private final OpeningHours openingHours;
    private final HoursRecord record;
    private final CurrentActor currentActor;

    HoursSetup(
            ClinicDirectory directory,
            RulesRevisions revisions,
            StoredHours stored,
            HoursEntries entries,
            PlanEntries plans,
            OpeningHours openingHours,
            HoursRecord record,
            CurrentActor currentActor) {
        this.directory = directory;
        this.revisions = revisions;
        this.stored = stored;
        this.entries = entries;
        this.plans = plans;
        this.openingHours = openingHours;
        this.record = record;
        this.currentActor = currentActor;
    }

    /**
     * The hours from a date on, until the next version's date; in place of a version from the very same date. Refused:
     * ranges that overlap, also over midnight or from one week into the next; times with seconds.
     */
    @Transactional
    public SetupOutcome set(WeeklyHours hours) {
        return saved(current().broken(hours), () -> kept(hours.location(), () -> entries.write(hours)));
    }

    /**
     * Refused: a last date before the first, a second exception that replaces the hours of a date, closing what is a
     * public holiday anyway, a partial closure outside of the hours, a partial opening inside of them.
     */
    @Transactional
    public SetupOutcome add(HoursException exception) {
        return saved(current().broken(exception), () -> kept(exception.location(), () -> entries.write(exception)));
    }

    /**
     * The specialist's hours from a date on, until the next version's date; in place of a version from the very same
     * date. Refused: stretches of a day that overlap, a break that is not inside of its stretch.
     */
    @Transactional
    public SetupOutcome set(WorkingHours hours) {
        return saved(current().broken(hours), () -> {
            entries.write(hours);
            record.tell("hours.working", hours.specialist(), "from " + hours.validFrom());
        });
    }

    /** Refused: a last date before the first, leave on a date of leave. */
    @Transactional
    public SetupOutcome add(Absence absence) {
        return saved(current().broken(absence), () -> {
            entries.write(absence);
            record.tell("hours.absence", absence.specialist(), absence.first() + " to " + absence.last());
        });
    }

    /** Refused: a concern that the one who is away does not treat, themselves, the same again. */
    @Transactional
    public SetupOutcome add(Substitution substitution) {
        return saved(current().broken(substitution), () -> {
            entries.write(substitution);
            record.tell("hours.substitute", substitution.away(), nameOf(substitution.substitute()));
        });
    }

    private String nameOf(SpecialistId specialist) {
        return directory.stored().specialist(specialist).name();
    }

    /** The public holidays of a clinic that may not be stored yet, from the first local date to the last, both included. */
    public List<HolidayDate> holidays(Clinic clinic, LocalDate first, LocalDate last) {
        return PublicHolidays.of(clinic).between(first, last);
    }

    /** The parts of a country with holidays of their own, by name; none where the calendars know none. */
    public List<Region> regions(String country) {
        return PublicHolidays.regions(country);
    }

    /** All about a location that has no hours yet. Refused: whatever {@link OpeningPlans} would refuse. */
    @Transactional
    public SetupOutcome begin(OpeningPlan plan) {
        current();
        var rules = stored.read();
        var nothing = OpeningPlan.of(plan.location(), rules);
        var catalogue = directory.stored();
        var faults = new PlanChecks(
                        catalogue, PublicHolidays.of(catalogue.clinic()), rules, nothing, plan, LocalDate.MIN)
                .faults();
        return saved(
                faults.stream().map(PlanFault::sentence).toList(),
                () -> kept(plan.location(), () -> plans.write(plan)));
    }

    /** What is stored, not what is remembered: from here to the end of the transaction nobody else changes it. */
    private HoursChecks current() {
        currentActor.find().ifPresent(_ -> currentActor.requireAny(Role.ADMIN));
        long revision = revisions.lock(OpeningHours.SCOPE);
        var catalogue = directory.stored();
        var rules = stored.read();
        return new HoursChecks(
                catalogue, rules, Timetable.of(revision, catalogue, rules, PublicHolidays.of(catalogue.clinic())));
    }

    private void kept(LocationId location, Runnable write) {
        var before = OpeningPlan.of(location, stored.read());
        write.run();
        record.keep(before, OpeningPlan.of(location, stored.read()));
    }

    private SetupOutcome saved(List<String> reasons, Runnable write) {
        if (!reasons.isEmpty()) {
            return new SetupOutcome.Refused(reasons);
        }
        write.run();
        openingHours.changeInThisTransaction();
        return new SetupOutcome.Saved(revisions.raise(OpeningHours.SCOPE));
    }
}
