package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.Undoable;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Icon;

/** What a patient did a moment ago, how long they may take it back, and the button; it goes by itself. */
@Tag("undo-bar")
@JsModule("context://js/undo-bar.js")
class UndoBar extends HtmlContainer {

    /** @param email where the news of it goes when the time is over; null: nowhere, as nobody left an address */
    UndoBar(Undoable undoable, @Nullable String email, Instant now, Runnable undo) {
        addClassName("undobar");
        String key = "undo." + undoable.kind().name().toLowerCase(Locale.ROOT);
        var words = new Paragraph(email == null ? getTranslation(key) : getTranslation(key + ".mail", email));
        var left = new Span();
        left.addClassName("left");
        left.getElement().setAttribute("role", "timer");
        add(
                Icon.of("clock-counter-clockwise"),
                words,
                left,
                Buttons.button("arrow-counter-clockwise", getTranslation("undo.do"), "line", undo));
        getElement().setProperty("words", getTranslation("undo.left"));
        getElement()
                .setProperty(
                        "secondsLeft", Duration.between(now, undoable.until()).toMillis() / 1000.0);
    }
}
