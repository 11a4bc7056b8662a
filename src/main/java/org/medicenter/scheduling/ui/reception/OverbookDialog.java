package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.OverbookingNote;
import org.medicenter.scheduling.OverbookingReason;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Icon;

/**
 * Asks for the reason before a visit is put on time that another one has, and offers the nearest place where it fits.
 * Escape goes back to the board, where nothing has changed.
 */
class OverbookDialog extends Dialog {

    /**
     * What the dialog tells.
     *
     * @param time "11:20"
     * @param clash who is in the way, and for how long
     * @param used how many of the day's overbookings are used
     * @param isMore whether one more is allowed
     * @param nearest "11:00, Dr Jonas Lindqvist"; null: it fits nowhere that day
     */
    record Question(
            String time,
            String clash,
            String used,
            boolean isMore,
            @Nullable String nearest) {}

    private final RadioButtonGroup<OverbookingReason> reason = new RadioButtonGroup<>();
    private final TextField words = new TextField();
    private final transient Consumer<OverbookingNote> overbook;

    /**
     * @param overbook is told the reason
     * @param instead takes the nearest place that fits
     * @param back where the focus goes then
     */
    OverbookDialog(Question question, Consumer<OverbookingNote> overbook, Runnable instead, Runnable back) {
        this.overbook = overbook;
        addClassNames("staff-page", "mc-staff", "s-overbook");
        setHeaderTitle(getTranslation("overbook.title", question.time()));
        setWidth("520px");
        getHeader().add(Buttons.iconButton("x-bold", getTranslation("overbook.close"), () -> leave(back)));
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(_ -> leave(back));
        var used = new Paragraph(question.used());
        used.addClassName("s-sub");
        add(clash(question));
        if (question.isMore()) {
            add(reasons(), words());
            Shortcuts.addShortcutListener(words, this::confirm, Key.ENTER).listenOn(words);
        }
        add(used);
        foot(question, instead, back);
    }

    private static Div clash(Question question) {
        var clash = new Div(Icon.of("warning-fill"), new Span(question.clash()));
        clash.addClassName("s-clash");
        return clash;
    }

    private RadioButtonGroup<OverbookingReason> reasons() {
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
        FirstFocus.on(reason, "vaadin-radio-button");
        return reason;
    }

    private TextField words() {
        words.setLabel(getTranslation("overbook.words"));
        words.setMaxLength(OverbookingNote.LONGEST);
        words.setManualValidation(true);
        words.setWidthFull();
        words.addValueChangeListener(_ -> words.setInvalid(false));
        return words;
    }

    private void foot(Question question, Runnable instead, Runnable back) {
        getFooter().add(Buttons.button(getTranslation("overbook.back"), "ghost", () -> leave(back)));
        if (question.nearest() != null) {
            getFooter()
                    .add(Buttons.button(
                            "check-bold", getTranslation("overbook.instead", question.nearest()), "line", () -> {
                                close();
                                instead.run();
                            }));
        }
        if (question.isMore()) {
            getFooter().add(Buttons.button(getTranslation("overbook.do"), "danger", this::confirm));
        }
    }

    private void leave(Runnable back) {
        close();
        back.run();
    }

    private void confirm() {
        OverbookingReason chosen = reason.getValue();
        if (chosen == null) {
            reason.setErrorMessage(getTranslation("overbook.reason.choose"));
            reason.setInvalid(true);
            reason.getElement().callJsFunction("focus");
            return;
        }
        var note = new OverbookingNote(chosen, words.getValue());
        if (!note.isComplete()) {
            words.setErrorMessage(getTranslation("overbook.reason.missing", OverbookingNote.LONGEST));
            words.setInvalid(true);
            words.focus();
            return;
        }
        close();
        overbook.accept(note);
    }
}
