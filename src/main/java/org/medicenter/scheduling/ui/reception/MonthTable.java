package org.medicenter.scheduling.ui.reception;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.medicenter.scheduling.DayLoad;
import org.medicenter.ui.Formats;

/** Dates as a calendar: of each a number and a bar, and the way to it. */
class MonthTable extends Div {

    private static final String[] COLUMNS = {"s-mo", "s-tu", "s-we", "s-th", "s-fr", "s-sa", "s-su"};

    private final transient List<DayLoad> days;
    private final transient LocalDate today;
    private final transient Formats formats;
    private final transient Function<LocalDate, String> address;

    /**
     * @param days one after the other; not empty
     * @param address where a date leads to
     */
    MonthTable(List<DayLoad> days, LocalDate today, Formats formats, Function<LocalDate, String> address) {
        this.days = List.copyOf(days);
        this.today = today;
        this.formats = formats;
        this.address = address;
        addClassName("s-month");
        add(weekdays(days.getFirst().date()), list(days));
        var note = new Span(getTranslation("month.note"));
        note.addClassNames("small", "muted");
        add(note);
    }

    /** Stands in for whatever was there, unless that shows the same: what has the focus keeps it. */
    void standIn(Div place) {
        boolean stays = place.getChildren().anyMatch(it -> it instanceof MonthTable before && showsTheSame(before));
        if (!stays) {
            place.removeAll();
            place.add(this);
        }
    }

    private boolean showsTheSame(MonthTable other) {
        return days.equals(other.days)
                && today.equals(other.today)
                && address.apply(today).equals(other.address.apply(today));
    }

    /** For the eye: each day says its weekday itself. */
    private Div weekdays(LocalDate any) {
        var row = new Div();
        row.addClassName("s-mweek");
        row.getElement().setAttribute("aria-hidden", "true");
        for (DayOfWeek day : DayOfWeek.values()) {
            row.add(new Span(formats.shortWeekday(any.with(day))));
        }
        return row;
    }

    private UnorderedList list(List<DayLoad> days) {
        var list = new UnorderedList();
        list.addClassName("s-mdays");
        days.forEach(it -> list.add(day(it)));
        list.getChildren().findFirst().ifPresent(first -> {
            int column = days.getFirst().date().getDayOfWeek().getValue() - 1;
            first.getElement().getClassList().add(COLUMNS[column]);
        });
        return list;
    }

    private ListItem day(DayLoad load) {
        var link = new Anchor(address.apply(load.date()));
        var number = new Span(String.valueOf(load.date().getDayOfMonth()));
        number.addClassName("s-mnumber");
        number.getElement().setAttribute("aria-hidden", "true");
        var weekday = new Span(formats.shortWeekday(load.date()));
        weekday.addClassName("s-mday");
        weekday.getElement().setAttribute("aria-hidden", "true");
        var spoken = new Span(formats.weekdayDate(load.date()) + " ");
        spoken.addClassName("vh");
        link.add(spoken, new Span(weekday, number), words(load));
        if (load.visits() > 0) {
            link.add(new Meter(load.percent(), getTranslation("month.taken", load.percent())));
        }
        var item = new ListItem(link);
        item.setClassName("s-mclosed", !load.open());
        item.setClassName("s-mpast", load.date().isBefore(today));
        if (load.date().equals(today)) {
            link.getElement().setAttribute("aria-current", "date");
        }
        return item;
    }

    private Component words(DayLoad load) {
        var words = new Span(
                load.visits() == 0 && !load.open()
                        ? getTranslation("board.closed")
                        : getTranslation("month.visits", load.visits()));
        words.addClassName("s-mvisits");
        return words;
    }

    /** How much of the day is taken. */
    @Tag("meter")
    private static final class Meter extends HtmlContainer {

        private static final long serialVersionUID = 1;

        Meter(int value, String words) {
            getElement().setAttribute("min", "0");
            getElement().setAttribute("max", "100");
            getElement().setAttribute("value", String.valueOf(value));
            getElement().setAttribute("aria-label", words);
            setText(words);
        }
    }
}
