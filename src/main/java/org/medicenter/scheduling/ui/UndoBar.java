package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.medicenter.scheduling.Undoable;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Icon;

/** What a patient did a moment ago, how long they may take it back, and the button; it goes by itself. */
@Tag("undo-bar")
@JsModule("context://js/undo-bar.js")
class UndoBar extends HtmlContainer {

    UndoBar(Undoable undoable, Instant now, Runnable undo) {
        addClassName("undobar");
        var words =
                new Paragraph(getTranslation("undo." + undoable.kind().name().toLowerCase(Locale.ROOT))
                        + " "
                        + getTranslation("undo.untold"));
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
