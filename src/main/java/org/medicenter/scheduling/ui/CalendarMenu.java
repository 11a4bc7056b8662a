package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.medicenter.scheduling.CalendarEntry;
import org.medicenter.ui.Icon;

/** "Add to calendar": as a file that every calendar reads, or in the two that are opened by a link. */
class CalendarMenu extends Div {

    CalendarMenu(Anchor file, CalendarEntry.Words words, boolean primary) {
        addClassName("calmenu");
        var button = new NativeButton();
        button.add(Icon.of("calendar-plus"), new Span(getTranslation("manage.calendar.add")));
        button.addClassNames("btn", primary ? "primary" : "line");
        add(button, menu(file, new CalendarLinks(words), button));
    }

    /** @param address where the file is to be had */
    static Anchor file(String address) {
        var file = new Anchor();
        file.setText(file.getTranslation("manage.calendar.file"));
        file.getElement().setAttribute("href", address).setAttribute("download", "appointment.ics");
        file.setRouterIgnore(true);
        file.addClassNames("btn", "ghost");
        return file;
    }

    /** The file itself within the link: it has no address that would open it to somebody else. */
    static Anchor written(String calendar) {
        return file("data:text/calendar;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(calendar.getBytes(StandardCharsets.UTF_8)));
    }

    private Popover menu(Anchor file, CalendarLinks links, NativeButton button) {
        var neutral = new Paragraph(getTranslation("manage.calendar.neutral"));
        neutral.addClassNames("small", "muted");
        var items = new Div(
                file,
                elsewhere(links.google(), "manage.calendar.google"),
                elsewhere(links.outlook(), "manage.calendar.outlook"),
                neutral);
        items.addClassName("calitems");
        var menu = new Popover(items);
        menu.setTarget(button);
        menu.setPosition(PopoverPosition.BOTTOM_START);
        menu.setAutofocus(true);
        menu.setAriaLabel(getTranslation("manage.calendar.add"));
        return menu;
    }

    private Anchor elsewhere(String address, String key) {
        var link = new Anchor(address, getTranslation(key));
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.addClassNames("btn", "ghost");
        return link;
    }
}
