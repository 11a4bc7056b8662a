package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.medicenter.patients.PatientId;
import org.medicenter.patients.PatientRecord;
import org.medicenter.scheduling.VisitHistory;
import org.medicenter.ui.Icon;

/** Warns that a new patient may be registered already: before they are saved, somebody has to say that they are not. */
class PerhapsKnown extends Div {

    private final transient CallerWords words;
    private final transient Consumer<PatientRecord> same;
    private final transient Runnable another;
    private final Set<PatientId> others = new HashSet<>();
    private final Div list = new Div();
    private transient List<PatientRecord> known = List.of();

    /**
     * @param same is told whose record is theirs
     * @param another that it is nobody's
     */
    PerhapsKnown(CallerWords words, Consumer<PatientRecord> same, Runnable another) {
        this.words = words;
        this.same = same;
        this.another = another;
        addClassNames("s-msg", "warn");
        getElement().setAttribute("role", "status");
        add(Icon.of("users-three"), list);
        setVisible(false);
    }

    void forget() {
        others.clear();
        show(List.of());
    }

    void show(List<PatientRecord> found) {
        List<PatientRecord> wanted =
                found.stream().filter(it -> !others.contains(it.id())).toList();
        if (!wanted.equals(known)) {
            known = wanted;
            draw();
        }
        setVisible(!known.isEmpty());
    }

    private void draw() {
        list.removeAll();
        list.add(CallWords.bold(getTranslation("call.known")));
        for (PatientRecord each : known) {
            var row = new Div(new Span(each.name() + ". "), words.about(each, VisitHistory.NONE, false, false));
            row.add(link("call.known.use", () -> same.accept(each)));
            list.add(row);
        }
        list.add(link("call.known.another", () -> {
            known.forEach(it -> others.add(it.id()));
            show(List.of());
            another.run();
        }));
    }

    private NativeButton link(String key, Runnable pressed) {
        var link = new NativeButton(getTranslation(key));
        link.addClassName("linkbtn");
        link.addClickListener(_ -> pressed.run());
        return link;
    }

    /** Whether it has to be answered first; then it gets the focus. */
    boolean asksFirst() {
        if (!known.isEmpty()) {
            list.getElement().executeJs("this.querySelector('button').focus()");
        }
        return !known.isEmpty();
    }
}
