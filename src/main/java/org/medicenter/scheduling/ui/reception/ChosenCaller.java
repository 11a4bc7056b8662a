package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.medicenter.patients.PatientRecord;
import org.medicenter.scheduling.VisitHistory;
import org.medicenter.scheduling.VisitHistory.EarlierVisit;
import org.medicenter.ui.Icon;
import org.medicenter.ui.PersonMark;

/** Who calls, and what they had before and have before them. */
class ChosenCaller extends Div {

    private static final int MOST = 3;

    ChosenCaller(PatientRecord patient, VisitHistory history, CallerWords words) {
        var row = new Div(
                PersonMark.of(patient.name(), 0),
                new Div(
                        CallWords.bold(patient.lastName() + ", " + patient.firstName()),
                        words.about(patient, VisitHistory.NONE, false, false)),
                Icon.of("check-circle-fill"));
        row.addClassNames("s-hit", "s-taken");
        add(row);
        if (history.isEmpty()) {
            add(CallWords.small(getTranslation("call.history.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("s-history");
            history.coming().stream().limit(MOST).forEach(it -> list.add(item("call.history.coming", it, words)));
            history.past().stream().limit(MOST).forEach(it -> list.add(item("call.history.past", it, words)));
            add(list);
        }
    }

    private ListItem item(String key, EarlierVisit visit, CallerWords words) {
        return new ListItem(CallWords.bold(getTranslation(key)), new Span(" " + words.visit(visit)));
    }
}
