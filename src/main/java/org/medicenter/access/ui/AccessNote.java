package org.medicenter.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.medicenter.ui.Icon;

/** What happened, beside what it belongs to, and read aloud by a screen reader. Empty until there is something to say. */
final class AccessNote extends Div {

    /** How a note is meant. */
    enum Kind {
        GOOD("s-good", "check-circle-fill", "status"),
        WARNING("warn", "warning-fill", "alert"),
        BAD("bad", "warning-circle-fill", "alert");

        private final String style;
        private final String icon;
        private final String role;

        Kind(String style, String icon, String role) {
            this.style = style;
            this.icon = icon;
            this.role = role;
        }
    }

    void say(Kind kind, String text) {
        clear();
        var note = new Div(Icon.of(kind.icon), new Span(text));
        note.addClassNames("s-msg", kind.style);
        note.getElement().setAttribute("role", kind.role);
        add(note);
    }

    void clear() {
        removeAll();
    }
}
