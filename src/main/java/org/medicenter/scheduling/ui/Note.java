package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.medicenter.ui.Icon;

/** A quiet box with a sentence or two. */
class Note extends Div {

    Note(String icon, Component... words) {
        addClassName("note");
        add(Icon.of(icon), new Span(words));
    }

    Note(String icon, String words) {
        this(icon, new Span(words));
    }

    Note warm() {
        addClassName("warm");
        return this;
    }

    /** Said aloud when it appears. */
    Note announced() {
        getElement().setAttribute("role", "alert");
        return this;
    }
}
