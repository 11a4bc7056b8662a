package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.medicenter.ui.Icon;

/** "Your appointment is booked", with the number to say on the telephone. */
class BookedHead extends Div {

    BookedHead(String reference, boolean changeable) {
        addClassName("bookedhead");
        var mark = Icon.of("check-circle-duotone");
        mark.addClassName("bigcheck");
        var title = new H1(words());
        title.getElement().setAttribute("tabindex", "-1");
        var number = new Bold(reference);
        number.addClassName("num");
        var lead = new Paragraph(getTranslation("manage.booked.number") + " ");
        lead.add(number);
        lead.add(". " + getTranslation(changeable ? "manage.booked.keep" : "manage.booked.keep-only"));
        lead.addClassName("lead");
        add(new Steps(3), new Div(mark, new Div(title, lead)));
    }

    final String words() {
        return getTranslation("manage.booked.title");
    }
}
