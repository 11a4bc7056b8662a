package org.medicenter.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.medicenter.ui.Icon;

/** A box of the page with its heading, and the small things that stand in such boxes. */
class Part extends Section {

    final Header head = new Header();
    final H2 title = new H2();
    final Span end = new Span();

    Part(String id, String heading) {
        addClassName("s-box");
        title.setText(heading);
        title.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        end.addClassName("end");
        head.add(title, end);
        add(head);
    }

    Div body(Component... content) {
        var body = new Div(content);
        body.addClassName("s-in");
        add(body);
        return body;
    }

    /** Where sentences about what is wrong appear, read out when they do. */
    static Div faults(String id) {
        var faults = new Div();
        faults.setId(id);
        faults.addClassName("s-faults");
        faults.getElement().setAttribute("aria-live", "polite");
        return faults;
    }

    static void show(Div faults, Iterable<String> sentences) {
        faults.removeAll();
        sentences.forEach(it -> {
            var sentence = new Paragraph(Icon.of("warning-circle-fill"), new Span(it));
            sentence.addClassName("s-fault");
            faults.add(sentence);
        });
    }
}
