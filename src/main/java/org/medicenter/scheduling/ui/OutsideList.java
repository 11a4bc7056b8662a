package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.AppointmentId;
import org.medicenter.scheduling.OutsideAppointment;
import org.medicenter.ui.Icon;
import org.medicenter.ui.PersonMark;

/** The appointments that wait for a decision, each a link that opens it beside the list. */
class OutsideList extends Section {

    private final H2 title = new H2();
    private final Div content = new Div();

    OutsideList() {
        addClassNames("s-box", "s-outside0");
        title.setId("outside-list");
        title.getElement().setAttribute("aria-live", "polite");
        getElement().setAttribute("aria-labelledby", "outside-list");
        add(new Header(Icon.of("warning-fill"), title), content);
    }

    /**
     * @param total of all; there may be more than those shown
     * @param chosen the one that is open
     */
    void show(List<OutsideAppointment> shown, int total, @Nullable AppointmentId chosen, OutsideWords words) {
        title.setText(getTranslation("effects.outside.count", total));
        setClassName("s-warnbox", total > 0);
        content.removeAll();
        if (total == 0) {
            content.add(nothing());
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("s-plist", "s-olist");
        shown.forEach(it -> list.add(new ListItem(link(it, it.id().equals(chosen), words))));
        content.add(list);
        if (total > shown.size()) {
            var more = new Paragraph(getTranslation("effects.outside.more", total - shown.size()));
            more.addClassNames("small", "muted", "s-in");
            content.add(more);
        }
    }

    private Anchor link(OutsideAppointment outside, boolean isChosen, OutsideWords words) {
        var text = new Span(
                DayColumn.bold(words.when(outside) + " " + words.who(outside)),
                new Small(words.what(outside) + ". " + words.why(outside)));
        var link = new Anchor(OutsideView.address(outside.id()), PersonMark.of(words.who(outside), 0), text);
        link.add(Icon.of("caret-right-bold"));
        link.setId("outside-" + outside.id());
        if (isChosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Div nothing() {
        var back = new Anchor("admin/hours", getTranslation("effects.outside.back"));
        back.addClassNames("btn", "line");
        var nothing = new Div(new Paragraph(getTranslation("effects.outside.none")), back);
        nothing.addClassNames("s-in", "s-none0");
        return nothing;
    }

    /** Small print below a name. */
    private static final class Small extends com.vaadin.flow.component.HtmlContainer {

        Small(String words) {
            super("small");
            setText(words);
        }
    }
}
