package org.medicenter.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import org.medicenter.access.PatientSignIn.Waiting;
import org.medicenter.ui.Icon;

/** The six digits from the mail. Telephones offer them by themselves. */
final class TypedCodeForm extends PostedForm {

    private final Element code = PostedFields.field("code", "text", "one-time-code");

    TypedCodeForm(Waiting waiting, Optional<Component> note) {
        super("sign-in/mail/code");
        addHidden("patient", "");
        addClassName("s-form");
        waiting.code().ifPresent(shown -> add(sample(shown)));
        note.ifPresent(it -> {
            add(it);
            code.setAttribute("aria-describedby", SignInNote.ID);
        });
        code.setAttribute("inputmode", "numeric");
        code.setAttribute("maxlength", "20");
        code.setAttribute("spellcheck", "false");
        getElement().appendChild(PostedFields.labelled(getTranslation("access.mailed.code"), code));
        var button = new NativeButton(getTranslation("access.sign-in.submit"));
        button.addClassNames("btn", "primary");
        var help = new Paragraph(getTranslation("access.mailed.code.help"));
        help.addClassNames("small", "muted");
        var again = new Anchor("/sign-in?patient", getTranslation("access.mailed.again"));
        again.addClassName("small");
        again.setRouterIgnore(true);
        add(button, help, again);
    }

    void focus() {
        code.executeJs("requestAnimationFrame(() => this.focus())");
    }

    /** Nothing is sent from the sample clinic: what would stand in the mail stands here. */
    private Div sample(String shown) {
        var digits = new Span(shown);
        digits.addClassName("s-samplecode");
        digits.setId("sample-code");
        var words = new Span(getTranslation("access.mailed.sample") + " ");
        words.add(digits);
        var note = new Div(Icon.of("envelope-simple"), words);
        note.addClassNames("s-msg");
        note.getElement().setAttribute("role", "status");
        return note;
    }
}
