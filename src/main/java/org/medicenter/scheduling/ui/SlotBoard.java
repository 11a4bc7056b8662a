package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.scheduling.FreeTime;
import org.medicenter.ui.Icon;
import org.medicenter.ui.PartOfDay;

/**
 * The free times of a week: a column a day, parts of the day as rows, days without opening hours as one narrow column.
 * The browser's part moves the focus by arrow keys; which times there are, and which is picked, the server knows.
 */
@Tag("slot-board")
@JsModule("context://js/slot-board.js")
class SlotBoard extends HtmlContainer {

    private final List<DayColumn> columns = new ArrayList<>();

    SlotBoard() {
        addClassNames("board", "days");
        getElement().setAttribute("role", "group");
    }

    void show(List<DayOffer> days, DayColumn.Board board) {
        removeAll();
        columns.clear();
        String span =
                board.formats().span(days.getFirst().date(), days.getLast().date());
        getElement().setAttribute("aria-label", board.words().of("booking.board", span));
        setClassName("onepart", board.choice().timeOfDay() != TimeOfDay.ALL_DAY);
        add(labels(board));
        var widths = new StringBuilder("102px");
        for (List<DayOffer> run : runs(days)) {
            if (run.getFirst().isShut()) {
                add(shutColumn(run, board));
                widths.append(run.size() == days.size() ? " minmax(0,1fr)" : " 46px");
            } else {
                var column = new DayColumn(run.getFirst(), board);
                columns.add(column);
                add(column);
                widths.append(" minmax(0,1fr)");
            }
        }
        add(band(days, board));
        getStyle().set("--cols", widths.toString());
        mark(board.choice().start());
    }

    /** Shows one time as picked, or none. */
    void mark(@Nullable Instant start) {
        List<Slot> slots = columns.stream().flatMap(it -> it.slots().stream()).toList();
        Optional<Slot> picked =
                slots.stream().filter(it -> it.time().start().equals(start)).findFirst();
        slots.forEach(it -> it.press(picked.filter(it::equals).isPresent()));
        picked.or(() -> slots.stream().filter(Slot::isEnabled).findFirst()).ifPresent(Slot::letTabIn);
    }

    /** Shows that a time went a moment ago. */
    void strike(FreeTime lost, DayColumn.Board board) {
        boolean anyones = board.choice().specialist() == null;
        columns.stream()
                .flatMap(it -> it.slots().stream())
                .filter(it -> anyones
                        ? it.time().start().equals(lost.start())
                        : it.time().equals(lost))
                .forEach(it -> it.strike(aloud(lost.start(), board)));
        mark(null);
    }

    private static String aloud(Instant start, DayColumn.Board board) {
        String day = board.formats().weekdayDate(board.formats().date(start));
        return board.words().of("booking.slot.taken", board.formats().time(start), day);
    }

    /** On a phone one day is seen at a time. */
    void showDay(LocalDate date) {
        columns.forEach(it -> it.setClassName("shown", it.day().date().equals(date)));
    }

    void focusFirst() {
        getElement().callJsFunction("focusFirst");
    }

    /** To the time that had it before the board was made anew, else to the one beside it. */
    void giveFocusBack() {
        getElement().callJsFunction("giveFocusBack");
    }

    Registration addTurnListener(ComponentEventListener<TurnEvent> listener) {
        return addListener(TurnEvent.class, listener);
    }

    /** Days with hours stand alone, days without are taken together. */
    private static List<List<DayOffer>> runs(List<DayOffer> days) {
        var runs = new ArrayList<List<DayOffer>>();
        for (DayOffer day : days) {
            if (day.isShut() && !runs.isEmpty() && runs.getLast().getFirst().isShut()) {
                runs.getLast().add(day);
            } else {
                runs.add(new ArrayList<>(List.of(day)));
            }
        }
        return runs;
    }

    private static Div labels(DayColumn.Board board) {
        var labels = new Div(new Div());
        labels.addClassName("labs");
        labels.getElement().setAttribute("aria-hidden", "true");
        for (PartOfDay part : board.choice().timeOfDay().parts()) {
            var label = new Div(DayColumn.bold(board.words().of("booking.part." + part.slug())));
            label.add(board.words().of("booking.part." + part.slug() + ".hours"));
            label.addClassName("lab");
            labels.add(label);
        }
        return labels;
    }

    private static Anchor shutColumn(List<DayOffer> run, DayColumn.Board board) {
        var tag = new Span(ClosedDays.words(run, board.formats(), board.words()));
        tag.addClassName("tag");
        DayOffer first = run.getFirst();
        Instant noon = first.date().atTime(12, 0).atZone(first.zone()).toInstant();
        var column = new Anchor(board.outOfHours().apply(noon), tag);
        column.addClassNames("shutcol", "shut");
        column.getElement().setAttribute("tabindex", "-1");
        return column;
    }

    private static Div band(List<DayOffer> days, DayColumn.Board board) {
        Optional<String> earliest = days.stream()
                .flatMap(it -> it.opensAt().stream())
                .map(board.formats()::time)
                .min(String::compareTo);
        var words = new Span(DayColumn.bold(earliest.map(it -> board.words().of("booking.band.when", it))
                .orElseGet(() -> board.words().of("booking.band.closed"))));
        words.add(" " + board.words().of("booking.band.words"));
        var help = new Anchor(
                board.outOfHours().apply(closing(days)), board.words().of("booking.shut.help"));
        help.addClassNames("btn", "line", "end");
        var band = new Div(Icon.of("moon-duotone"), words, help);
        band.addClassName("ooh");
        return band;
    }

    /** Of the first open day of the week, else noon of the first day. */
    private static Instant closing(List<DayOffer> days) {
        DayOffer first = days.getFirst();
        return days.stream()
                .flatMap(it -> it.closesAt().stream())
                .findFirst()
                .orElseGet(() -> first.date().atTime(12, 0).atZone(first.zone()).toInstant());
    }

    /** Somebody wants the week before (-1) or after (1), by keyboard. Public: the framework makes it. */
    @DomEvent("turn")
    public static class TurnEvent extends ComponentEvent<SlotBoard> {

        private final int weeks;

        public TurnEvent(SlotBoard source, boolean fromClient, @EventData("event.detail.weeks") int weeks) {
            super(source, fromClient);
            this.weeks = Integer.signum(weeks);
        }

        int weeks() {
            return weeks;
        }
    }
}
