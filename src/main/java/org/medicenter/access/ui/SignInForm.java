package org.medicenter.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.Optional;

/** Name and password. The password goes straight to the server with the form, and never through the view. */
final class SignInForm extends PostedForm {

    private final Element name = PostedFields.field("username", "text", "username");
    private final Element password = PostedFields.field("password", "password", "current-password");

    SignInForm(Optional<Component> note) {
        super("sign-in");
        addClassName("s-form");
        note.ifPresent(it -> {
            add(it);
            name.setAttribute("aria-describedby", SignInNote.ID);
        });
        name.setAttribute("autocapitalize", "none");
        name.setAttribute("spellcheck", "false");
        name.setAttribute("maxlength", "254");
        getElement()
                .appendChild(
                        PostedFields.labelled(getTranslation("access.sign-in.name"), name),
                        forgettable(PostedFields.labelled(getTranslation("access.sign-in.password"), password)));
        var button = new NativeButton(getTranslation("access.sign-in.submit"));
        button.addClassNames("btn", "line");
        add(button);
    }

    /** In sight beside the label, but after the field for whoever goes by the keyboard. */
    private Element forgettable(Element field) {
        var link = new Element("a").setAttribute("href", "sign-in/forgotten").setAttribute("router-ignore", true);
        link.setText(getTranslation("access.forgotten.link"));
        field.setAttribute("class", "field s-forgotten");
        return field.appendChild(link);
    }

    /** A frame later: while the page loads, nothing on it is shown, so nothing can have the focus. */
    void focus() {
        name.executeJs("requestAnimationFrame(() => this.focus())");
    }
}
