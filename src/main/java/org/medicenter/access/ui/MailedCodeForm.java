package org.medicenter.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Optional;

/** A patient's e-mail address, to which a code goes. Nothing else is asked for, and there is nothing to register. */
final class MailedCodeForm extends PostedForm {

    private final Element email = PostedFields.field("email", "email", "email");

    MailedCodeForm(Optional<Component> note) {
        super("sign-in/mail");
        addHidden("patient", "");
        addClassName("s-form");
        note.ifPresent(it -> {
            add(it);
            email.setAttribute("aria-describedby", SignInNote.ID);
        });
        email.setAttribute("maxlength", "254");
        email.setAttribute("spellcheck", "false");
        getElement().appendChild(PostedFields.labelled(getTranslation("access.mailed.email"), email));
        var button = new NativeButton(getTranslation("access.mailed.send"));
        button.addClassNames("btn", "primary");
        var help = new Paragraph(getTranslation("access.mailed.help"));
        help.addClassNames("small", "muted");
        add(button, help);
    }

    void focus() {
        email.executeJs("requestAnimationFrame(() => this.focus())");
    }
}
