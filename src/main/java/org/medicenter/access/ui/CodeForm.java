package org.medicenter.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Optional;

/** The second step: the code of the app, or one of the recovery codes. */
final class CodeForm extends PostedForm {

    private final Element code = PostedFields.field("code", "text", "one-time-code");

    CodeForm(Optional<Component> note) {
        super("sign-in/code");
        addClassName("s-form");
        note.ifPresent(it -> {
            add(it);
            code.setAttribute("aria-describedby", SignInNote.ID);
        });
        code.setAttribute("autocapitalize", "characters");
        code.setAttribute("spellcheck", "false");
        getElement().appendChild(PostedFields.labelled(getTranslation("access.code.label"), code));
        var button = new NativeButton(getTranslation("access.sign-in.submit"));
        button.addClassNames("btn", "primary");
        var help = new Paragraph(getTranslation("access.code.help"));
        help.addClassNames("small", "muted");
        var back = new Anchor("/sign-in", getTranslation("access.code.back"));
        back.addClassName("small");
        back.setRouterIgnore(true);
        add(button, help, back);
    }

    /** A frame later: while the page loads, nothing on it is shown, so nothing can have the focus. */
    void focus() {
        code.executeJs("requestAnimationFrame(() => this.focus())");
    }
}
