package org.medicenter.website.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Listens, in the browser, for changes of what the page shows, while the page is in sight. */
@Tag("live-page")
@JsModule("context://js/live-page.js")
class LivePage extends HtmlContainer {

    LivePage(ComponentEventListener<ChangedEvent> changed) {
        getElement().setAttribute("hidden", true);
        addListener(ChangedEvent.class, changed);
    }

    /** What the page shows is as of these numbers. */
    void isAsOf(String numbers) {
        getElement().setAttribute("as-of", numbers);
    }

    /** A session of staff ends when nobody works, news or not. */
    void sleepsWhenNobodyWorks() {
        getElement().setAttribute("sleeps", true);
    }

    /** Whoever works with visits follows each step of them, and at once. */
    void followsVisits() {
        getElement().setAttribute("visits", true);
    }

    /** Something has changed since. Public: the framework makes it. */
    @DomEvent("clinic-changed")
    public static class ChangedEvent extends ComponentEvent<LivePage> {

        private static final long serialVersionUID = 1;

        private final boolean onlyAppointments;

        public ChangedEvent(
                LivePage source,
                boolean fromClient,
                @EventData("event.detail.onlyAppointments") boolean onlyAppointments) {
            super(source, fromClient);
            this.onlyAppointments = onlyAppointments;
        }

        boolean onlyAppointments() {
            return onlyAppointments;
        }
    }
}
