package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.medicenter.scheduling.ManageToken;
import org.medicenter.ui.Icon;

/** The link is the key to the appointment, so it is given to the person to keep: to copy, and to print. */
class KeepLink extends Section {

    private static final String FIELD = "manage-link";

    private final Element field = new Element("input");
    private final Span copied = new Span();

    /** @param changes whether a move and a cancellation are possible by it */
    KeepLink(ManageToken token, boolean changes) {
        addClassNames("card", "stack", "keeplink");
        var title = new H2(getTranslation("manage.link.title"));
        title.addClassNames("h3", "uih");
        var why = new Paragraph(getTranslation(changes ? "manage.link.why" : "manage.link.why.only"));
        why.addClassName("muted");
        copied.getElement().setAttribute("role", "status");
        copied.addClassNames("small", "copied");
        add(title, why, linkField(token), buttons(), copied);
    }

    /** The browser knows by which address this page was reached. */
    private Div linkField(ManageToken token) {
        field.setAttribute("id", FIELD).setAttribute("type", "text").setAttribute("readonly", "");
        field.executeJs(
                "this.value = location.origin + '/' + $0; this.onfocus = () => this.select();",
                AppointmentView.PAGE + "/" + token.value());
        var label = new Element("label").setAttribute("for", FIELD);
        label.setText(getTranslation("manage.link.label"));
        var box = new Div();
        box.addClassName("field");
        box.getElement().appendChild(label, field);
        return box;
    }

    private Div buttons() {
        var copy = button("copy", "manage.link.copy");
        copy.addClickListener(click -> field.executeJs("""
                        this.select();
                        if (navigator.clipboard) { return navigator.clipboard.writeText(this.value).then(() => true, () => false); }
                        return document.execCommand('copy');""")
                .then(
                        Boolean.class,
                        done -> copied.setText(
                                getTranslation(done ? "manage.link.copied" : "manage.link.not-copied"))));
        var print = button("printer", "manage.print");
        print.getElement().executeJs("this.onclick = () => window.print()");
        var buttons = new Div(copy, print);
        buttons.addClassName("acts");
        return buttons;
    }

    private NativeButton button(String icon, String key) {
        var button = new NativeButton();
        button.add(Icon.of(icon), new Span(getTranslation(key)));
        button.addClassNames("btn", "line");
        return button;
    }
}
