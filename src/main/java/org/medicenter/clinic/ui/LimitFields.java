package org.medicenter.clinic.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import org.medicenter.clinic.Caps;
import org.medicenter.clinic.VisitLimits;

/** How many visits are taken, and what is kept for urgent ones. */
class LimitFields extends Div {

    private final VisitTypeForm form;
    private final IntegerField aDay;
    private final IntegerField aWeek;
    private final IntegerField aPatient;
    private final IntegerField kept;
    private final NumberField released;

    LimitFields(VisitTypeForm form) {
        this.form = form;
        addClassName("s-form");
        aDay = limit("a-day");
        aWeek = limit("a-week");
        aPatient = limit("a-patient");
        kept = form.number("kept", "s-w3");
        kept.setHelperText(getTranslation("catalogue.visit-types.kept.help"));
        released = form.hours("released", "s-w3");
        released.setHelperText(getTranslation("catalogue.visit-types.released.help"));
        kept.setValue(0);
        released.setValue(0.0);
        add(aDay, aWeek, aPatient, kept, released);
    }

    private IntegerField limit(String field) {
        var limit = form.number(field, "s-w2");
        limit.setHelperText(getTranslation("catalogue.limit.help"));
        return limit;
    }

    void show(VisitLimits limits) {
        aDay.setValue(limits.caps().aDay());
        aWeek.setValue(limits.caps().aWeek());
        aPatient.setValue(limits.aPatient());
        kept.setValue(limits.keptForUrgent());
        released.setValue(CatalogueForm.hours(limits.releasedBefore()));
    }

    VisitLimits read() {
        return new VisitLimits(
                new Caps(form.optional("a-day", aDay), form.optional("a-week", aWeek)),
                form.optional("a-patient", aPatient),
                form.needed("kept", kept, 0),
                CatalogueForm.hours(form.needed("released", released, 0.0)));
    }
}
