package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.medicenter.hours.PlanChange;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;

/** What is not published yet, and what can be done with it. */
class SaveBar extends Div {

    private static final int TOLD = 2;

    private final Editing editing;
    private final Formats formats;
    private final Element words = new Element("p");

    SaveBar(Editing editing, Formats formats, Runnable save, Runnable publish) {
        this.editing = editing;
        this.formats = formats;
        addClassName("s-savebar");
        words.setAttribute("role", "status");
        getElement().appendChild(words);
        add(
                Buttons.button(getTranslation("hours.discard"), "ghost", editing::discard),
                Buttons.button(getTranslation("hours.save-draft"), "line", save),
                Buttons.button(getTranslation("hours.publish"), "primary", publish));
        refresh();
    }

    void refresh() {
        var changes = editing.changes();
        setVisible(!changes.isEmpty());
        words.removeAllChildren();
        words.appendChild(
                new Element("b").setText(getTranslation("hours.changes", changes.size())),
                new Element("span").setAttribute("class", "s-told").setText(" " + told(changes)),
                new Element("small").setText(state()));
    }

    private String state() {
        String saved = editing.savedAt()
                .map(at -> getTranslation("hours.draft-saved", formats.time(at)))
                .orElse("");
        int faults = editing.faults().size();
        return saved + " "
                + (faults == 0 ? getTranslation("hours.nothing-changes") : getTranslation("hours.mend", faults));
    }

    private String told(List<PlanChange> changes) {
        var told = new StringBuilder();
        changes.stream()
                .limit(TOLD)
                .forEach(it ->
                        told.append(ChangeWords.of(it, this::getTranslation)).append(". "));
        if (changes.size() > TOLD) {
            told.append(getTranslation("hours.changes.more", changes.size() - TOLD));
        }
        return told.toString().strip();
    }
}
