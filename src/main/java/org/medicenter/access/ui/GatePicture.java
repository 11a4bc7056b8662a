package org.medicenter.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import org.medicenter.access.DoorSign.Door;
import org.medicenter.ui.Icon;
import org.medicenter.ui.PartOfDay;

/** The night beside the pages at the clinic's door, with a greeting and the way back for patients. */
final class GatePicture extends Header {

    GatePicture(Optional<Door> door, Clock clock) {
        addClassName("s-pic");
        var logo = new Anchor("/", Icon.of("medicenter"));
        logo.add("Medicenter");
        logo.addClassName("logo");
        logo.setRouterIgnore(true);
        var greeting = new Paragraph(
                door.map(it -> greeting(it, clock)).orElseGet(() -> getTranslation("access.sign-in.hello")));
        greeting.addClassName("s-greeting");
        add(logo, greeting, wayBackForPatients());
    }

    private String greeting(Door door, Clock clock) {
        var part = PartOfDay.of(LocalTime.now(clock.withZone(door.zone())));
        var city = door.zone().getId().replaceFirst(".*/", "").replace('_', ' ');
        return getTranslation("access.sign-in.hello." + part.slug(), city);
    }

    private Paragraph wayBackForPatients() {
        var book = new Anchor("/book", getTranslation("access.sign-in.book"));
        book.setRouterIgnore(true);
        var who = new Span(getTranslation("access.sign-in.not-staff") + " ");
        who.addClassName("s-notstaff");
        return new Paragraph(who, book);
    }
}
