package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.medicenter.ui.Icon;

/** What to do and to bring before the visit, if there is anything. */
class Preparation extends Div {

    private final UnorderedList list = new UnorderedList();

    Preparation(AppointmentFacts facts) {
        List<String> lines = facts.visitType()
                .preparation(getLocale())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        setVisible(facts.isAhead() && !lines.isEmpty());
        list.addClassName("prep");
        lines.forEach(line -> list.add(new ListItem(Icon.of("list-checks-duotone"), new Span(line))));
        add(new H2(getTranslation("manage.preparation")), list);
    }

    /** Without its title, for where another stands already. */
    UnorderedList list() {
        return list;
    }
}
