package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** On or off, at once. */
class Switch extends NativeButton {

    private final Span word = new Span();

    Switch(Runnable pressed) {
        addClassName("s-sw");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("role", "switch");
        var knob = new Element("i");
        knob.setAttribute("aria-hidden", "true");
        getElement().appendChild(knob);
        add(word);
        addClickListener(click -> pressed.run());
    }

    /** @param name what is switched, and how it is now, the visible word in it */
    void show(boolean on, String shown, String name) {
        word.setText(shown);
        setAriaLabel(name);
        setClassName("s-off", !on);
        getElement().setAttribute("aria-checked", String.valueOf(on));
    }
}
