package org.medicenter.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medicenter.access.CurrentActor;
import org.medicenter.access.Deed;
import org.medicenter.access.Role;
import org.medicenter.clinic.Catalogue;
import org.medicenter.clinic.ClinicDirectory;
import org.medicenter.clinic.ClinicEditing;
import org.medicenter.clinic.EntryFault;
import org.medicenter.clinic.RulesRevisions;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.clinic.Specialist;
import org.medicenter.clinic.SpecialistId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Specialists as administrators edit them: who they are, when they work, when they are away, who stands in; saved as a
 * whole or not at all. Each method throws {@link org.springframework.security.access.AccessDeniedException} for anybody
 * but administrators.
 */
@Service
public class SpecialistPlans {

    private final CurrentActor currentActor;
    private final ClinicDirectory directory;
    private final ClinicEditing editing;
    private final RulesRevisions revisions;
    private final StoredHours stored;
    private final HoursEntries entries;
    private final OpeningHours openingHours;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final Clock clock;

    SpecialistPlans(
            CurrentActor currentActor,
            ClinicDirectory directory,
            ClinicEditing editing,
            RulesRevisions revisions,
            StoredHours stored,
            HoursEntries entries,
            OpeningHours openingHours,
            ApplicationEventPublisher events,
            JdbcClient database,
            Clock clock) {
        this.currentActor = currentActor;
        this.directory = directory;
        this.editing = editing;
        this.revisions = revisions;
        this.stored = stored;
        this.entries = entries;
        this.openingHours = openingHours;
        this.events = events;
        this.database = database;
        this.clock = clock;
    }

    /** The plan in force, as stored. */
    @Transactional(readOnly = true)
    public SpecialistPlan inForce(SpecialistId specialist) {
        currentActor.requireAny(Role.ADMIN);
        return SpecialistPlan.of(specialist, stored.read(), directory.stored());
    }

    /** The rules of all others, for what the page shows beside the plan. */
    @Transactional(readOnly = true)
    public List<WeeklyHours> weeklyHours() {
        currentActor.requireAny(Role.ADMIN);
        return stored.read().weeklyHours();
    }

    /** What would have to be mended before both can be saved, by field; nothing is changed. */
    @Transactional(readOnly = true)
    public List<EntryFault> faults(Specialist specialist, SpecialistPlan plan) {
        currentActor.requireAny(Role.ADMIN);
        return Stream.concat(
                        editing.faults(specialist).stream(), faults(with(specialist), plan, stored.read()).stream())
                .toList();
    }

    /** Working time that nobody can book, because the location is not open then in any usual week. */
    @Transactional(readOnly = true)
    public List<StickingOut> stickingOut(SpecialistPlan plan) {
        currentActor.requireAny(Role.ADMIN);
        return WorkingOutside.of(plan, stored.read().weeklyHours(), LocalDate.now(clock));
    }

    /** All rules of the hours, with this plan in place of what they say about the specialist; for what it would do. */
    @Transactional(readOnly = true)
    public HoursRules proposed(SpecialistPlan plan) {
        currentActor.requireAny(Role.ADMIN);
        return plan.in(stored.read());
    }

    /**
     * Saves both, or none of them.
     *
     * @param version of the specialist that the change began from
     * @param begunFrom the plan that the change began from
     */
    @Transactional
    public SetupOutcome save(Specialist specialist, int version, SpecialistPlan begunFrom, SpecialistPlan plan) {
        String actor = currentActor.requireAny(Role.ADMIN).name();
        SetupOutcome first = editing.save(specialist, version);
        SetupOutcome both = first instanceof SetupOutcome.Saved ? save(begunFrom, plan, actor, first) : first;
        if (!(both instanceof SetupOutcome.Saved)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return both;
    }

    private SetupOutcome save(SpecialistPlan begunFrom, SpecialistPlan plan, String actor, SetupOutcome saved) {
        revisions.lock(OpeningHours.SCOPE);
        var rules = stored.read();
        var catalogue = directory.stored();
        var inForce = SpecialistPlan.of(plan.specialist(), rules, catalogue);
        if (!inForce.equals(begunFrom)) {
            return changedMeanwhile(plan.specialist());
        }
        if (plan.equals(inForce)) {
            return saved;
        }
        var faults = faults(catalogue, plan, rules);
        if (!faults.isEmpty()) {
            return new SetupOutcome.Refused(
                    faults.stream().map(EntryFault::sentence).toList());
        }
        entries.replace(plan);
        note(plan.specialist(), actor);
        events.publishEvent(Deed.changed(
                "catalogue.working-plan",
                catalogue.specialist(plan.specialist()).name(),
                null,
                SpecialistPlanWords.of(inForce, catalogue),
                SpecialistPlanWords.of(plan, catalogue)));
        openingHours.changeInThisTransaction();
        return new SetupOutcome.Saved(revisions.raise(OpeningHours.SCOPE));
    }

    private SetupOutcome changedMeanwhile(SpecialistId specialist) {
        return database.sql("select changed_by, changed_at from working_plan_change where specialist_id = ?")
                .param(specialist.value())
                .query((row, _) -> (SetupOutcome) new SetupOutcome.ChangedMeanwhile(
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseGet(() -> new SetupOutcome.Refused(
                        List.of("The working hours are not those that you began from. Load the page again.")));
    }

    private void note(SpecialistId specialist, String actor) {
        database.sql("delete from working_plan_change where specialist_id = ?")
                .param(specialist.value())
                .update();
        database.sql("insert into working_plan_change (specialist_id, changed_by, changed_at) values (?, ?, ?)")
                .params(specialist.value(), actor, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private Catalogue with(Specialist specialist) {
        var catalogue = directory.stored();
        var specialists = Stream.concat(
                        catalogue.specialists().stream().filter(it -> !it.id().equals(specialist.id())),
                        Stream.of(specialist))
                .toList();
        return new Catalogue(
                catalogue.revision(),
                catalogue.clinic(),
                catalogue.locations(),
                specialists,
                catalogue.concerns(),
                catalogue.visitTypes(),
                catalogue.resources());
    }

    private List<EntryFault> faults(Catalogue catalogue, SpecialistPlan plan, HoursRules rules) {
        var faults = new ArrayList<EntryFault>();
        HoursRules before = SpecialistPlan.none(plan.specialist()).in(rules);
        var dates = plan.hours().stream()
                .map(it -> List.of(it.location(), it.validFrom()))
                .toList();
        if (dates.stream().distinct().count() < dates.size()) {
            faults.add(new EntryFault("hours", "Two versions of the working hours begin on the same date."));
        }
        plan.hours()
                .forEach(it -> add(faults, "hours", checks(catalogue, before).broken(it)));
        plan.hours().forEach(it -> add(faults, "hours", WorkingOutside.backwards(it, rules.weeklyHours())));
        var absences = new ArrayList<Absence>();
        for (var absence : plan.absences()) {
            var beside = new SpecialistPlan(plan.specialist(), List.of(), absences, List.of()).in(before);
            add(faults, "leave", checks(catalogue, beside).broken(absence));
            add(faults, "leave", backwards(absence, plan, rules));
            absences.add(absence);
        }
        var substitutions = new ArrayList<Substitution>();
        for (var substitution : plan.substitutions()) {
            var beside = new SpecialistPlan(plan.specialist(), List.of(), List.of(), substitutions).in(before);
            add(faults, "substitutes", checks(catalogue, beside).broken(substitution));
            substitutions.add(substitution);
        }
        return List.copyOf(faults);
    }

    /** Who works in no night is away in none. */
    private static List<String> backwards(Absence absence, SpecialistPlan plan, HoursRules rules) {
        WallRange part = absence.part();
        if (part == null || !WorkingOutside.isBackwards(part.begins(), part.ends())) {
            return List.of();
        }
        boolean hasNights =
                plan.hours().stream().anyMatch(it -> WorkingOutside.hasNights(it.location(), rules.weeklyHours()));
        return hasNights ? List.of() : List.of("%s–%s ends before it begins.".formatted(part.begins(), part.ends()));
    }

    private static void add(List<EntryFault> faults, String field, List<String> sentences) {
        sentences.forEach(it -> faults.add(new EntryFault(field, it)));
    }

    private static HoursChecks checks(Catalogue catalogue, HoursRules rules) {
        return new HoursChecks(
                catalogue, rules, Timetable.of(0, catalogue, rules, PublicHolidays.of(catalogue.clinic())));
    }
}
