package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.medicenter.clinic.Specialist;

/** One line of what is past: when, with whom, for whom, and what came of it. */
class PastVisit extends Div {

    PastVisit(AppointmentFacts facts) {
        addClassName("past");
        var when = new Span(
                facts.formats().shortDate(facts.date()) + " " + facts.date().getYear());
        when.addClassName("num");
        var who = new Bold(facts.specialist().map(Specialist::name).orElseGet(() -> getTranslation("manage.our-team")));
        var what = new Span(facts.visitType().name() + " · "
                + getTranslation("own.for", facts.appointment().patientName()));
        what.addClassName("muted");
        var middle = new Span(who, what);
        middle.addClassName("pastwhat");
        add(when, middle, new StatusBadge(facts.appointment().status()));
    }
}
