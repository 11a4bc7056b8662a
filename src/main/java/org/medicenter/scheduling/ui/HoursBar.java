package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalTime;
import org.medicenter.time.TimeRange;
import org.medicenter.time.TimeRanges;
import org.medicenter.ui.Formats;

/** A day as a bar from midnight to midnight: when the clinic is open, and the time that was asked for. */
class HoursBar extends Div {

    private static final double MINUTES = 60.0;

    HoursBar(TimeRanges hours, Instant marked, boolean asked, Formats formats) {
        addClassName("nightbar");
        getElement().setAttribute("role", "img");
        var bar = new Div();
        bar.addClassName("daybar");
        var labels = new Div();
        labels.addClassName("lbls");
        labels.getElement().setAttribute("aria-hidden", "true");
        double mark = hour(formats.wallTime(marked));
        for (TimeRange range : hours) {
            bar.add(open(range, formats));
            labelUnlessClose(labels, range.start(), mark, formats);
            labelUnlessClose(labels, range.end(), mark, formats);
        }
        var needle = new HtmlContainer("em");
        needle.getStyle().set("--n", String.valueOf(mark));
        bar.add(needle);
        labels.add(label(DayColumn.bold(formats.time(marked)), mark));
        add(bar, labels);
        getElement().setAttribute("aria-label", inWords(hours, marked, asked, formats));
    }

    private String inWords(TimeRanges hours, Instant marked, boolean asked, Formats formats) {
        String mark = getTranslation(asked ? "booking.ooh.bar.asked" : "booking.ooh.bar.now", formats.time(marked));
        if (hours.isEmpty()) {
            return getTranslation("booking.ooh.bar.closed") + " " + mark;
        }
        TimeRange first = hours.asList().getFirst();
        TimeRange last = hours.asList().getLast();
        return getTranslation("booking.ooh.bar.open", formats.time(first.start()), formats.time(last.end())) + " "
                + mark;
    }

    private static Span open(TimeRange range, Formats formats) {
        var span = new Span();
        double begins = hour(formats.wallTime(range.start()));
        double ends = hour(formats.wallTime(range.end()));
        span.getStyle().set("--a", String.valueOf(begins));
        span.getStyle().set("--b", String.valueOf(ends > begins ? ends : 24));
        return span;
    }

    /** Labels that would touch the mark's are left out: the bar's name has them all. */
    private static void labelUnlessClose(Div labels, Instant time, double mark, Formats formats) {
        double hour = hour(formats.wallTime(time));
        if (Math.abs(hour - mark) > 2.5) {
            labels.add(label(new Span(formats.time(time)), hour));
        }
    }

    private static Span label(com.vaadin.flow.component.Component words, double hour) {
        var label = new Span(words);
        label.getStyle().set("--n", String.valueOf(hour));
        return label;
    }

    private static double hour(LocalTime time) {
        return time.getHour() + time.getMinute() / MINUTES;
    }
}
