package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.medicenter.patients.FoundPatient;
import org.medicenter.patients.Marked;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientSearch;
import org.medicenter.scheduling.VisitHistory;
import org.medicenter.ui.Icon;
import org.medicenter.ui.PersonMark;

/** Who was found, with what matches; the last one is a new patient. The arrow keys are the browser's. */
class CallerHits extends Div {

    static final String ID = "call-hits";

    private final transient Consumer<FoundPatient> taken;
    private final transient Runnable newcomer;

    CallerHits(Consumer<FoundPatient> taken, Runnable newcomer) {
        this.taken = taken;
        this.newcomer = newcomer;
        setId(ID);
        addClassName("s-hits");
        getElement().setAttribute("role", "listbox");
        getElement().setAttribute("aria-label", getTranslation("call.found"));
        setVisible(false);
    }

    /** @param typed what they were found by: the browser waits for it */
    void show(
            String typed,
            List<FoundPatient> found,
            Map<PatientId, VisitHistory> histories,
            CallerWords words,
            String asNew) {
        removeAll();
        for (FoundPatient each : found) {
            add(hit(each, words, histories.getOrDefault(each.patient().id(), VisitHistory.NONE)));
        }
        if (PatientSearch.isCut(found)) {
            add(cut(found.size()));
        }
        add(newPatient(asNew));
        getElement().setAttribute("data-for", typed);
        setVisible(true);
    }

    /** For the eye; whoever listens is told it with the count. */
    private Div cut(int shown) {
        var cut = new Div(getTranslation("patients.found.first", shown));
        cut.addClassNames("s-cut", "small", "muted");
        cut.getElement().setAttribute("aria-hidden", "true");
        return cut;
    }

    private Div hit(FoundPatient found, CallerWords words, VisitHistory history) {
        var name = new Span();
        name.addClassName("s-bold");
        mark(name, found.lastName());
        name.add(", ");
        mark(name, found.firstName());
        var about = words.about(found.patient(), history, found.born(), found.phone());
        var hit = option(PersonMark.of(found.patient().name(), getComponentCount()), new Div(name, about));
        hit.addClickListener(_ -> taken.accept(found));
        return hit;
    }

    private Div newPatient(String asNew) {
        var plus = new Span(Icon.of("plus-bold"));
        plus.addClassName("s-plus");
        var row = option(
                plus,
                new Div(CallWords.bold(getTranslation("call.new")), CallWords.small(asNew)),
                CallWords.key(getTranslation("call.key.new")));
        row.getElement().setAttribute("data-new", "");
        row.addClickListener(_ -> newcomer.run());
        return row;
    }

    private Div option(Component... parts) {
        var option = new Div(parts);
        option.addClassName("s-hit");
        option.setId("call-hit-" + getComponentCount());
        option.getElement().setAttribute("role", "option");
        option.getElement().setAttribute("aria-selected", String.valueOf(getComponentCount() == 0));
        return option;
    }

    static void mark(Span name, Marked marked) {
        for (Marked.Part part : marked.parts()) {
            if (part.matches()) {
                var mark = new HtmlContainer("mark");
                mark.setText(part.text());
                name.add(mark);
            } else {
                name.add(new Span(part.text()));
            }
        }
    }
}
