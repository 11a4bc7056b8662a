package org.medicenter.hours.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import org.medicenter.hours.Edition;
import org.medicenter.hours.OpeningPlan;
import org.medicenter.hours.PlanChange;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;

/** Everything that was ever published for a location, the newest first; each can be taken into the draft again. */
class HistoryDialog extends Dialog {

    private final Formats formats;
    private final Consumer<Edition> restore;

    HistoryDialog(List<Edition> editions, Formats formats, Consumer<Edition> restore) {
        this.formats = formats;
        this.restore = restore;
        setHeaderTitle(getTranslation("hours.history"));
        addClassNames("hours-dialog", "hours-history", "staff-page");
        var list = new OrderedList();
        list.addClassName("s-hist");
        for (int i = 0; i < editions.size(); i++) {
            list.add(row(editions, i));
        }
        add(list);
        if (editions.isEmpty()) {
            add(new Div(getTranslation("hours.history.none")));
        }
        getFooter().add(Buttons.button(getTranslation("hours.history.close"), "line", this::close));
    }

    private ListItem row(List<Edition> editions, int i) {
        var edition = editions.get(i);
        var row = new ListItem();
        String who = edition.by() == null ? getTranslation("hours.history.set-up") : edition.by();
        String when = formats.longDate(formats.date(edition.at())) + ", " + formats.time(edition.at());
        var head = new Element("p");
        head.appendChild(new Element("b").setText(when), Element.createText(" " + who));
        row.getElement().appendChild(head);
        boolean isFirst = i + 1 == editions.size();
        var before = isFirst ? empty(edition.plan()) : editions.get(i + 1).plan();
        row.add(details(PlanChange.between(before, edition.plan())));
        if (i == 0) {
            row.getElement().appendChild(new Element("small").setText(getTranslation("hours.history.now")));
        } else {
            var button =
                    Buttons.button("arrow-counter-clockwise", getTranslation("hours.history.restore"), "line", () -> {
                        restore.accept(edition);
                        close();
                    });
            button.setAriaLabel(getTranslation("hours.history.restore.one", when));
            row.add(button);
        }
        return row;
    }

    private NativeDetails details(List<PlanChange> changes) {
        var list = new UnorderedList();
        changes.forEach(it -> list.add(new ListItem(ChangeWords.of(it, this::getTranslation))));
        var details = new NativeDetails(getTranslation("hours.history.changes", changes.size()), list);
        details.setOpen(changes.size() <= 2);
        return details;
    }

    private static OpeningPlan empty(OpeningPlan plan) {
        return new OpeningPlan(plan.location(), List.of(), List.of(), List.of());
    }
}
