package org.medicenter.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Role;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.LocationId;
import org.medicenter.clinic.RulesRevisions;
import org.medicenter.clinic.SetupOutcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The opening hours of locations as administrators edit them: whole plans, published at once or not at all. Each method
 * throws {@link org.springframework.security.access.AccessDeniedException} for anybody but administrators.
 */
@Service
public class OpeningPlans {

    private final CurrentActor currentActor;
    private final ClinicDirectory directory;
    private final RulesRevisions revisions;
    private final StoredHours stored;
    private final PlanEntries entries;
    private final Editions editions;
    private final HoursRecord record;
    private final HoursDrafts drafts;
    private final OpeningHours openingHours;
    private final Clock clock;

    OpeningPlans(
            CurrentActor currentActor,
            ClinicDirectory directory,
            RulesRevisions revisions,
            StoredHours stored,
            PlanEntries entries,
            Editions editions,
            HoursRecord record,
            HoursDrafts drafts,
            OpeningHours openingHours,
            Clock clock) {
        this.currentActor = currentActor;
        this.directory = directory;
        this.revisions = revisions;
        this.stored = stored;
        this.entries = entries;
        this.editions = editions;
        this.record = record;
        this.drafts = drafts;
        this.openingHours = openingHours;
        this.clock = clock;
    }

    /** The plan in force, as stored. */
    @Transactional(readOnly = true)
    public OpeningPlan inForce(LocationId location) {
        currentActor.requireAny(Role.ADMIN);
        return OpeningPlan.of(location, stored.read());
    }

    /** All that was ever published for the location, the newest first. */
    @Transactional(readOnly = true)
    public List<Edition> history(LocationId location) {
        currentActor.requireAny(Role.ADMIN);
        return editions.of(location);
    }

    /** The public holidays of the clinic's region, from the first local date to the last, both included. */
    public List<HolidayDate> holidays(LocalDate first, LocalDate last) {
        currentActor.requireAny(Role.ADMIN);
        return calendar().between(first, last);
    }

    /** What would have to be mended before the plan can be published; nothing is changed. */
    @Transactional(readOnly = true)
    public List<PlanFault> faults(OpeningPlan begunFrom, OpeningPlan plan) {
        currentActor.requireAny(Role.ADMIN);
        return faults(begunFrom, plan, stored.read());
    }

    /** All rules of the hours, with this plan in place of what is in force at its location. Only of one without faults. */
    @Transactional(readOnly = true)
    public HoursRules proposed(OpeningPlan plan) {
        currentActor.requireAny(Role.ADMIN);
        return plan.in(stored.read());
    }

    /**
     * Puts the plan into force, keeps it as an edition, and forgets the own draft. Changed meanwhile: what is in force is
     * not what the editor began from.
     */
    @Transactional
    public SetupOutcome publish(OpeningPlan begunFrom, OpeningPlan plan) {
        currentActor.requireAny(Role.ADMIN);
        if (!begunFrom.location().equals(plan.location())) {
            throw new IllegalArgumentException("A plan is for the location that it began from, but this one is for "
                    + plan.location() + " and began from that of " + begunFrom.location());
        }
        long revision = revisions.lock(OpeningHours.SCOPE);
        var rules = stored.read();
        var inForce = OpeningPlan.of(plan.location(), rules);
        if (!inForce.equals(begunFrom)) {
            return changedMeanwhile(plan.location());
        }
        var faults = faults(begunFrom, plan, rules);
        if (!faults.isEmpty()) {
            return new SetupOutcome.Refused(
                    faults.stream().map(PlanFault::sentence).toList());
        }
        drafts.discard(plan.location());
        if (plan.equals(inForce)) {
            return new SetupOutcome.Saved(revision);
        }
        entries.write(plan);
        record.keep(inForce, plan);
        openingHours.changeInThisTransaction();
        return new SetupOutcome.Saved(revisions.raise(OpeningHours.SCOPE));
    }

    private SetupOutcome changedMeanwhile(LocationId location) {
        return editions.newest(location)
                .<SetupOutcome>map(
                        it -> new SetupOutcome.ChangedMeanwhile(it.by() == null ? "The set-up" : it.by(), it.at()))
                .orElseGet(() -> new SetupOutcome.Refused(
                        List.of("The hours in force are not those that you began from. Load the page again.")));
    }

    private List<PlanFault> faults(OpeningPlan begunFrom, OpeningPlan plan, HoursRules rules) {
        return new PlanChecks(directory.stored(), calendar(), rules, begunFrom, plan, today(plan.location())).faults();
    }

    private LocalDate today(LocationId location) {
        Catalogue catalogue = directory.stored();
        return catalogue.knows(location)
                ? clock.instant().atZone(catalogue.location(location).zone()).toLocalDate()
                : LocalDate.MIN;
    }

    private Holidays calendar() {
        return PublicHolidays.of(directory.catalogue().clinic());
    }
}
