package org.medicenter.waitlist.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.medicenter.ui.Buttons;

/** What was done a moment ago with somebody who waited, and the way on from there or back. */
class DoneCard extends Article {

    DoneCard(String name, String words, String button, String about, Runnable pressed) {
        addClassNames("s-call", "s-over");
        var who = new Span(name);
        who.addClassName("s-strong");
        var what = new Paragraph(words);
        what.addClassName("s-told");
        var further = Buttons.button(button, "line", pressed);
        further.setAriaLabel(about);
        var acts = new Div(further);
        acts.addClassName("s-go");
        add(new Paragraph(who), what, acts);
    }
}
