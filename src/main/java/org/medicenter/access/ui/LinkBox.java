package org.medicenter.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.medicenter.ui.Icon;

/** A link that is shown once, to be copied and given to one person. */
final class LinkBox extends Div {

    private static final String FIELD = "invitation-link";

    private final Element field = new Element("input");
    private final Span copied = new Span();

    LinkBox(String link, String explanation) {
        addClassName("s-linkbox");
        field.setAttribute("id", FIELD)
                .setAttribute("type", "text")
                .setAttribute("readonly", "")
                .setAttribute("value", link);
        field.executeJs("this.onfocus = () => this.select()");
        var label = new Element("label").setAttribute("for", FIELD);
        label.setText(getTranslation("access.invite.link"));
        var box = new Div();
        box.addClassName("field");
        box.getElement().appendChild(label, field);
        copied.getElement().setAttribute("role", "status");
        copied.addClassName("small");
        add(new Paragraph(explanation), box, copy(), copied);
    }

    private NativeButton copy() {
        var copy = new NativeButton();
        copy.add(Icon.of("copy"), new Span(getTranslation("access.invite.copy")));
        copy.addClassNames("btn", "primary");
        copy.addClickListener(click -> field.executeJs("""
                        this.select();
                        if (navigator.clipboard) {
                            return navigator.clipboard.writeText(this.value).then(() => true, () => false);
                        }
                        return document.execCommand('copy');""")
                .then(
                        Boolean.class,
                        done -> copied.setText(
                                getTranslation(done ? "access.invite.copied" : "access.invite.not-copied"))));
        return copy;
    }
}
