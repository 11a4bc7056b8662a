package org.medicenter.scheduling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The days of a week as a row of buttons, for phones: the board shows the chosen day. */
class DayStrip extends Div {

    private final Map<LocalDate, NativeButton> days = new LinkedHashMap<>();
    private final Consumer<LocalDate> chosen;

    DayStrip(Consumer<LocalDate> chosen) {
        this.chosen = chosen;
        addClassName("stripbox");
    }

    void show(List<DayOffer> week, DayColumn.Board board) {
        removeAll();
        days.clear();
        var strip = new Div();
        strip.addClassName("daystrip");
        strip.getElement().setAttribute("role", "group");
        strip.getElement().setAttribute("aria-label", board.words().of("booking.day"));
        week.stream().filter(it -> !it.isShut()).forEach(day -> {
            NativeButton button = button(day, board);
            days.put(day.date(), button);
            strip.add(button);
        });
        add(strip);
        closedRuns(week).forEach(run -> {
            var line = new Paragraph(ClosedDays.words(run, board.formats(), board.words()));
            line.addClassNames("small", "muted");
            add(line);
        });
    }

    void mark(LocalDate date) {
        days.forEach(
                (day, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(day.equals(date))));
    }

    private NativeButton button(DayOffer day, DayColumn.Board board) {
        var button = new NativeButton();
        button.add(new Span(
                day.isToday()
                        ? board.words().of("booking.day.today")
                        : board.formats().shortWeekday(day.date())));
        button.add(DayColumn.bold(String.valueOf(day.date().getDayOfMonth())));
        int free = day.timesIn(board.choice().timeOfDay()).size();
        button.add(new Span(board.words().of("booking.day.free", free)));
        button.addClickListener(click -> chosen.accept(day.date()));
        return button;
    }

    private static List<List<DayOffer>> closedRuns(List<DayOffer> week) {
        var runs = new ArrayList<List<DayOffer>>();
        boolean before = false;
        for (DayOffer day : week) {
            if (day.isShut()) {
                if (before) {
                    runs.getLast().add(day);
                } else {
                    runs.add(new ArrayList<>(List.of(day)));
                }
            }
            before = day.isShut();
        }
        return runs;
    }
}
