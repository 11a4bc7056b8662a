package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.medicenter.clinic.Location;
import org.medicenter.ui.Icon;

/** Has the browser keep the list of today; unseen, until the connection is lost: then it leads to that list. */
@Tag("kept-day-list")
@JsModule("context://js/kept-day-list.js")
class KeptDayList extends HtmlContainer {

    KeptDayList() {
        addClassName("s-lost");
        getElement().setAttribute("hidden", true);
        getElement().setAttribute("role", "alert");
        var list = new Anchor(AskedList.ADDRESS, getTranslation("day-list.lost.open"));
        list.setRouterIgnore(true);
        add(Icon.of("warning-circle-fill"), new Span(getTranslation("day-list.lost")), list);
    }

    void keep(Location place) {
        getElement().setAttribute("location", place.slug());
    }
}
