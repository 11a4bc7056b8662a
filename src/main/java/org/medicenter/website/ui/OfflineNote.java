package org.medicenter.website.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.medicenter.ui.Icon;
import org.medicenter.website.Frame;

/** Waits, unseen, in every view: the browser shows it while there is no connection, when the server could not. */
class OfflineNote extends Div {

    OfflineNote() {
        addClassNames("wrap", "offline");
        getElement().setAttribute("hidden", true);
        getElement().setAttribute("role", "alert");
    }

    void show(Frame frame) {
        removeAll();
        var words = new Span(getTranslation("trouble.offline") + " ");
        if (frame.phone() != null) {
            words.add(
                    new Span(getTranslation("trouble.offline.call") + " "),
                    new Anchor(frame.phone().link(), frame.phone().number()),
                    new Span(" · "));
        }
        words.add(FrameHeader.plain("emergency", getTranslation("frame.emergencyPage")));
        var note = new Div(Icon.of("warning-circle-fill"), words);
        note.addClassNames("note", "warm");
        add(note);
    }
}
