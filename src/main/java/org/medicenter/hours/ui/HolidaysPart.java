package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medicenter.hours.HolidayDate;
import org.medicenter.hours.HolidayRule;
import org.medicenter.hours.PlanFault;
import org.medicenter.hours.WallRange;
import org.medicenter.ui.Formats;

/** The public holidays of the next twelve months: closed, open as usual, or open for a part of the usual hours. */
class HolidaysPart extends Part {

    private final Editing editing;
    private final List<Row> rows = new ArrayList<>();
    private final Span where = new Span();

    HolidaysPart(Editing editing, Formats formats, List<HolidayDate> holidays) {
        super("hours-holidays", "");
        this.editing = editing;
        title.setText(getTranslation("hours.holidays"));
        where.addClassName("badge");
        end.add(where);
        var hint = new Paragraph(getTranslation("hours.holidays.hint"));
        head.add(hint);
        var list = new UnorderedList();
        list.addClassName("s-hol");
        holidays.forEach(it -> {
            var row = new Row(it, formats);
            rows.add(row);
            list.add(row);
        });
        body(list);
        if (holidays.isEmpty()) {
            list.add(new ListItem(getTranslation("hours.holidays.none")));
        }
        refresh();
    }

    /** Whose holidays these are. */
    void region(String words) {
        where.setText(words);
    }

    void refresh() {
        rows.forEach(Row::refresh);
    }

    private final class Row extends ListItem {

        private final String holiday;
        private final Switch closed = new Switch(this::toggle);
        private final TimeBox begins;
        private final TimeBox ends;
        private final Div only = new Div();
        private final Div faults;

        Row(HolidayDate date, Formats formats) {
            holiday = date.name();
            String day = formats.shortDate(date.date());
            faults = Part.faults("holiday-" + date.date());
            begins = new TimeBox(getTranslation("hours.holiday.begins", holiday), this::typed);
            ends = new TimeBox(getTranslation("hours.holiday.ends", holiday), this::typed);
            begins.getElement().setAttribute("placeholder", "--:--");
            ends.getElement().setAttribute("placeholder", "--:--");
            only.add(
                    new Span(getTranslation("hours.holiday.only")), begins, new Span(getTranslation("hours.to")), ends);
            only.addClassName("s-only");
            var when = new Element("time");
            when.setText(day);
            getElement().appendChild(when);
            add(new Span(holiday), closed, only, faults);
        }

        void refresh() {
            Optional<HolidayRule> rule = editing.plan().ruleFor(holiday);
            boolean isClosed = rule.isEmpty();
            closed.show(
                    isClosed,
                    getTranslation(isClosed ? "hours.closed" : "hours.open"),
                    getTranslation(isClosed ? "hours.holiday.closed" : "hours.holiday.open", holiday));
            only.setVisible(!isClosed);
            Optional<WallRange> part = rule.flatMap(it -> Optional.ofNullable(it.only()));
            begins.show(part.map(WallRange::begins).orElse(null));
            ends.show(part.map(WallRange::ends).orElse(null));
            show(faults, sentences());
            setClassName("s-chgrow", !editing.begunFrom().ruleFor(holiday).equals(rule));
        }

        private List<String> sentences() {
            return editing.faults().stream()
                    .filter(it -> it instanceof PlanFault.OfHoliday(String of, String _) && of.equals(holiday))
                    .map(PlanFault::sentence)
                    .toList();
        }

        private void toggle() {
            var location = editing.location().id();
            editing.change(plan -> plan.ruleFor(holiday).isEmpty()
                    ? plan.with(HolidayRule.open(location, holiday))
                    : plan.closedOn(holiday));
        }

        private void typed() {
            var location = editing.location().id();
            Optional<LocalTime> from = begins.time();
            Optional<LocalTime> until = ends.time();
            if (begins.isEmpty() && ends.isEmpty()) {
                editing.change(plan -> plan.with(HolidayRule.open(location, holiday)));
            } else if (from.isPresent() && until.isPresent()) {
                var range = new WallRange(from.get(), until.get());
                editing.change(plan -> plan.with(HolidayRule.shortened(location, holiday, range)));
            } else {
                begins.mark(from.isEmpty());
                ends.mark(until.isEmpty());
                show(faults, List.of(getTranslation("hours.time.pair")));
            }
        }
    }
}
