package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.VisitSheet;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Icon;

/** Says which visit this desk has just taken off the board: until something else is done, the next way back is for it. */
class UndoNote extends Div {

    private final Span words = new Span();
    private final Span refusal = new Span();
    private final NativeButton button;
    private final Component key = CallWords.key("Z");
    private transient @Nullable VisitSheet gone;
    private transient @Nullable VisitSheet refused;

    UndoNote(Runnable undo) {
        addClassName("s-undonote");
        words.getElement().setAttribute("role", "status");
        refusal.getElement().setAttribute("role", "alert");
        refusal.addClassName("s-said");
        button = Buttons.button(getTranslation("board.undo"), "line", undo);
        button.addComponentAsFirst(Icon.of("arrow-counter-clockwise"));
        button.add(key);
        isByLetter(true);
        var shut = Buttons.iconButton("x-bold", getTranslation("board.close"), this::forget);
        add(Icon.of("info-fill"), words, refusal, button, shut);
        forget();
    }

    /** @param after the visit as it is now */
    void tells(VisitSheet after, String what) {
        gone = after;
        refused = null;
        words.setText(what);
        refuse("");
        isByLetter(true);
        button.setVisible(true);
        setVisible(true);
    }

    /** Something else was done since. */
    final void forget() {
        gone = null;
        refused = null;
        setVisible(false);
    }

    /**
     * It stays as it is: the next way back is for something else.
     *
     * @param later whether it may be tried again: what is in the way now may go
     */
    void refuses(String why, boolean later) {
        refused = later ? toBringBack() : null;
        gone = null;
        refuse(why);
        isByLetter(false);
        button.setVisible(later);
    }

    /** Only the next way back has the key. */
    private void isByLetter(boolean next) {
        key.setVisible(next);
        if (next) {
            button.getElement().setAttribute("data-letter", "z");
        } else {
            button.getElement().removeAttribute("data-letter");
        }
    }

    private void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(!why.isEmpty());
    }

    @Nullable
    VisitSheet gone() {
        return gone;
    }

    /** For who presses the button, which stays where it may be tried again. */
    @Nullable
    VisitSheet toBringBack() {
        return gone == null ? refused : gone;
    }
}
