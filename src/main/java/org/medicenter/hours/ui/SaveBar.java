package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.IntSupplier;
import org.medicenter.hours.PlanChange;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Formats;

/** What is not published yet, and what can be done with it. */
class SaveBar extends Div {

    private static final int TOLD = 2;

    private final Editing editing;
    private final Formats formats;
    private final IntSupplier hits;
    private final Element words = new Element("p");

    /** @param hits how many appointments the draft leaves outside, as far as that is known */
    SaveBar(Editing editing, Formats formats, IntSupplier hits, Runnable save, Runnable publish) {
        this.editing = editing;
        this.formats = formats;
        this.hits = hits;
        addClassName("s-savebar");
        words.setAttribute("role", "status");
        getElement().appendChild(words);
        add(
                Buttons.button(getTranslation("hours.discard"), "ghost", this::discard),
                Buttons.button(getTranslation("hours.save-draft"), "line", save),
                Buttons.button(getTranslation("hours.publish"), "primary", publish));
        refresh();
    }

    /** What took more than one step is not thrown away with one. */
    private void discard() {
        int changes = editing.changes().size();
        if (changes > 1) {
            new DiscardDialog(changes, editing::discard).open();
        } else {
            editing.discard();
        }
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
        if (faults > 0) {
            return saved + " " + getTranslation("hours.mend", faults);
        }
        int outside = hits.getAsInt();
        return String.join(
                " ",
                saved,
                outside == 0 ? "" : getTranslation("hours.effect.outside", outside) + ".",
                getTranslation("hours.nothing-changes"));
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
