package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.medicenter.ui.Icon;

/** Where somebody stands on the way to an appointment. */
class Steps extends OrderedList {

    private static final List<String> NAMES = List.of("booking.step.time", "booking.step.details", "booking.step.done");

    /** @param current from 1 */
    Steps(int current) {
        addClassName("steps");
        getElement().setAttribute("aria-label", getTranslation("booking.step.label", current, NAMES.size()));
        for (int step = 1; step <= NAMES.size(); step++) {
            add(step(step, current));
        }
    }

    private ListItem step(int step, int current) {
        var mark = new HtmlContainer("i");
        if (step < current) {
            mark.add(Icon.of("check-bold"));
        } else {
            mark.setText(String.valueOf(step));
        }
        var item = new ListItem(mark);
        item.add(getTranslation(NAMES.get(step - 1)));
        item.setClassName("done", step < current);
        if (step == current) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
