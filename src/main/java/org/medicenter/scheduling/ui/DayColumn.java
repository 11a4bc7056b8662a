package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.ui.Formats;
import org.medicenter.ui.Icon;
import org.medicenter.ui.PartOfDay;

/** One day of the board, with its free times by part of the day. On a phone it is the whole list. */
class DayColumn extends Section {

    private final DayOffer day;
    private final Board board;
    private final List<Slot> slots = new ArrayList<>();

    /**
     * What the columns of one board share.
     *
     * @param earliest no visit of this type may start before
     */
    record Board(
            BookingChoice choice,
            Formats formats,
            Instant earliest,
            Function<Instant, String> outOfHours,
            Consumer<FreeTime> picked,
            Words words) {}

    DayColumn(DayOffer day, Board board) {
        this.day = day;
        this.board = board;
        addClassName("day");
        setClassName("today", day.isToday());
        String id = "day-" + day.date();
        getElement().setAttribute("aria-labelledby", id);
        add(heading(id));
        if (day.timesIn(board.choice().timeOfDay()).isEmpty()) {
            add(reason());
        } else {
            board.choice().timeOfDay().parts().forEach(part -> add(cell(part)));
        }
        day.closesAt().ifPresent(close -> add(closingLine(close)));
    }

    List<Slot> slots() {
        return slots;
    }

    DayOffer day() {
        return day;
    }

    private H3 heading(String id) {
        var heading = new H3(
                new Span(
                        day.isToday()
                                ? text("booking.day.today")
                                : board.formats().shortWeekday(day.date())),
                bold(String.valueOf(day.date().getDayOfMonth())),
                new Span(hours()));
        heading.addClassName("dh");
        heading.setId(id);
        return heading;
    }

    /** "08–18": the minutes only where there are some. */
    private String hours() {
        return day.opensAt()
                .flatMap(open -> day.closesAt().map(close -> hour(open) + "–" + hour(close)))
                .orElse("");
    }

    private String hour(Instant instant) {
        return board.formats().time(instant).replaceFirst(":00$", "");
    }

    private Component reason() {
        Reason reason = Reason.of(day, board.choice().timeOfDay(), board.choice(), board.formats(), board.words());
        var words = new Span(bold(reason.title()), new Span(reason.words()));
        var why = new Div(new Span(Icon.of(reason.icon())), words);
        why.addClassName("why");
        why.setClassName("shut", reason.shut());
        return why;
    }

    private Component cell(PartOfDay part) {
        if (day.isShutIn(part)) {
            return shut(part, "cell");
        }
        var cell = new Div();
        cell.addClassName("cell");
        cell.getElement().setAttribute("role", "group");
        cell.getElement().setAttribute("aria-label", text("booking.part." + part.slug()));
        cell.add(partLabel(part));
        for (FreeTime time : day.timesIn(part)) {
            var slot = new Slot(time, day.date(), board);
            slots.add(slot);
            cell.add(slot);
        }
        if (day.timesIn(part).isEmpty() && day.isToday() && day.isTooSoon(part, board.earliest())) {
            cell.add(none(text("booking.part.too-soon")));
        }
        if (day.closesEarlyIn(part).isPresent()) {
            cell.add(shut(part, "rest"));
        }
        return cell;
    }

    /** Seen on a phone, where the labels beside the board are not. */
    private Component partLabel(PartOfDay part) {
        var label = new Paragraph(text("booking.part." + part.slug()));
        label.addClassName("partlabel");
        label.getElement().setAttribute("aria-hidden", "true");
        label.add(new Span(text("booking.part." + part.slug() + ".hours")));
        return label;
    }

    private static Component none(String words) {
        var none = new Paragraph(words);
        none.addClassName("none");
        return none;
    }

    private Component shut(PartOfDay part, String where) {
        Instant from = day.closesEarlyIn(part).orElseGet(() -> day.shutFrom(part));
        boolean closesBefore =
                day.closesAt().filter(close -> !close.isAfter(from)).isPresent();
        String words = closesBefore
                ? text("booking.shut.from", board.formats().time(from))
                : text(
                        "booking.shut.until",
                        day.opensAt().map(board.formats()::time).orElse(""));
        var tag = new Span(words);
        tag.addClassName("tag");
        var link = new Anchor(board.outOfHours().apply(from), tag);
        link.addClassNames(where, "shut");
        link.getElement().setAttribute("tabindex", "-1");
        return link;
    }

    private Component closingLine(Instant close) {
        var help = bold(text("booking.shut.help"));
        var words = new Span(text("booking.shut.from", board.formats().time(close)) + ". ");
        words.add(help);
        var line = new Anchor(board.outOfHours().apply(close), Icon.of("moon-duotone"), words);
        line.addClassNames("ooh", "solo", "dayend");
        return line;
    }

    private String text(String key, Object... places) {
        return board.words().of(key, places);
    }

    static Component bold(String words) {
        return new Bold(words);
    }
}
