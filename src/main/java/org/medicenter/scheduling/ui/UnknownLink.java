package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.medicenter.clinic.Location;
import org.medicenter.ui.Icon;

/** A link that opens nothing. It says nothing about whether it ever did. */
class UnknownLink extends Div {

    UnknownLink(Optional<Location> clinic) {
        addClassName("unknownlink");
        var title = new H1(words());
        title.getElement().setAttribute("tabindex", "-1");
        var why = new Paragraph(getTranslation("manage.unknown.why"));
        why.addClassName("lead");
        var ways = new Div();
        ways.addClassName("acts");
        clinic.map(Location::phone).map(PhoneLink::new).ifPresent(ways::add);
        var book = new Anchor("/" + BookingLink.PAGE, getTranslation("manage.unknown.book"));
        book.addClassNames("btn", "primary");
        ways.addComponentAsFirst(book);
        var mark = Icon.of("lock-simple-duotone");
        mark.addClassName("bigcheck");
        add(mark, title, why, ways);
    }

    final String words() {
        return getTranslation("manage.unknown.title");
    }
}
