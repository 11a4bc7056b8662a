package org.medicenter.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.DateBox;
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

    /** What is typed and is no date is not taken for none. */
    void unreadable(DateBox date, List<String> wrong) {
        if (date.isUnreadable()) {
            wrong.add(getTranslation("hours.date.unreadable", date.getLabel()));
        }
    }
}
