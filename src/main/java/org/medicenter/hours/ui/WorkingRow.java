package org.medicenter.hours.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicenter.hours.StickingOut;
import org.medicenter.hours.WorkingDay;
import org.medicenter.ui.Buttons;
import org.medicenter.ui.Icon;

/** A weekday of a specialist: a bar on top of the opening hours, and the same times as text. */
class WorkingRow extends Div {

    static final List<Integer> HOURS = List.of(6, 8, 10, 12, 14, 16, 18, 20, 22);
    private static final double FIRST = 6;
    private static final double LAST = 22;
    private static final String NOON = "12:00";
    private static final String AFTER_NOON = "12:40";

    private final DayDraft day;
    private final String name;
    private final Runnable typed;
    private final Div track = new Div();
    private final Div times = new Div();
    private final List<TimeBox> boxes = new ArrayList<>();

    /** @param week which of the two, in words for screen readers; empty where all weeks are alike */
    WorkingRow(DayDraft day, String shortName, String week, Runnable typed) {
        this.day = day;
        this.name = week.isEmpty() ? shortName : shortName + ", " + week + ",";
        this.typed = typed;
        addClassName("s-hwr");
        track.addClassName("s-trk");
        track.getElement().setAttribute("aria-hidden", "true");
        times.addClassName("s-tfs");
        getElement().appendChild(new Element("b").setText(shortName));
        add(track, times);
        drawTimes();
    }

    private void drawTimes() {
        times.removeAll();
        boxes.clear();
        var works = new Switch(this::turn);
        works.show(
                day.works,
                getTranslation(day.works ? "catalogue.hours.works" : "catalogue.hours.free"),
                getTranslation(day.works ? "catalogue.hours.works-on" : "catalogue.hours.free-on", name));
        if (!day.works) {
            times.add(new Div(works));
            return;
        }
        var from = box("catalogue.hours.begins", day.begins, it -> day.begins = it);
        from.setPlaceholder(getTranslation("catalogue.hours.opening"));
        var to = box("catalogue.hours.ends", day.ends, it -> day.ends = it);
        to.setPlaceholder(getTranslation("catalogue.hours.close"));
        var more = Buttons.button("plus-bold", getTranslation("hours.break"), "ghost", this::addBreak);
        more.setAriaLabel(getTranslation("hours.break.add", name));
        times.add(new Div(works, from, new Span(getTranslation("hours.to")), to, more));
        for (var pause : List.copyOf(day.breaks)) {
            var word = new Span(getTranslation("hours.break"));
            word.addClassNames("muted", "s-brk");
            var begins = box("hours.break-starts", pause.begins, it -> pause.begins = it);
            var ends = box("hours.break-ends", pause.ends, it -> pause.ends = it);
            var remove = Buttons.iconButton("x-bold", getTranslation("hours.break.remove", name), () -> {
                day.breaks.remove(pause);
                redraw();
            });
            times.add(new Div(word, begins, new Span(getTranslation("hours.to")), ends, remove));
        }
    }

    private TimeBox box(String key, String value, java.util.function.Consumer<String> write) {
        var box = new TimeBox(getTranslation(key, name), () -> {});
        box.setValue(value);
        box.addValueChangeListener(change -> {
            write.accept(change.getValue() == null ? "" : change.getValue().strip());
            typed.run();
        });
        boxes.add(box);
        return box;
    }

    /** Marks what cannot be read. */
    void mark() {
        boxes.forEach(it -> it.mark(!it.isEmpty() && it.time().isEmpty()));
    }

    private void turn() {
        day.works = !day.works;
        redraw();
    }

    private void addBreak() {
        day.pause(NOON, AFTER_NOON);
        redraw();
    }

    private void redraw() {
        drawTimes();
        typed.run();
        if (!boxes.isEmpty()) {
            boxes.getLast().focus();
        }
    }

    void draw(OpenDays open, List<StickingOut> outside) {
        track.removeAll();
        open.on(day.weekday).forEach(it -> bar("s-clinic", hour(it.begins()), later(it.begins(), it.ends()), ""));
        if (day.works) {
            day.read().ifPresent(it -> draw(it, open));
        }
        outside.stream()
                .filter(it -> it.weekday() == day.weekday)
                .forEach(it -> bar("s-out", hour(it.from()), later(it.from(), it.to()), ""));
    }

    private void draw(WorkingDay work, OpenDays open) {
        var windows = open.on(day.weekday);
        double from = edge(
                work.begins(), windows.isEmpty() ? null : windows.getFirst().begins(), FIRST);
        double to = windows.isEmpty() && work.ends() == null
                ? from
                : work.ends() == null
                        ? later(windows.getFirst().begins(), windows.getLast().ends())
                        : end(from, hour(work.ends()));
        for (var pause : work.breaks()) {
            double at = hour(pause.begins());
            double until = later(pause.begins(), pause.ends());
            if (until <= from) {
                continue;
            }
            if (at > from) {
                bar("s-work0", from, at, length(at - from));
            }
            var cup = new Span(Icon.of("coffee-bold"));
            cup.addClassName("s-gap0");
            place(cup, at, until);
            from = until;
        }
        if (to > from) {
            bar("s-work0", from, to, length(to - from));
        }
    }

    private String length(double hours) {
        return getTranslation("catalogue.hours.length", hours);
    }

    private static double edge(@Nullable LocalTime typed, @Nullable LocalTime open, double otherwise) {
        return Optional.ofNullable(typed)
                .or(() -> Optional.ofNullable(open))
                .map(WorkingRow::hour)
                .orElse(otherwise);
    }

    private static double hour(LocalTime time) {
        return time.toSecondOfDay() / 3600.0;
    }

    private static double later(LocalTime from, LocalTime to) {
        return end(hour(from), hour(to));
    }

    private static double end(double from, double to) {
        return to <= from ? to + 24 : to;
    }

    private void bar(String look, double from, double to, String words) {
        var bar = new Span(words);
        bar.addClassNames("s-opn", look);
        place(bar, from, to);
    }

    private void place(Span bar, double from, double to) {
        double a = Math.clamp(from, FIRST, LAST);
        double b = Math.clamp(to, FIRST, LAST);
        if (b > a) {
            bar.getStyle().set("--a", String.valueOf(a)).set("--b", String.valueOf(b));
            track.add(bar);
        }
    }
}
