package org.medicenter.clinic.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.medicenter.ui.Icon;

/** The buttons of lists that grow row by row. */
final class Rows {

    private Rows() {}

    static NativeButton button(String icon, String text, Runnable pressed) {
        var button = new NativeButton();
        button.add(Icon.of(icon), new Span(text));
        button.addClassNames("btn", "line");
        return made(button, pressed);
    }

    /** A picture only; the name is read out. */
    static NativeButton iconButton(String icon, String name, Runnable pressed) {
        var button = new NativeButton();
        button.add(Icon.of(icon));
        button.addClassName("iconbtn");
        button.setAriaLabel(name);
        button.setTitle(name);
        return made(button, pressed);
    }

    private static NativeButton made(NativeButton button, Runnable pressed) {
        button.getElement().setAttribute("type", "button");
        button.addClickListener(click -> pressed.run());
        return button;
    }
}
