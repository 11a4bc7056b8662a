package org.medicenter.hours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicenter.hours.OpeningDay;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The hours of a day as a bar to drag, or to move by keyboard. The browser's part knows no rules: it draws and asks.
 */
@Tag("hours-track")
@JsModule("context://js/hours-track.js")
class HoursTrack extends Component implements HasStyle {

    private String shown = "";

    /** @param changed is told the stretches as the browser writes them */
    HoursTrack(String weekday, Consumer<String> changed) {
        addClassName("s-trk");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", weekday);
        var words = JsonNodeFactory.instance.objectNode();
        words.put("opens", getTranslation("hours.opens", weekday));
        words.put("closes", getTranslation("hours.closes", weekday));
        words.put("breakStarts", getTranslation("hours.break-starts", weekday));
        words.put("breakEnds", getTranslation("hours.break-ends", weekday));
        words.put("closed", getTranslation("hours.closed"));
        words.put("unclear", getTranslation("hours.unclear"));
        words.put("hours", getTranslation("hours.length"));
        words.put("night", getTranslation("hours.length.night"));
        words.put("nextDay", getTranslation("hours.next-day"));
        getElement().setAttribute("words", words.toString());
        addListener(ChangeEvent.class, event -> {
            if (!event.stretches().equals(shown)) {
                shown = event.stretches();
                changed.accept(event.stretches());
            }
        });
    }

    void show(Optional<OpeningDay> day, Axis axis) {
        shown = Stretches.write(day);
        getElement().setAttribute("unclear", day.isPresent() && shown.isEmpty());
        getElement().setAttribute("stretches", shown);
        getElement().setAttribute("from", String.valueOf(axis.from()));
        getElement().setAttribute("span", String.valueOf(axis.hours()));
    }

    /** Somebody has moved an end or a whole stretch. */
    @DomEvent("hours-change")
    public static class ChangeEvent extends ComponentEvent<HoursTrack> {

        private final String stretches;

        public ChangeEvent(
                HoursTrack source,
                boolean fromClient,
                @EventData("event.detail.stretches") @Nullable String stretches) {
            super(source, fromClient);
            this.stretches = stretches == null ? "" : stretches;
        }

        String stretches() {
            return stretches;
        }
    }
}
