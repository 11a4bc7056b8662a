package org.medicenter.clinic.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import org.medicenter.clinic.CutOff;

/** Until when a patient may move or cancel. */
class CutOffFields extends Div {

    private enum Way {
        BUSINESS_HOURS,
        NOON_OF_OPENING_DAY_BEFORE,
        NOON_OF_DAY_BEFORE
    }

    private final VisitTypeForm form;
    private final Select<Way> way;
    private final NumberField hours;

    CutOffFields(VisitTypeForm form) {
        this.form = form;
        addClassName("s-form");
        way = form.choice("cut-off-way", new Select<Way>(), it -> getTranslation("catalogue.cut-off." + it.name()));
        way.setItems(Way.values());
        way.setItemLabelGenerator(it -> getTranslation("catalogue.cut-off." + it.name()));
        way.addClassName("s-w4");
        hours = form.hours("cut-off", "s-w2");
        way.addValueChangeListener(change -> hours.setVisible(change.getValue() == Way.BUSINESS_HOURS));
        add(way, hours);
        way.setValue(Way.NOON_OF_OPENING_DAY_BEFORE);
        hours.setVisible(false);
    }

    void show(CutOff cutOff) {
        switch (cutOff) {
            case CutOff.BusinessHours business -> {
                way.setValue(Way.BUSINESS_HOURS);
                hours.setValue(CatalogueForm.hours(business.hours()));
            }
            case CutOff.NoonOfOpeningDayBefore _ -> way.setValue(Way.NOON_OF_OPENING_DAY_BEFORE);
            case CutOff.NoonOfDayBefore _ -> way.setValue(Way.NOON_OF_DAY_BEFORE);
        }
    }

    CutOff read() {
        return switch (way.getValue()) {
            case BUSINESS_HOURS -> business(form.needed("cut-off", hours, 0.0));
            case NOON_OF_OPENING_DAY_BEFORE -> new CutOff.NoonOfOpeningDayBefore();
            case NOON_OF_DAY_BEFORE -> new CutOff.NoonOfDayBefore();
        };
    }

    private CutOff business(double typed) {
        if (typed < 0) {
            form.wrong("cut-off", getTranslation("catalogue.negative"));
            return new CutOff.NoonOfDayBefore();
        }
        return new CutOff.BusinessHours(CatalogueForm.hours(typed));
    }
}
