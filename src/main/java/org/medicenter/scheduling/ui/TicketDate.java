package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The dark part of the ticket: which day, and when. */
class TicketDate extends Div {

    TicketDate(AppointmentFacts facts) {
        addClassName("date");
        var formats = facts.formats();
        var weekday = new Span(facts.isToday() ? getTranslation("manage.today") : formats.weekday(facts.date()));
        var monthAndYear = new Span(formats.monthAndYear(facts.date()));
        var day = new Div(new Bold(String.valueOf(facts.date().getDayOfMonth())), monthAndYear);
        var time = new Span(formats.time(facts.start()));
        time.addClassName("t");
        add(weekday, day, time);
    }
}
