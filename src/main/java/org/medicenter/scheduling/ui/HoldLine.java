package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.time.Instant;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;

/**
 * "We hold Thursday 26 November, 14:40 for you until 10:50, 9:12 left." The browser counts down by its own watch from
 * what the server says is left; the server decides when it is over.
 */
@Tag("hold-line")
@JsModule("context://js/hold-line.js")
class HoldLine extends HtmlContainer {

    private final Runnable keepLonger;
    private final Runnable otherTime;

    HoldLine(Runnable keepLonger, Runnable otherTime) {
        this.keepLonger = keepLonger;
        this.otherTime = otherTime;
        addClassNames("note", "warm");
        getElement().setAttribute("tabindex", "-1");
    }

    void show(HeldTime held, Instant now, Formats formats) {
        removeAll();
        String what = formats.weekdayDate(formats.date(held.time().start())) + ", "
                + formats.time(held.time().start());
        var words = new Span(new Span(getTranslation("booking.hold.we-hold") + " "), DayColumn.bold(what));
        words.add(" " + getTranslation("booking.hold.until") + " ");
        words.add(DayColumn.bold(formats.time(held.expiresAt())));
        words.add(", ");
        words.add(timer(), new Span(" " + getTranslation("booking.hold.left") + " "));
        if (!held.renewed()) {
            var longer = link("booking.hold.longer", keepLonger);
            longer.addClassName("longer");
            words.add(longer, new Span(" "));
        }
        words.add(link("booking.hold.other", otherTime), saidAloud());
        add(Icon.of("hourglass"), words);
        getElement().setProperty("warning", getTranslation("booking.hold.warning"));
        getElement().setProperty("end", getTranslation("booking.hold.over"));
        // A new value each time: one that the browser knows already would not be sent, and the clock not set.
        getElement()
                .executeJs(
                        "this.secondsLeft = $0",
                        Duration.between(now, held.expiresAt()).toMillis() / 1000.0);
    }

    Registration addEndListener(ComponentEventListener<EndEvent> listener) {
        return addListener(EndEvent.class, listener);
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    /** The browser writes the minutes and seconds into it. */
    private static HtmlContainer timer() {
        var timer = new HtmlContainer("b");
        timer.addClassName("num");
        timer.getElement().setAttribute("role", "timer");
        return timer;
    }

    private static Span saidAloud() {
        var status = new Span();
        status.addClassName("vh");
        status.getElement().setAttribute("role", "status");
        return status;
    }

    private NativeButton link(String key, Runnable action) {
        var link = new NativeButton(getTranslation(key));
        link.addClassName("linkbtn");
        link.addClickListener(click -> action.run());
        return link;
    }

    /** The browser has counted down to zero. Public: the framework makes it. */
    @DomEvent("end")
    public static class EndEvent extends ComponentEvent<HoldLine> {

        public EndEvent(HoldLine source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
