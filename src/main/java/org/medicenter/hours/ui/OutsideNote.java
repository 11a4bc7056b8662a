package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.medicenter.hours.OutsideNow;
import org.medicenter.ui.Icon;

/** Leads to the appointments outside of the hours in force, while there are any. */
class OutsideNote extends Div {

    private final Optional<OutsideNow> outsideNow;

    OutsideNote(Optional<OutsideNow> outsideNow) {
        this.outsideNow = outsideNow;
        setId("hours-outside-now");
        refresh();
    }

    void refresh() {
        int count = outsideNow.map(OutsideNow::count).orElse(0);
        removeAll();
        setVisible(count > 0);
        if (count > 0) {
            var link = new Anchor(OutsideNow.PAGE, getTranslation("hours.outside.work"));
            var text = new Paragraph(new Span(getTranslation("hours.outside.now", count) + " "), link);
            var note = new Div(Icon.of("warning-fill"), text);
            note.addClassNames("s-msg", "warn");
            add(note);
        }
    }
}
