package org.medicenter.hours.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.medicenter.clinic.Location;
import org.medicenter.clinic.SetupOutcome;
import org.medicenter.hours.HoursDrafts;
import org.medicenter.hours.OpeningPlan;
import org.medicenter.hours.OpeningPlans;
import org.medicenter.hours.OpeningWeeks;
import org.medicenter.hours.PlanChange;
import org.medicenter.hours.PlanFault;

/** What one person is editing: the plan in force that they began from, and their draft, kept with each change. */
class Editing {

    private final OpeningPlans plans;
    private final HoursDrafts drafts;
    private final Location location;
    private final LocalDate today;
    private final Runnable changed;
    private OpeningPlan begunFrom;
    private OpeningPlan plan;
    private @Nullable Instant savedAt;
    private LocalDate version;
    private List<PlanFault> faults = List.of();

    Editing(OpeningPlans plans, HoursDrafts drafts, Location location, LocalDate today, Runnable changed) {
        this.plans = plans;
        this.drafts = drafts;
        this.location = location;
        this.today = today;
        this.changed = changed;
        this.begunFrom = plans.inForce(location.id());
        this.plan = begunFrom;
        this.version = today;
        load();
    }

    private void load() {
        begunFrom = plans.inForce(location.id());
        plan = begunFrom;
        savedAt = null;
        drafts.find(location.id()).ifPresent(draft -> {
            begunFrom = draft.begunFrom();
            plan = draft.plan();
            savedAt = draft.savedAt();
        });
        if (plan.versions().isEmpty()) {
            plan = plan.with(OpeningWeeks.closed(today));
        }
        look(plan.validOn(today).orElseGet(() -> plan.versions().getFirst()).validFrom());
        faults = plans.faults(begunFrom, plan);
    }

    Location location() {
        return location;
    }

    LocalDate today() {
        return today;
    }

    OpeningPlan begunFrom() {
        return begunFrom;
    }

    OpeningPlan plan() {
        return plan;
    }

    Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }

    List<PlanFault> faults() {
        return faults;
    }

    List<PlanChange> changes() {
        return PlanChange.between(begunFrom, plan, today);
    }

    /** The version that is looked at. */
    OpeningWeeks version() {
        return plan.version(version).orElseGet(() -> plan.versions().getFirst());
    }

    /** What was in force in its place when the editing began. */
    Optional<OpeningWeeks> versionBefore() {
        return begunFrom
                .version(version().validFrom())
                .or(() -> begunFrom.validOn(version().validFrom()));
    }

    void look(LocalDate validFrom) {
        version = validFrom;
    }

    void change(UnaryOperator<OpeningPlan> change) {
        plan = change.apply(plan);
        keep();
        changed.run();
    }

    void changeVersion(UnaryOperator<OpeningWeeks> change) {
        change(it -> it.with(change.apply(version())));
    }

    void keep() {
        faults = plans.faults(begunFrom, plan);
        if (plan.equals(begunFrom)) {
            drafts.discard(location.id());
            savedAt = null;
        } else {
            savedAt = drafts.keep(begunFrom, plan);
        }
    }

    void discard() {
        drafts.discard(location.id());
        load();
        changed.run();
    }

    SetupOutcome publish() {
        return plans.publish(begunFrom, plan);
    }

    void published() {
        LocalDate looked = version;
        load();
        plan.version(looked).ifPresent(it -> look(it.validFrom()));
        changed.run();
    }

    /** Whether somebody else has published since the editing began. */
    boolean isOvertaken() {
        return !plans.inForce(location.id()).equals(begunFrom);
    }

    /** The own changes on top of what somebody else has published. */
    void putOnTop() {
        var theirs = plans.inForce(location.id());
        plan = plan.onTopOf(begunFrom, theirs);
        begunFrom = theirs;
        keep();
        changed.run();
    }
}
