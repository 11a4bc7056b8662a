package org.medicenter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** The buttons of administration's forms: none of them sends a form by itself. */
public final class Buttons {

    private Buttons() {}

    /** @param look a class of the style sheet, such as "primary" */
    public static NativeButton button(String text, String look, Runnable pressed) {
        var button = plain(pressed);
        button.setText(text);
        button.addClassNames("btn", look);
        return button;
    }

    public static NativeButton button(String icon, String text, String look, Runnable pressed) {
        var button = plain(pressed);
        button.add(Icon.of(icon), new Span(text));
        button.addClassNames("btn", look);
        return button;
    }

    /** A picture only; the name is read out. */
    public static NativeButton iconButton(String icon, String name, Runnable pressed) {
        var button = plain(pressed);
        button.add(Icon.of(icon));
        button.addClassName("iconbtn");
        button.setAriaLabel(name);
        button.setTitle(name);
        return button;
    }

    private static NativeButton plain(Runnable pressed) {
        var button = new NativeButton();
        button.getElement().setAttribute("type", "button");
        button.addClickListener(click -> {
            if (!isLeft(button)) {
                pressed.run();
            }
        });
        return button;
    }

    /** Whether it stands in a dialog that is closing: a second click was under way when the first was answered. */
    private static boolean isLeft(Component button) {
        Optional<Component> around = Optional.of(button);
        while (around.isPresent()) {
            if (around.get() instanceof Dialog dialog) {
                return !dialog.isOpened();
            }
            around = around.get().getParent();
        }
        return false;
    }
}
