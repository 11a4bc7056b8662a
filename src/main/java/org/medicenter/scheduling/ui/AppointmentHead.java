package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;

/** Whose appointment this is. */
class AppointmentHead extends Div {

    AppointmentHead(String patientName, String reference) {
        addClassName("bookhead");
        var title = new H1(words());
        title.getElement().setAttribute("tabindex", "-1");
        var another = new Anchor("/" + BookingLink.PAGE, getTranslation("manage.book-another"));
        another.addClassNames("btn", "line");
        add(new Div(title, new Whose(patientName, reference)), another);
    }

    final String words() {
        return getTranslation("manage.title");
    }
}
