package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.medicenter.ui.Icon;

/** Small parts of the dialog at the telephone. */
final class CallWords {

    private CallWords() {}

    /** A key's name, for eyes only: the heading beside it says what it is for. */
    static Component key(String name) {
        var key = new HtmlContainer("kbd");
        key.setText(name);
        key.getElement().setAttribute("aria-hidden", "true");
        return key;
    }

    static H3 heading(String words, String key) {
        var heading = new H3(new Span(words));
        heading.add(key(key));
        return heading;
    }

    static Span small(String words) {
        var small = new Span(words);
        small.addClassName("s-small");
        return small;
    }

    static Span bold(String words) {
        var bold = new Span(words);
        bold.addClassName("s-bold");
        return bold;
    }

    /** Where a refusal stands, beside what it belongs to: read out when it comes. */
    static Div refusal() {
        var refusal = new Div();
        refusal.addClassNames("s-msg", "bad");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        return refusal;
    }

    static void say(Div refusal, String words) {
        refusal.removeAll();
        refusal.add(Icon.of("warning-circle-fill"), new Span(words));
        refusal.setVisible(!words.isEmpty());
    }
}
