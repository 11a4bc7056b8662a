package org.medicenter.hours.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.medicenter.clinic.Location;
import org.medicenter.hours.OpeningPlan;
import org.medicenter.hours.OpeningPlans;

/** Takes what another location has published into the draft. */
class CopyLocationDialog extends FormDialog {

    private enum What {
        WEEK,
        EXCEPTIONS,
        HOLIDAYS
    }

    private final Editing editing;
    private final OpeningPlans plans;
    private final Select<Location> from = new Select<>();
    private final CheckboxGroup<What> what = new CheckboxGroup<>();

    CopyLocationDialog(Editing editing, OpeningPlans plans, List<Location> others) {
        super("copy-location");
        this.editing = editing;
        this.plans = plans;
        from.setLabel(getTranslation("hours.copy.from"));
        from.setItems(others);
        from.setItemLabelGenerator(Location::name);
        from.setValue(others.getFirst());
        what.setLabel(getTranslation("hours.copy.what"));
        what.setItems(What.values());
        what.setItemLabelGenerator(
                it -> getTranslation("hours.copy." + it.name().toLowerCase(Locale.ROOT)));
        what.setValue(Set.of(What.WEEK));
        build(
                getTranslation("hours.copy"),
                getTranslation("hours.copy.do"),
                from,
                what,
                new Paragraph(getTranslation("hours.copy.hint")));
        from.focus();
    }

    @Override
    void act() {
        if (what.getValue().isEmpty()) {
            say(List.of(getTranslation("hours.copy.missing")));
            return;
        }
        var other = plans.inForce(from.getValue().id()).at(editing.location().id());
        editing.change(plan -> taken(plan, other));
        close();
    }

    /** The week that is valid there when the version that is looked at begins, or today where that is long ago. */
    private OpeningPlan taken(OpeningPlan plan, OpeningPlan other) {
        var taken = plan;
        if (what.isSelected(What.WEEK)) {
            var version = editing.version();
            var on = version.validFrom().isBefore(editing.today()) ? editing.today() : version.validFrom();
            taken = other.validOn(on)
                    .map(it -> it.from(version.validFrom()))
                    .map(taken::with)
                    .orElse(taken);
        }
        return new OpeningPlan(
                taken.location(),
                taken.versions(),
                what.isSelected(What.EXCEPTIONS) ? other.exceptions() : taken.exceptions(),
                what.isSelected(What.HOLIDAYS) ? other.holidays() : taken.holidays());
    }
}
