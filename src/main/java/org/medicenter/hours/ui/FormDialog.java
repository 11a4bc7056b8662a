package org.medicenter.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Unsaved;

/** A few fields, what is wrong with them, and one thing to do. Escape leaves it; the focus goes back to where it was. */
abstract class FormDialog extends Dialog {

    private final Div faults = Part.faults("hours-dialog-faults");
    private final Unsaved form;

    /** @param name by which it is opened again when a session ends in the middle */
    FormDialog(String name) {
        form = new Unsaved(name);
    }

    void build(String title, String action, Component... fields) {
        setHeaderTitle(title);
        addClassNames("hours-dialog", "staff-page");
        form.add(fields);
        form.addClassName("s-dlg");
        add(form, faults);
        getFooter().add(Buttons.button(getTranslation("hours.dialog.leave"), "ghost", this::close));
        getFooter().add(Buttons.button(action, "primary", this::act));
    }

    /** Closes where all is well; else says what is not. */
    abstract void act();

    /** What is typed in it. */
    Unsaved typed() {
        return form;
    }

    void say(List<String> sentences) {
        Part.show(faults, sentences);
    }

    /** The calendar opens by its button only: on a phone it would else cover the form as soon as that opens. */
    DatePicker datePicker(String label) {
        var date = new DatePicker(label);
        date.setAutoOpen(false);
        date.setLocale(getLocale());
        date.setI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("d MMM yyyy", "d.M.yyyy", "d/M/yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1));
        return date;
    }
}
