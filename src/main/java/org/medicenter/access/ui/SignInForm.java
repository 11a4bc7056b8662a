package org.medicenter.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.Optional;

/** Name and password. The password goes straight to the server with the form, and never through the view. */
final class SignInForm extends PostedForm {

    private final Element name = field("username", "text", "username");
    private final Element password = field("password", "password", "current-password");

    SignInForm(Optional<Component> note) {
        addClassName("s-form");
        note.ifPresent(it -> {
            add(it);
            name.setAttribute("aria-describedby", SignInNote.ID);
        });
        name.setAttribute("autocapitalize", "none");
        name.setAttribute("spellcheck", "false");
        addLabelled("access.sign-in.name", name);
        addLabelled("access.sign-in.password", password);
        var button = new NativeButton(getTranslation("access.sign-in.submit"));
        button.addClassNames("btn", "primary");
        add(button);
    }

    /** A frame later: while the page loads, nothing on it is shown, so nothing can have the focus. */
    void focus() {
        name.executeJs("requestAnimationFrame(() => this.focus())");
    }

    private static Element field(String name, String type, String autocomplete) {
        var input = new Element("input")
                .setAttribute("id", name)
                .setAttribute("name", name)
                .setAttribute("type", type)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("maxlength", "254");
        input.setAttribute("required", true);
        return input;
    }

    private void addLabelled(String key, Element input) {
        var label = new Element("label").setAttribute("for", input.getAttribute("id"));
        label.setText(getTranslation(key));
        var field = new Element("div").setAttribute("class", "field");
        field.appendChild(label, input);
        getElement().appendChild(field);
    }
}
