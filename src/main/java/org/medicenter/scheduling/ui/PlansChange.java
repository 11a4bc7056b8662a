package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Until when the appointment may be moved or cancelled here, and the phone for afterwards. */
class PlansChange extends Section {

    PlansChange(AppointmentFacts facts) {
        addClassNames("card", "stack");
        var title = new H2(getTranslation("manage.plans.title"));
        title.addClassNames("h3", "uih");
        var until = new Paragraph(getTranslation("manage.plans.until", facts.cutOffDate(), facts.cutOffTime()));
        until.addClassName("muted");
        add(title, until, new PhoneLink(facts.location().phone()));
    }
}
