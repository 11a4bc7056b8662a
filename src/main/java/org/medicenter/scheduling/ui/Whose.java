package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** For whom an appointment is, and the number to say on the telephone, which no line breaks. */
class Whose extends Paragraph {

    Whose(String patientName, String reference) {
        addClassName("muted");
        var number = new Span(reference);
        number.addClassName("num");
        add(new Text(getTranslation("manage.whose", patientName) + " "), number);
    }
}
