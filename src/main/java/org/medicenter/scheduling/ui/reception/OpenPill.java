package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.stream.Collectors;
import org.medicenter.hours.OpenState;
import org.medicenter.time.TimeRanges;
import org.medicenter.ui.Formats;

/** Open or closed: now, and until when; or on another day, and at which hours. */
class OpenPill extends Span {

    OpenPill(OpenState state, Instant now, Formats formats) {
        addClassName("s-openpill");
        setClassName("closed", !state.open());
        var word = new HtmlContainer("b");
        word.setText(getTranslation(state.open() ? "staff.open" : "staff.closed"));
        add(new HtmlContainer("i"), word);
        if (state.nextChange() != null) {
            add(getTranslation(
                    state.open() ? "staff.open.until" : "staff.closed.opens", when(state.nextChange(), now, formats)));
        }
    }

    /** @param hours of a day that is not today */
    OpenPill(TimeRanges hours, Formats formats) {
        addClassName("s-openpill");
        setClassName("closed", hours.isEmpty());
        var word = new HtmlContainer("b");
        word.setText(getTranslation(hours.isEmpty() ? "staff.closed" : "staff.open"));
        add(new HtmlContainer("i"), word);
        if (!hours.isEmpty()) {
            add(hours.stream()
                    .map(it -> formats.timeRange(it.start(), it.end()))
                    .collect(Collectors.joining(", ")));
        }
    }

    private static String when(Instant change, Instant now, Formats formats) {
        String time = formats.time(change);
        var date = formats.date(change);
        return date.equals(formats.date(now)) ? time : formats.shortDate(date) + " " + time;
    }
}
