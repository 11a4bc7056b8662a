package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.medicenter.scheduling.OverbookingNote;
import org.medicenter.scheduling.OverbookingReason;
import org.medicenter.ui.FirstFocus;
import org.medicenter.ui.Icon;

/** Asks why two are to share a time. */
class OverbookReason extends Div {

    private final RadioButtonGroup<OverbookingReason> reason = new RadioButtonGroup<>();
    private final TextField words = new TextField();

    OverbookReason() {
        reason.setLabel(getTranslation("overbook.reason"));
        reason.setItems(OverbookingReason.values());
        reason.setItemLabelGenerator(it -> OverbookWords.reason(this, it));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.addThemeName("vertical");
        reason.addValueChangeListener(_ -> {
            reason.setInvalid(false);
            words.setInvalid(false);
        });
        words.setLabel(getTranslation("overbook.words"));
        words.setMaxLength(OverbookingNote.LONGEST);
        words.setManualValidation(true);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.setWidthFull();
        words.addValueChangeListener(_ -> words.setInvalid(false));
        addClassName("s-overreason");
        add(reason, words);
    }

    /** Who is in the way. */
    static Div clash(String words) {
        var clash = new Div(Icon.of("warning-fill"), new Span(words));
        clash.addClassName("s-clash");
        return clash;
    }

    /** Once it is seen. */
    void takeFocus() {
        FirstFocus.on(reason, "vaadin-radio-button");
    }

    /** @param done is told when Enter is pressed in the words */
    void whenEntered(Runnable done) {
        Shortcuts.addShortcutListener(words, done::run, Key.ENTER).listenOn(words);
    }

    /** Empty where something is missing: it says beside itself what. */
    Optional<OverbookingNote> note() {
        OverbookingReason chosen = reason.getValue();
        if (chosen == null) {
            reason.setErrorMessage(getTranslation("overbook.reason.choose"));
            reason.setInvalid(true);
            reason.getElement().executeJs("this.querySelector('vaadin-radio-button').focus()");
            return Optional.empty();
        }
        var note = new OverbookingNote(chosen, words.getValue());
        if (!note.isComplete()) {
            words.setErrorMessage(getTranslation("overbook.reason.missing", OverbookingNote.LONGEST));
            words.setInvalid(true);
            words.focus();
            return Optional.empty();
        }
        return Optional.of(note);
    }
}
