package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiConsumer;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.patients.PerhapsSame;
import org.medicenter.scheduling.VisitHistory;
import org.medicenter.ui.Buttons;

/** Records that may be of one person, of those who were registered last. */
class DoublesList extends Div {

    DoublesList(PatientDesk desk, BiConsumer<PatientId, PatientId> compares) {
        CallerWords words = desk.words(getLocale());
        List<PerhapsSame> pairs = desk.doubles().newest();
        var title = new H2(getTranslation("patients.doubles"));
        var about = new Paragraph(getTranslation(pairs.isEmpty() ? "patients.doubles.none" : "patients.doubles.about"));
        about.addClassNames("muted", "small");
        add(title, about);
        addClassName("s-doubles");
        var list = new UnorderedList();
        list.addClassName("s-rows");
        for (PerhapsSame pair : pairs) {
            var compare = Buttons.button(
                    getTranslation("patients.compare"),
                    "line",
                    () -> compares.accept(pair.older().id(), pair.newer().id()));
            compare.setAriaLabel(getTranslation(
                    "patients.compare.both", pair.older().name(), pair.newer().name()));
            var both = new Div(line(pair.newer(), words), line(pair.older(), words));
            both.addClassName("s-pair");
            list.add(new ListItem(both, compare));
        }
        if (!pairs.isEmpty()) {
            add(list);
        }
    }

    private static Div line(PatientRecord record, CallerWords words) {
        var name = new Span(record.lastName() + ", " + record.firstName());
        name.addClassName("s-bold");
        return new Div(name, words.about(record, VisitHistory.NONE, false, false));
    }
}
