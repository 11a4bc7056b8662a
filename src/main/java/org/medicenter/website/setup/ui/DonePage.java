package org.medicenter.website.setup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.medicenter.ui.Icon;
import org.medicenter.website.setup.SetupStep;

/** The end: what has been made, and what to do next. Or that somebody else was faster. */
final class DonePage extends StepPage {

    private static final String[] NEXT = {"sign-in", "factor", "people", "hours", "look"};

    /** @param signInName empty where somebody else has finished */
    DonePage(String signInName, String clinic) {
        super(SetupStep.ADMIN, signInName.isEmpty() ? "setup.closed" : "setup.done");
        if (!signInName.isEmpty()) {
            add(note(getTranslation("setup.done.note", clinic, signInName)), next());
        }
        var signIn = link("/admin", "setup.done.sign-in", "primary");
        var home = link("/", "setup.done.home", "line");
        var row = new Div(signIn, home);
        row.addClassName("row");
        add(row);
    }

    static DonePage byOthers(String name) {
        var page = new DonePage("", "");
        if (!name.isEmpty()) {
            page.addComponentAtIndex(1, note(page.getTranslation("setup.closed.by", name)));
        }
        return page;
    }

    private OrderedList next() {
        var list = new OrderedList();
        list.addClassName("s-next");
        for (String each : NEXT) {
            list.add(new ListItem(getTranslation("setup.done.next." + each)));
        }
        return list;
    }

    private static Div note(String words) {
        var note = new Div(Icon.of("check-circle-fill"), new Span(words));
        note.addClassNames("s-msg", "s-good");
        note.getElement().setAttribute("role", "status");
        return note;
    }

    private Paragraph link(String address, String textKey, String look) {
        var link = new Anchor(address, getTranslation(textKey));
        link.addClassNames("btn", look);
        link.setRouterIgnore(true);
        return new Paragraph(link);
    }
}
