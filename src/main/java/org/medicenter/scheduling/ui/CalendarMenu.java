package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import org.medicenter.scheduling.CalendarEntry;
import org.medicenter.scheduling.ManageToken;
import org.medicenter.ui.Icon;

/** "Add to calendar": as a file that every calendar reads, or in the two that are opened by a link. */
class CalendarMenu extends Div {

    CalendarMenu(ManageToken token, CalendarEntry.Words words, boolean primary) {
        addClassName("calmenu");
        var button = new NativeButton();
        button.add(Icon.of("calendar-plus"), new Span(getTranslation("manage.calendar.add")));
        button.addClassNames("btn", primary ? "primary" : "line");
        add(button, menu(token, new CalendarLinks(words), button));
    }

    private Popover menu(ManageToken token, CalendarLinks links, NativeButton button) {
        var file = new Anchor(
                "/api/v1/appointments/" + token.value() + "/calendar.ics", getTranslation("manage.calendar.file"));
        file.getElement().setAttribute("download", "appointment.ics");
        file.setRouterIgnore(true);
        file.addClassNames("btn", "ghost");
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
